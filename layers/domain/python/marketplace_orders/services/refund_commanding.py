"""What people decide about refunds: each a command on the order, its reason an erasable note beside it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.decide.commands import Ordered
from marketplace_orders.domain.decide.refund_commands import (
    ApproveRefund,
    RefundCommand,
    RejectRefund,
    RequestRefund,
    WithdrawRefund,
)
from marketplace_orders.domain.decide.refunding import decide_refund, refund_body
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.facts.refund_request import RefundApproved, Wish
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


def request_refund(ledger: Ledger, asker: Asker, wish: Wish, reason: str) -> str:
    """Ask for a refund, the agreement's end, or both; return the request's id. Raises as ``carry_out``."""
    wanted = RequestRefund(
        actor=asker.actor,
        key=asker.key,
        request_id=asker.named("request"),
        wish=wish,
        # The reason is part of the note's id, so that another one under the same key is another command.
        note_id=asker.named("request", reason),
        by_operations=asker.account_id is None,
    )
    _decided(ledger, asker, refund_body(wanted), lambda _: wanted, wanted.note_id, reason)
    return wanted.request_id


def withdraw_refund(ledger: Ledger, asker: Asker, request_id: str) -> Accepted:
    """Take a request back that one made. Raises as ``carry_out``."""
    wanted = WithdrawRefund(actor=asker.actor, key=asker.key, request_id=request_id)
    return _decided(ledger, asker, refund_body(wanted), lambda _: wanted)


def reject_refund(ledger: Ledger, asker: Asker, request_id: str, reason: str) -> Accepted:
    """Turn a request down. Raises as ``carry_out``."""
    note_id = asker.named("reject", reason)
    wanted = RejectRefund(actor=asker.actor, key=asker.key, request_id=request_id, note_id=note_id)
    return _decided(ledger, asker, refund_body(wanted), lambda _: wanted, note_id, reason)


def approve_refund(ledger: Ledger, asker: Asker, request_id: str, proposal_id: str) -> Accepted:
    """Have a proposal carried out; above the product's limit another person must. Raises as ``carry_out``."""

    def approval(order: Order) -> ApproveRefund:
        return ApproveRefund(
            actor=asker.actor,
            key=asker.key,
            request_id=request_id,
            proposal_id=proposal_id,
            four_eyes_above=four_eyes_above(ledger.catalog, order),
        )

    return _decided(ledger, asker, RefundApproved(request_id=request_id, proposal_id=proposal_id), approval)


def four_eyes_above(catalog: Catalog, order: Order) -> Decimal | None:
    """Return the amount above which a second person approves, in the currency of what is proposed."""
    product, request = catalog.by_key(order.purchase.product), order.refund_request
    if product is None or request is None or request.proposed is None:
        return None
    return product.four_eyes_above.get(request.proposed.currency)


def _decided(
    ledger: Ledger,
    asker: Asker,
    body: Body,
    command: Callable[[Order], RefundCommand],
    note_id: str | None = None,
    reason: str = "",
) -> Accepted:
    def decided(order: Order, now: datetime) -> Sequence[Fact] | Refusal:
        found = decide_refund(order, command(order), now)
        return (found,) if isinstance(found, Fact) else found

    wanted = Wanted(
        ordered=Ordered(actor=asker.actor, key=asker.key),
        kind=body.kind,
        decided=decided,
        made=lambda told: told == body,
    )
    beside = _beside(ledger, asker, note_id, reason)
    return carry_out(ledger, asker.order_id, asker.account_id, wanted, beside)


def _beside(
    ledger: Ledger, asker: Asker, note_id: str | None, reason: str
) -> Callable[[Order], Sequence[Companion]]:
    """Return what stands beside a decision: the reason where there is one, and who of operations did it."""

    def proof(_: Order) -> Sequence[Companion]:
        person = () if asker.account_id else (asker.person.copied(),)
        if note_id is None:
            return person
        note = Note(
            note_id=note_id,
            order_id=asker.order_id,
            author=asker.actor,
            written_at=ledger.clock(),
            text=reason,
        )
        return (note.added(), *person)

    return proof
