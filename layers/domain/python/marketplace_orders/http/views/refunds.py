"""Refund requests as answers: to the account that bought, and to operations."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.decide.refund_reasons import against_deciding, against_withdrawing
from marketplace_orders.domain.decide.refund_requesting import against_requesting
from marketplace_orders.domain.refunding.following import following
from marketplace_orders.domain.refunding.request import GIVEN_BACK
from marketplace_orders.domain.refunding.scope import benefits_end, takes_benefits
from marketplace_orders.domain.refunding.steps import refund_steps
from marketplace_orders.domain.refunding.troubles import trouble_of
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.http.models.order import MoneyView
from marketplace_orders.http.models.refund import OrderRefunds, RefundPermission, RefundRequestView
from marketplace_orders.http.views import refund_parts as parts
from marketplace_orders.http.views.order_parts import refusal_view
from marketplace_orders.http.views.orders import Viewpoint
from marketplace_orders.services.refund_reading import RefundFile, RefundFiles


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and from where: *account_id* is the caller's own."""

    seen: Viewpoint
    account_id: str


def order_refunds(found: RefundFiles, reader: Reader) -> OrderRefunds:
    """Return every request of the order, newest first."""
    return OrderRefunds(
        order_id=found.order.order_id,
        can_request=permission(against_requesting(found.order, reader.seen.now)),
        requests=[refund_request(file, reader) for file in found.files],
    )


def refund_request(file: RefundFile, reader: Reader) -> RefundRequestView:
    """Return one request; the account learns an amount once it is approved."""
    order, request, taken = file.order, file.request, file.course
    steps = refund_steps(order, request, taken)
    told = reader.seen.operations or request.approved_at is not None
    proposed = request.proposed if told else None
    return RefundRequestView(
        request_id=request.request_id,
        wish=request.wish,
        state=request.state,
        requested_at=request.requested_at,
        by_operations=request.by_operations,
        reason=file.note(request.note_id),
        amount=money(proposed.amount, proposed.currency) if proposed else None,
        paid_back=money(request.paid_back, request.proposed.currency)
        if request.proposed and request.paid_back
        else None,
        cancels=proposed.cancels if proposed else None,
        benefits_end_at=_benefits_end(file),
        steps=[parts.step(each) for each in steps],
        cancellation=parts.cancellation(file),
        adjustments=[parts.adjustment(each) for each in request.adjustments],
        decided_at=request.approved_at or taken.rejected_at,
        decision_reason=parts.decision_reason(file),
        trouble=refusal_view(trouble_of(request)),
        next_step=parts.next_step(following(request, steps, reader.seen.now)),
        can_withdraw=permission(_against_withdrawing(file, reader)),
    )


def permission(refusal: Refusal | None) -> RefundPermission:
    """Return whether something is possible, and why not."""
    return RefundPermission(allowed=refusal is None, refusal=refusal_view(refusal))


def money(amount: Decimal, currency: str) -> MoneyView:
    """Return an amount in major units."""
    return MoneyView(amount=f"{amount:f}", currency=currency)


def _benefits_end(file: RefundFile) -> datetime | None:
    if file.request.state in GIVEN_BACK:
        return None
    if file.request.revoked and takes_benefits(file.order, file.request):
        return file.course.revoked_at
    return benefits_end(file.order, file.request)


def _against_withdrawing(file: RefundFile, reader: Reader) -> Refusal | None:
    return against_deciding(file.request) or against_withdrawing(file.request, reader.account_id)
