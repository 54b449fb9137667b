"""Why something about a refund is not possible now."""

from decimal import Decimal

from marketplace_orders.domain.decide.refund_commands import ApproveRefund, ProposeRefund
from marketplace_orders.domain.fold.cancellations import PENDING
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.minor_units import at_most
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState
from marketplace_orders.domain.refusals import Refusal

NO_REQUEST = Refusal("refund_request_not_found", "This order has no such request. Refresh the page.")
NOT_OPEN = Refusal("refund_request_closed", "The request is decided already. Refresh to see its outcome.")
NOT_PROPOSED = Refusal("refund_not_proposed", "Propose an amount first; then it can be approved.")
PROPOSAL_CHANGED = Refusal(
    "refund_proposal_changed", "Somebody proposed another amount meanwhile. Read it, then approve that one."
)
SECOND_PERSON = Refusal(
    "second_person_needed",
    "Above the product's limit somebody else must approve than those who asked for and proposed it.",
)
NOT_PAYABLE = Refusal(
    "refund_amount_invalid", "The amount must be payable in its currency and 0 or more. Correct it."
)
NOTHING = Refusal(
    "refund_of_nothing",
    "Nothing would go back, and the agreement would go on. Turn the request down instead.",
)
TOO_MUCH = Refusal(
    "refund_amount_too_large",
    "AWS lets less of the invoices go back, or less is left of what was paid. Lower the amount.",
)
REASON_NEEDED = Refusal(
    "reason_needed", "The amount differs from the computed one. Say why; the reason is kept as evidence."
)
TOO_LATE = Refusal(
    "refund_call_off_too_late",
    "The buyer has answered, or AWS was asked for the money: nothing of it can be called off any more.",
)
NOT_APPROVED = Refusal(
    "refund_not_approved", "It is not approved, so nothing is carried out yet. Turn it down instead."
)
NOT_YOURS = Refusal("refund_request_not_yours", "Only whoever asked can withdraw the request.")


def against_reviewing(order: Order, request_id: str) -> Refusal | None:
    """Return why request *request_id* can be neither proposed for, approved nor rejected, or None."""
    request = order.refund_request
    if request is None or request.request_id != request_id:
        return NO_REQUEST
    return against_deciding(request)


def against_deciding(request: RefundRequest) -> Refusal | None:
    """Return why nothing can be decided about *request* any more, or None."""
    return None if request.state in {RequestState.REQUESTED, RequestState.PROPOSED} else NOT_OPEN


def against_proposing(command: ProposeRefund) -> Refusal | None:
    """Return why the amount cannot be proposed, or None."""
    computed = command.computed
    if command.amount < 0 or command.amount != at_most(command.amount, computed.currency):
        return NOT_PAYABLE
    if command.amount == 0 and not command.cancels:
        return NOTHING
    if command.amount > min(computed.adjustable, computed.paid - computed.refunded):
        return TOO_MUCH
    return REASON_NEEDED if command.amount != computed.amount and command.note_id is None else None


def against_approving(request: RefundRequest, command: ApproveRefund) -> Refusal | None:
    """Return why *command* cannot approve, or None: four eyes above the limit, wherever it comes from."""
    proposed = request.proposed
    if proposed is None:
        return NOT_PROPOSED
    if proposed.proposal_id != command.proposal_id:
        return PROPOSAL_CHANGED
    alone = command.actor in {request.requested_by, proposed.by}
    return SECOND_PERSON if alone and _above(proposed.amount, command.four_eyes_above) else None


def against_calling_off(order: Order, request_id: str) -> Refusal | None:
    """Return why the approved *request_id* cannot be called off, or None.

    Until the buyer has answered AWS's cancellation request it can, and where there is none, until the money
    is planned: what is planned may have been asked for.
    """
    request = order.refund_request
    if request is None or request.request_id != request_id:
        return NO_REQUEST
    if request.state is not RequestState.APPROVED:
        return NOT_APPROVED if request.open else NOT_OPEN
    unasked = request.cancellation is None and not request.planned and not request.adjustments
    return None if unasked or request.cancellation == PENDING else TOO_LATE


def against_withdrawing(request: RefundRequest, actor: str) -> Refusal | None:
    """Return why *actor* cannot withdraw *request*, or None."""
    return None if request.requested_by == actor else NOT_YOURS


def _above(amount: Decimal, limit: Decimal | None) -> bool:
    return limit is not None and amount > limit
