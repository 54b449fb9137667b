"""The parts of a refund request as answers."""

from marketplace_orders.domain.facts.refund_request import RefundCalledOff, RefundRejected
from marketplace_orders.domain.fold.reading import newest
from marketplace_orders.domain.refunding.following import Following
from marketplace_orders.domain.refunding.request import AskedAdjustment
from marketplace_orders.domain.refunding.steps import RefundStep
from marketplace_orders.domain.refunding.troubles import trouble_with
from marketplace_orders.http.models.refund import (
    AdjustmentView,
    CancellationView,
    RefundNextStep,
    RefundStepView,
)
from marketplace_orders.http.views.order_parts import refusal_view
from marketplace_orders.services.refund_reading import RefundFile


def step(found: RefundStep) -> RefundStepView:
    """Return one step of the progress list."""
    return RefundStepView.model_validate(
        {"name": found.name, "state": found.state.value, "at": found.at, "until": found.until}
    )


def next_step(found: Following | None) -> RefundNextStep | None:
    """Return who does what next."""
    if found is None:
        return None
    return RefundNextStep.model_validate(
        {"owner": found.whose.value, "action": found.what.value, "until": found.until}
    )


def cancellation(file: RefundFile) -> CancellationView | None:
    """Return the cancellation request at AWS."""
    request = file.request
    if request.cancellation_id is None:
        return None
    return CancellationView.model_validate(
        {
            "cancellation_id": request.cancellation_id,
            "status": request.cancellation,
            "asked_at": request.cancellation_asked_at,
            "answer_by": request.answer_by,
            "reminded_at": request.reminded_at,
        }
    )


def adjustment(found: AskedAdjustment) -> AdjustmentView:
    """Return what an invoice gives back."""
    return AdjustmentView(
        adjustment_id=found.adjustment_id,
        invoice_id=found.invoice_id,
        amount=f"{found.amount:f}",
        state=found.state,
        trouble=refusal_view(trouble_with(found)),
    )


def decision_reason(file: RefundFile) -> str | None:
    """Return why operations turned the request down, or called it off, in their words."""
    kinds: tuple[type[RefundRejected | RefundCalledOff], ...] = (RefundRejected, RefundCalledOff)
    decided = newest(file.facts, *kinds)
    return file.note(decided[1].note_id) if decided else None
