"""What a refund takes from the buyer: the benefits, the agreement, or neither."""

from datetime import datetime

from marketplace_orders.domain.fold.cancellations import APPROVED
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.domain.statuses import OrderStatus


def takes_benefits(order: Order, request: RefundRequest) -> bool:
    """Return whether the proposal of *request* ends the benefits.

    Part of the money back for an agreement that goes on leaves the buyer what was bought.
    """
    proposed, paid = request.proposed, order.purchase.amount
    if proposed is None:
        return False
    return proposed.cancels or (paid is not None and proposed.amount >= paid.amount)


def ends_agreement(order: Order, request: RefundRequest) -> bool:
    """Return whether AWS has to be asked to end the agreement; one that ended already needs no asking."""
    return request.proposed is not None and request.proposed.cancels and order.ending is None


def superseded(order: Order, request: RefundRequest) -> bool:
    """Return whether a renewal or replacement came instead of the end that *request* was approved for.

    The buyer goes on with the successor, and has not agreed to get this money for an end.
    """
    followed = order.ending is not None and order.ending.status is OrderStatus.SUPERSEDED
    wanted = request.proposed is not None and request.proposed.cancels
    return followed and wanted and request.cancellation != APPROVED


def benefits_end(order: Order, request: RefundRequest) -> datetime | None:
    """Return until when the buyer keeps the benefits of an approved *request*, which may have passed."""
    return request.benefits_end_at if takes_benefits(order, request) else None
