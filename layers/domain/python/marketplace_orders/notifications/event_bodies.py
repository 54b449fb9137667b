"""Which event becomes which body, by the name in its detail-type (facts §3.6)."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from marketplace_orders.domain.facts.agreement import (
    AdvisoryChanged,
    AgreementAmended,
    AgreementCreated,
    AgreementEnded,
    LicenseDeprovisioned,
    LicenseUpdated,
)
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.notifications import agreement_bodies as agreements
from marketplace_orders.notifications import refund_bodies as refunds

EventBody = (
    AgreementCreated
    | AgreementAmended
    | AgreementEnded
    | LicenseUpdated
    | LicenseDeprovisioned
    | AdvisoryChanged
    | CancellationRequestChanged
    | BillingAdjusted
)
"""What the known events say; each names its agreement."""

BODIES: Final[Mapping[str, Callable[[Mapping[str, Any]], EventBody]]] = {
    "Purchase Agreement Created": agreements.created,
    "Purchase Agreement Amended": agreements.amended,
    "Purchase Agreement Ended": agreements.ended,
    "License Updated": agreements.license_updated,
    "License Deprovisioned": agreements.license_deprovisioned,
    "Purchase Agreement Advisory Issued": agreements.advisory_issued,
    "Purchase Agreement Advisory Resolved": agreements.advisory_resolved,
    "Agreement Cancellation Request Pending Approval": refunds.cancellation("PENDING_APPROVAL"),
    "Agreement Cancellation Request Approved": refunds.cancellation("APPROVED"),
    "Agreement Cancellation Request Rejected": refunds.cancellation("REJECTED"),
    "Agreement Cancellation Request Cancelled": refunds.cancellation("CANCELLED"),
    "Agreement Cancellation Request Validation Failed": refunds.cancellation("VALIDATION_FAILED"),
    "Purchase Agreement Billing Adjustment Completed": refunds.adjustment(completed=True),
    "Purchase Agreement Billing Adjustment Failed": refunds.adjustment(completed=False),
}
