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

    *ended*: the agreement has ended. *refunded*: the order counts as refunded, be it by a part that followed
    its end. *whole*: all that was paid went back. *by_others*: what went back since the request and was not
    asked for by it, in major units. *unknown*: such an adjustment closed the order, and AWS does not say of
    how much.
    """

    ended: bool
    refunded: bool
    whole: bool
    by_others: Decimal = Decimal(0)
    unknown: bool = False


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
    if around.refunded or (around.ended and request.wish is Wish.CANCEL):
        return RequestState.COMPLETED
    return RequestState.PROPOSED if request.proposed else RequestState.REQUESTED


def _after(request: RefundRequest, around: Around) -> RequestState:
    """One of its own parts may make the order refunded: the others are still asked for and waited for."""
    if around.whole or (_ended_as_wanted(request, around.ended) and _paid_as_wanted(request, around)):
        return RequestState.COMPLETED
    if any(each.state is AdjustmentState.PENDING for each in request.adjustments):
        return RequestState.APPROVED
    if around.unknown:
        return RequestState.COMPLETED
    if _called_off_unasked(request):
        return RequestState.WITHDRAWN
    if request.unasked and not request.stopped:
        return RequestState.APPROVED
    states = {each.state for each in request.adjustments}
    refused = states & {AdjustmentState.FAILED, AdjustmentState.REFUSED}
    stands = request.cancellation in _REFUSED and not around.ended
    if not (request.stopped or refused or stands):
        return RequestState.APPROVED
    if request.paid_back:
        return RequestState.INCOMPLETE
    called_off = request.called_off and request.cancellation == CALLED_OFF
    return RequestState.WITHDRAWN if called_off else RequestState.FAILED


def _called_off_unasked(request: RefundRequest) -> bool:
    """Whether AWS was asked for nothing, as far as is known.

    A step that was asking AWS meanwhile is told later, and then counts: a cancellation request is taken back,
    and money is waited for.
    """
    asked = request.cancellation_id is not None or request.adjustments
    return request.called_off and not asked and not request.stopped


def _ended_as_wanted(request: RefundRequest, ended: bool) -> bool:
    wanted = request.proposed is not None and request.proposed.cancels
    return ended or not wanted


def _paid_as_wanted(request: RefundRequest, around: Around) -> bool:
    """Whoever sent it: AWS by itself, or operations in the seller portal."""
    wanted = request.proposed.amount if request.proposed else Decimal(0)
    return request.paid_back + around.by_others >= wanted
