"""Commands on an order: decided on its facts, stored in the transaction that proves the target (O-57)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.decide import Command, decide
from marketplace_orders.domain.decide.commands import Ordered
from marketplace_orders.domain.decide.deciding import command_body
from marketplace_orders.domain.errors import KeyReused, NotFound, Refused
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_command
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.ports.journal import Companion, History
from marketplace_orders.services.appending import Changes, CompanionFailed, Incoming, Ledger, change
from marketplace_orders.services.orders import found_in
from marketplace_orders.services.versions import order_at

Proof = Callable[[Order], Sequence[Companion]]
"""The checks and writes that must hold beside a command on an order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A command: who asks under which key, how it is decided, and whether a fact of its kind is its own.

    *kind* is that of the fact that it makes.
    """

    ordered: Ordered
    kind: str
    decided: Callable[[Order, datetime], Sequence[Fact] | Refusal]
    made: Callable[[Body], bool]


@dataclass(frozen=True, slots=True)
class Accepted:
    """The fact that a command made, now or the first time it was sent, and the order as it left it."""

    fact: Fact
    order: Order


def command(ledger: Ledger, order_id: str, account_id: str | None, wanted: Command, proof: Proof) -> Accepted:
    """Carry *wanted* out on *order_id* of *account_id* (None: operations); one Query, one transaction.

    The same command under the same key again has the same answer and changes nothing.

    Raises:
        NotFound: no such order for the caller, or no such target (``target_not_found``).
        Refused: the order does not allow it now; the refusal says why and until when.
        KeyReused: the key was used on this order for something else.
        Contended: other writers won every attempt; nothing was written.
    """
    body = command_body(wanted)
    asked = Wanted(
        ordered=wanted,
        kind=body.kind,
        decided=lambda order, now: decide(order, wanted, now, ledger.catalog),
        made=lambda told: told == body,
    )
    return carry_out(ledger, order_id, account_id, asked, proof)


def carry_out(
    ledger: Ledger, order_id: str, account_id: str | None, wanted: Wanted, proof: Proof
) -> Accepted:
    """Carry any command out. See ``command``, and raises as it does."""
    decision = _Decision(ledger, order_id, account_id, wanted, proof)
    try:
        done = change(ledger, Partition.of_order(order_id), decision)
    except CompanionFailed as failed:
        raise target_not_found() from failed
    return decision.accepted(done.after)


def target_not_found() -> NotFound:
    """Return the error for a target that is not there, or not the account's (O-70, O-71)."""
    return NotFound(
        "target_not_found",
        "There is no such target in the account. Create it, refresh this page, and choose it.",
    )


class _Decision:
    """Decides *wanted* on the order as it is read, and remembers the fact that answers it."""

    def __init__(
        self, ledger: Ledger, order_id: str, account_id: str | None, wanted: Wanted, proof: Proof
    ) -> None:
        self._ledger, self._order_id, self._account_id = ledger, order_id, account_id
        self._wanted, self._proof = wanted, proof
        self._fact: Fact | None = None
        self._first: Order | None = None

    def __call__(self, history: History) -> Changes:
        order = found_in(history, self._order_id, self._account_id)
        self._fact = _sent_before(history, order, self._wanted)
        if self._fact:
            self._first = order_at(history, self._order_id, self._fact.version, self._ledger.catalog)
            return Changes()
        decided = self._wanted.decided(order, self._ledger.clock())
        if isinstance(decided, Refusal):
            raise Refused(decided, order.purchase.product)
        self._fact = decided[-1]
        return Changes(tuple(Incoming(fact) for fact in decided), tuple(self._proof(order)))

    def accepted(self, after: Sequence[Order]) -> Accepted:
        """Return what *wanted* made; *after* are the partition's orders now.

        A command sent again is answered as the first time, whatever happened since.
        """
        if self._fact is None:
            raise LookupError("nothing was decided yet")
        made = next(order for order in after if order.order_id == self._order_id)
        return Accepted(self._fact, self._first or made)


def _sent_before(history: History, order: Order, wanted: Wanted) -> Fact | None:
    """Return what the same command made already. Raises ``KeyReused`` where its key made something else."""
    actor, key = wanted.ordered.actor, wanted.ordered.key
    fact_id = of_command(key, wanted.kind)
    for fact in history.facts:
        own = fact.actor == actor
        if (
            fact.fact_id == fact_id
            and own
            and wanted.made(fact.body)
            and fact.order_id in {None, order.order_id}
        ):
            return fact
        # A key is its sender's own; two people under one key meet only where they ask for the same kind.
        if fact.fact_id == fact_id or (own and _has_key(fact, key)):
            raise KeyReused
    return None


def _has_key(fact: Fact, key: str) -> bool:
    # Kinds have no colon, so what is before the last one is the source and the whole key.
    return fact.source is Source.COMMAND and fact.fact_id.rpartition(":")[0] == of_command(key, "")[:-1]
