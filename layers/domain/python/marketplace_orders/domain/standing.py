"""How an order reads at an instant: statuses follow the clock even if the workflow is late."""

from datetime import datetime

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus


def window_open(order: Order, now: datetime) -> bool:
    """Return whether the refund window still runs by the clock at *now* (O-63)."""
    return now < order.window.ends_at


def status_at(order: Order, now: datetime) -> OrderStatus:
    """Return the order status that a reader sees at *now* (design §2)."""
    waiting = {OrderStatus.REFUND_WINDOW, OrderStatus.PENDING_LINK}
    if order.order_status not in waiting:
        return order.order_status
    return OrderStatus.REFUND_WINDOW if window_open(order, now) else OrderStatus.PENDING_LINK
