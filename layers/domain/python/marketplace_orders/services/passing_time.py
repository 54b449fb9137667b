"""Letting time pass: what has fallen due for an order is recorded, by the workflow or by the sweep (O-62)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from marketplace_orders.domain.decide import due_facts
from marketplace_orders.domain.decide.passing_time import without_target
from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.facts.binding import Bound, Target
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, facts_by_order
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Companion, History
from marketplace_orders.services.appending import Changes, CompanionFailed, Incoming, Ledger, change

CHOICES = 3
"""How many chosen targets may turn out to be gone in one call: a person may choose anew meanwhile."""

Proof = Callable[[str, Target], Sequence[Companion]]
"""The checks that a target exists and is the account's (``Directory.proof``)."""


class Outcome(StrEnum):
    """What the workflow is told: data, because exception names do not survive everywhere (design §6)."""

    CLOSED = "closed"
    NOT_DUE = "not_due"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Passed:
    """Where the order's window stands now, the order (None: there is none), and what was recorded."""

    outcome: Outcome
    order: Order | None = None
    facts: tuple[Fact, ...] = ()

    @property
    def window_ends_at(self) -> datetime | None:
        """When the window ends or ended; a successor's may have moved since the workflow began to wait."""
        return self.order.window.ends_at if self.order else None


def let_time_pass(ledger: Ledger, prove: Proof, order_id: str) -> Passed:
    """Record what time alone has decided about *order_id* by now. Safe to repeat, and for two at once.

    A binding that was scheduled is made here, if its target still exists; else the choice is given up.

    Raises:
        Contended: other writers won every attempt; nothing was written.
    """
    decision = _Due(ledger, prove, order_id)
    for _ in range(CHOICES):
        try:
            done = change(ledger, Partition.of_order(order_id), decision)
        except CompanionFailed:
            decision.give_up()
        else:
            return _passed(done.after, order_id, done.facts)
    raise Contended


class _Due:
    """Decides what is due, with the proof of the target that is bound; remembers targets that are gone."""

    def __init__(self, ledger: Ledger, prove: Proof, order_id: str) -> None:
        self._ledger, self._prove, self._order_id = ledger, prove, order_id
        self._gone: tuple[Target, ...] = ()
        self._tried: tuple[Target, ...] = ()

    def __call__(self, history: History) -> Changes:
        order = history.order(self._order_id)
        if order is None:
            return Changes()
        facts = facts_by_order(history.partition, history.facts).get(self._order_id, ())
        due = due_facts(order, facts, self._ledger.clock())
        for target in self._gone:
            due = without_target(due, target)
        self._tried = tuple(_targets(due))
        account = order.parties.account_id or ""
        checks = (check for target in self._tried for check in self._prove(account, target))
        return Changes(tuple(Incoming(fact) for fact in due), tuple(checks))

    def give_up(self) -> None:
        """Take the targets of the last decision for gone."""
        self._gone = (*self._gone, *self._tried)


def _targets(due: Iterable[Fact]) -> Iterable[Target]:
    return (fact.body.target for fact in due if isinstance(fact.body, Bound))


def _passed(orders: Iterable[Order], order_id: str, facts: tuple[Fact, ...]) -> Passed:
    order = next((order for order in orders if order.order_id == order_id), None)
    if order is None or order.ending is not None or order.refund.in_full:
        return Passed(Outcome.GONE, order, facts)
    return Passed(Outcome.CLOSED if order.window.closed else Outcome.NOT_DUE, order, facts)
