"""A decision about a refund as a command on its order: who, why, and what stands beside the fact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.decide.commands import Ordered
from marketplace_orders.domain.decide.refund_commands import RefundCommand
from marketplace_orders.domain.decide.refunding import decide_refund, refund_body
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.ports.journal import Companion
from marketplace_orders.ports.people import Note, Person
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.commanding import Accepted, Wanted, carry_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who decides about *order_id*, and under which key; *account_id* is None for operations."""

    person: Person
    order_id: str
    account_id: str | None
    key: str

    @property
    def actor(self) -> str:
        """Who does it, by account id."""
        return self.person.account_id

    def named(self, *parts: str) -> str:
        """Return an id that follows from who asks, the order, the key and *parts*."""
        return digest(self.order_id, self.actor, self.key, *parts)[:32]


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A reason, and the id of the note that keeps it.

    The text is part of the id, so that another reason under the same key is another command.
    """

    note_id: str
    reason: str


def plainly(ledger: Ledger, asker: Asker, wanted: RefundCommand, why: Reasoned | None = None) -> Accepted:
    """Carry *wanted* out, which follows from what was sent alone: sent again its fact says the same."""
    body = refund_body(wanted)
    return decided_on(ledger, asker, body.kind, lambda _: wanted, lambda told: told == body, why)


def decided_on(
    ledger: Ledger,
    asker: Asker,
    kind: str,
    command: Callable[[Order], RefundCommand | Refusal],
    made: Callable[[Body], bool],
    why: Reasoned | None = None,
) -> Accepted:
    """Decide on *command*, made for the order as it is; *made* tells its own fact of *kind* from others.

    Raises as ``carry_out``.
    """

    def decided(order: Order, now: datetime) -> Sequence[Fact] | Refusal:
        wanted = command(order)
        found = wanted if isinstance(wanted, Refusal) else decide_refund(order, wanted, now)
        return (found,) if isinstance(found, Fact) else found

    def beside(_: Order) -> Sequence[Companion]:
        person = () if asker.account_id else (asker.person.copied(),)
        return (*person, *(_note(ledger, asker, why) if why else ()))

    wanted = Wanted(ordered=Ordered(actor=asker.actor, key=asker.key), kind=kind, decided=decided, made=made)
    return carry_out(ledger, asker.order_id, asker.account_id, wanted, beside)


def _note(ledger: Ledger, asker: Asker, why: Reasoned) -> Sequence[Companion]:
    """Return the write of a reason."""
    written = Note(
        note_id=why.note_id,
        order_id=asker.order_id,
        author=asker.actor,
        written_at=ledger.clock(),
        text=why.reason,
    )
    return (written.added(),)
