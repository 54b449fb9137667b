"""What AWS says about money going back, and what was taken because of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationRequestChanged:
    """``Agreement Cancellation Request ...``: AWS's status word of one request (facts §7.1)."""

    agreement_id: str
    request_id: str
    status: str
    reason_code: str | None = None
    kind: Literal["CancellationRequestChanged"] = "CancellationRequestChanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingAdjusted:
    """``Purchase Agreement Billing Adjustment Completed`` or ``Failed``.

    *amount* is positive here (AWS's event carries a negative one) and unknown for a channel
    partner's sale.
    """

    agreement_id: str
    adjustment_id: str
    completed: bool
    amount: Decimal | None = None
    currency: str | None = None
    reason_code: str | None = None
    kind: Literal["BillingAdjusted"] = "BillingAdjusted"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokedForRefund:
    """The refund workflow took the benefits back for one request."""

    request_id: str
    kind: Literal["RevokedForRefund"] = "RevokedForRefund"
