"""Whether an order may wait on anybody before it changes again: what the index of waiting orders holds.

Time alone never makes an order wait that is not among these, so no write is needed for a hold to appear.
"""

from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.statuses import SubscriptionStatus


def may_wait(order: Order) -> bool:
    """Return whether some instant exists at which ``holds`` finds any in *order* as it is."""
    asked = order.refund_request is not None and order.refund_request.open
    if asked or order.handover.outgoing is HandoverState.WAITING:
        return True
    return runs(order) and (order.binding is None or not _served(order))


def runs(order: Order) -> bool:
    """Return whether *order* is one that people see, or will once its product is named, and goes on."""
    seen = order.listed or order.purchase.product is None
    return seen and order.ending is None and not order.refund.in_full


def _served(order: Order) -> bool:
    return (
        order.subscription_status is SubscriptionStatus.SUBSCRIBED
        and order.described is not False
        and not order.refund.in_review
        and order.handover.incoming is not HandoverState.WAITING
    )
