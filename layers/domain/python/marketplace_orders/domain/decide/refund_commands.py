"""What people ask about refunds (O-64, O-65)."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from marketplace_orders.domain.decide.commands import Ordered
from marketplace_orders.domain.facts.refund_request import Line, Wish
from marketplace_orders.domain.refunding.proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRefund(Ordered):
    """The account's owner or operations ask; *request_id* follows from the order and the key."""

    request_id: str
    wish: Wish
    note_id: str
    by_operations: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeRefund(Ordered):
    """Operations settle on *amount*; another one than *computed* says needs the reason *note_id*.

    *lines* say how it was computed; they are kept as evidence.
    """

    request_id: str
    proposal_id: str
    computed: Proposal
    amount: Decimal
    cancels: bool
    note_id: str | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveRefund(Ordered):
    """Operations let the proposal be carried out; *four_eyes_above* is the product's limit, if it has one.

    *grace* is how long the buyer keeps the benefits after it, as the product says.
    """

    request_id: str
    proposal_id: str
    four_eyes_above: Decimal | None
    grace: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectRefund(Ordered):
    """Operations turn the request down, for the reason *note_id*."""

    request_id: str
    note_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawRefund(Ordered):
    """Whoever asked takes the request back."""

    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOffRefund(Ordered):
    """Operations want an approved refund stopped, for the reason *note_id*."""

    request_id: str
    note_id: str


RefundCommand = RequestRefund | ProposeRefund | ApproveRefund | RejectRefund | WithdrawRefund | CallOffRefund
