"""What a seller asks of the marketplace: to cancel an agreement, or to give money back."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class CancellationStatus(StrEnum):
    """AgreementCancellationRequestStatus of the service model."""

    PENDING_APPROVAL = "PENDING_APPROVAL"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    CANCELLED = "CANCELLED"
    VALIDATION_FAILED = "VALIDATION_FAILED"


class AdjustmentStatus(StrEnum):
    """BillingAdjustmentStatus of the service model."""

    PENDING = "PENDING"
    COMPLETED = "COMPLETED"
    VALIDATION_FAILED = "VALIDATION_FAILED"


@dataclass(slots=True, eq=False)
class CancellationRequest:
    """A seller's request that the buyer agrees to end an agreement."""

    id: str
    agreement_id: str
    reason_code: str
    description: str | None
    created_at: datetime
    updated_at: datetime
    status: CancellationStatus = CancellationStatus.PENDING_APPROVAL
    status_message: str | None = None


@dataclass(slots=True, eq=False)
class BillingAdjustment:
    """A refund. `amount` is positive, in major units; the event about it carries it negated.

    `settles_at` is when AWS settles it by itself; None: only when it is told to.
    `by_aws` was nobody's request.
    """

    id: str
    agreement_id: str
    invoice_id: str
    amount: Decimal
    currency: str
    reason_code: str
    description: str | None
    created_at: datetime
    updated_at: datetime
    client_token: str | None = None
    by_aws: bool = False
    settles_at: datetime | None = None
    status: AdjustmentStatus = AdjustmentStatus.PENDING
    status_message: str | None = None
