"""Where a refund request stands, from what is known of its steps."""

from dataclasses import dataclass, replace
from decimal import Decimal

from marketplace_orders.domain.refunding.request import AdjustmentState, RefundRequest, RequestState

CALLED_OFF = "CANCELLED"
"""AWS's word for a cancellation request that was taken back."""

_REFUSED = frozenset({"REJECTED", CALLED_OFF, "VALIDATION_FAILED"})
"""AWS's words for a cancellation request that will not end the agreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What is known of the order apart from the request.

    *ended*: the agreement has, so nothing is left to cancel. *refunded*: the order counts as refunded, be it
    by a part that followed its end. *all_back*: everything that was paid went back, whoever sent it.
    """

    ended: bool
    refunded: bool
    all_back: bool


def state_of(request: RefundRequest, outside: Outside, *, rejected: bool, withdrawn: bool) -> RefundRequest:
    """Return *request* in its state.

    Money that went back in full completes it, whoever sent it. An approval outruns a rejection or a
    withdrawal that came too late: the workflow may have asked AWS already.
    """
    if request.approved_at is None:
        return replace(request, state=_before(request, rejected, withdrawn, outside.refunded))
    return replace(request, state=_after(request, outside))


def _before(request: RefundRequest, rejected: bool, withdrawn: bool, in_full: bool) -> RequestState:
    if rejected:
        return RequestState.REJECTED
    if withdrawn:
        return RequestState.WITHDRAWN
    if in_full:
        return RequestState.COMPLETED
    return RequestState.PROPOSED if request.proposed else RequestState.REQUESTED


def _after(request: RefundRequest, outside: Outside) -> RequestState:
    """One of our own parts may make the order refunded: the others are still waited for."""
    ended, by_others = outside.ended, outside.refunded and not request.adjustments
    as_wanted = _ended_as_wanted(request, ended) and _paid_as_wanted(request)
    if outside.all_back or by_others or as_wanted:
        return RequestState.COMPLETED
    states = {each.state for each in request.adjustments}
    waits = AdjustmentState.PENDING in states or (request.unasked and not request.stopped)
    refused = states & {AdjustmentState.FAILED, AdjustmentState.REFUSED}
    stands = request.cancellation in _REFUSED and not ended
    if waits or not (request.stopped or refused or stands):
        return RequestState.APPROVED
    if request.paid_back:
        return RequestState.INCOMPLETE
    if outside.refunded:
        return RequestState.COMPLETED
    called_off = request.called_off and request.cancellation == CALLED_OFF
    return RequestState.WITHDRAWN if called_off else RequestState.FAILED


def _ended_as_wanted(request: RefundRequest, ended: bool) -> bool:
    wanted = request.proposed is not None and request.proposed.cancels
    return ended or not wanted


def _paid_as_wanted(request: RefundRequest) -> bool:
    wanted = request.proposed.amount if request.proposed else Decimal(0)
    return request.paid_back >= wanted
