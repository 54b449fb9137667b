"""Events about money that goes back, as bodies of facts."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.notifications.refund_details import AdjustmentDetail, CancellationDetail

Members = Mapping[str, Any]


def cancellation(status: str) -> Callable[[Members], CancellationRequestChanged]:
    """Agreement Cancellation Request …: *status* is what its name says where no code does."""

    def read(detail: Members) -> CancellationRequestChanged:
        found = CancellationDetail.model_validate(detail)
        return CancellationRequestChanged(
            agreement_id=found.agreement.id,
            request_id=found.request.id,
            status=found.request.status or status,
            reason_code=found.request.reason,
        )

    return read


def adjustment(*, completed: bool) -> Callable[[Members], BillingAdjusted]:
    """Purchase Agreement Billing Adjustment …: the amount is negative in the event, positive here."""

    def read(detail: Members) -> BillingAdjusted:
        found = AdjustmentDetail.model_validate(detail)
        amount = found.request.amount
        return BillingAdjusted(
            agreement_id=found.agreement.id,
            adjustment_id=found.request.id,
            completed=completed,
            amount=None if amount is None else abs(Decimal(amount)),
            currency=found.request.currency,
            reason_code=found.request.reason,
        )

    return read
