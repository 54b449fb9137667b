"""A refund request: where it stands, and who did what about it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from marketplace_orders.domain.facts.refund_request import Part, Wish


class RequestState(StrEnum):
    """Where a request stands; ``OPEN`` names those in which an order is under review."""

    REQUESTED = "REQUESTED"
    """Waits for operations."""
    PROPOSED = "PROPOSED"
    """An amount is proposed and waits for its approval."""
    APPROVED = "APPROVED"
    """The workflow carries it out: benefits, agreement, money."""
    COMPLETED = "COMPLETED"
    """Everything that was asked for is done, by us or by AWS on its own."""
    REJECTED = "REJECTED"
    WITHDRAWN = "WITHDRAWN"
    FAILED = "FAILED"
    """AWS or the buyer refused a step; nothing went back."""
    INCOMPLETE = "INCOMPLETE"
    """Some of the money went back and some could not."""


ANSWERED_WITHIN = timedelta(days=7)
"""How long the buyer has to answer a cancellation request; AWS takes silence for agreement (facts §7.1)."""

OPEN = frozenset({RequestState.REQUESTED, RequestState.PROPOSED, RequestState.APPROVED})
GIVEN_BACK = frozenset({RequestState.REJECTED, RequestState.WITHDRAWN, RequestState.FAILED})
"""States in which the buyer has what the request took: nothing went back, so the benefits do."""


class AdjustmentState(StrEnum):
    """What became of one adjustment."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    FAILED = "FAILED"
    REFUSED = "REFUSED"
    """AWS made none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """The amount that counts: the last one proposed, in major units of *currency*."""

    proposal_id: str
    policy: str
    amount: Decimal
    computed: Decimal
    currency: str
    cancels: bool
    by: str | None
    at: datetime
    note_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAdjustment:
    """An adjustment that AWS was asked for, and what became of it; *code* says why AWS made none."""

    adjustment_id: str | None
    invoice_id: str
    amount: Decimal
    state: AdjustmentState
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRequest:
    """One request. *cancellation* is AWS's status word of the cancellation request, once it was asked for.

    *stopped* is the code of the step that could not be done, *stopped_because* AWS's own reason where it gave
    one; times are UTC. *grace_until* is how long the
    buyer keeps the benefits after the approval, *run* the workflow's last run and *run_at* when it began,
    *reminded_at* when the end of the buyer's time was last recalled, *awaits_invoice_since* when AWS was
    first found not to have invoiced enough yet. *called_off*: operations want it stopped.
    """

    request_id: str
    wish: Wish
    state: RequestState
    requested_at: datetime
    requested_by: str | None
    note_id: str
    by_operations: bool = False
    proposed: Proposed | None = None
    approved_at: datetime | None = None
    approved_by: str | None = None
    grace_until: datetime | None = None
    run: str | None = None
    run_at: datetime | None = None
    revoked: bool = False
    cancellation_id: str | None = None
    cancellation: str | None = None
    cancellation_asked_at: datetime | None = None
    reminded_at: datetime | None = None
    awaits_invoice_since: datetime | None = None
    planned: tuple[Part, ...] = ()
    adjustments: tuple[AskedAdjustment, ...] = ()
    called_off: bool = False
    stopped: str | None = None
    stopped_because: str | None = None

    @property
    def open(self) -> bool:
        """Whether it still waits on somebody."""
        return self.state in OPEN

    @property
    def benefits_end_at(self) -> datetime | None:
        """When an approved request takes what it takes."""
        return self.grace_until or self.approved_at

    @property
    def answer_by(self) -> datetime | None:
        """When AWS takes the buyer's silence for agreement; None until AWS was asked to end the agreement."""
        return self.cancellation_asked_at + ANSWERED_WITHIN if self.cancellation_asked_at else None

    @property
    def unasked(self) -> tuple[Part, ...]:
        """The planned parts that AWS has not been asked for yet."""
        asked = {each.invoice_id for each in self.adjustments}
        return tuple(part for part in self.planned if part.invoice_id not in asked)

    @property
    def paid_back(self) -> Decimal:
        """What AWS has given back for it so far."""
        done = (each.amount for each in self.adjustments if each.state is AdjustmentState.COMPLETED)
        return sum(done, Decimal(0))
