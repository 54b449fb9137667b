"""Where a refund request stands, from what is known of its steps."""

from dataclasses import dataclass, replace
from decimal import Decimal

from marketplace_orders.domain.facts.refund_request import Wish
from marketplace_orders.domain.refunding.request import AdjustmentState, RefundRequest, RequestState

CALLED_OFF = "CANCELLED"
"""AWS's word for a cancellation request that was taken back."""

_REFUSED = frozenset({"REJECTED", CALLED_OFF, "VALIDATION_FAILED"})
"""AWS's words for a cancellation request that will not end the agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What happened to the order beside its request.

    *ended*: the agreement has ended. *whole*: all that was paid went back. *by_aws*: money went back that
    closes the order and that the request did not ask for.
    """

    ended: bool
    whole: bool
    by_aws: bool


def state_of(request: RefundRequest, around: Around, *, rejected: bool, withdrawn: bool) -> RefundRequest:
    """Return *request* in its state.

    Money that went back in full completes it, whoever sent it. An approval outruns a rejection or a
    withdrawal that came too late: the workflow may have asked AWS already.
    """
    if request.approved_at is None:
        return replace(request, state=_before(request, around, rejected=rejected, withdrawn=withdrawn))
    return replace(request, state=_after(request, around))


def _before(request: RefundRequest, around: Around, *, rejected: bool, withdrawn: bool) -> RequestState:
    if rejected:
        return RequestState.REJECTED
    if withdrawn:
        return RequestState.WITHDRAWN
    if around.whole or around.by_aws or (around.ended and request.wish is Wish.CANCEL):
        return RequestState.COMPLETED
    return RequestState.PROPOSED if request.proposed else RequestState.REQUESTED


def _after(request: RefundRequest, around: Around) -> RequestState:
    if around.whole or (_ended_as_wanted(request, around.ended) and _paid_as_wanted(request)):
        return RequestState.COMPLETED
    if _waits(request):
        return RequestState.APPROVED
    if around.by_aws:
        return RequestState.COMPLETED
    states = {each.state for each in request.adjustments}
    refused = states & {AdjustmentState.FAILED, AdjustmentState.REFUSED}
    stands = request.cancellation in _REFUSED and not around.ended
    if not (request.stopped or refused or stands):
        return RequestState.APPROVED
    if request.paid_back:
        return RequestState.INCOMPLETE
    called_off = request.called_off and request.cancellation == CALLED_OFF
    return RequestState.WITHDRAWN if called_off else RequestState.FAILED


def _waits(request: RefundRequest) -> bool:
    """Whether AWS works on a part of the money, or must still be asked for one."""
    pending = any(each.state is AdjustmentState.PENDING for each in request.adjustments)
    return pending or (bool(request.unasked) and not request.stopped)


def _ended_as_wanted(request: RefundRequest, ended: bool) -> bool:
    wanted = request.proposed is not None and request.proposed.cancels
    return ended or not wanted


def _paid_as_wanted(request: RefundRequest) -> bool:
    wanted = request.proposed.amount if request.proposed else Decimal(0)
    return request.paid_back >= wanted
