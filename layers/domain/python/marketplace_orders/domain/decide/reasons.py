"""Why an action is not possible now. The same reasons decide commands and label buttons (O-44, O-68)."""

from datetime import datetime

from marketplace_orders.domain.instants import written
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.domain.standing import status_at, window_open
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus

_BY_STATUS = {
    OrderStatus.LINKED: Refusal(
        "order_already_bound",
        "This order is already bound and cannot be unbound. To change its target, contact support.",
    ),
    OrderStatus.CANCELLED: Refusal(
        "order_cancelled", "This order was cancelled. Buy the product again on AWS Marketplace to use it."
    ),
    OrderStatus.EXPIRED: Refusal(
        "order_expired", "This order has expired. Renew or buy the product again on AWS Marketplace."
    ),
    OrderStatus.REFUNDED: Refusal(
        "order_refunded", "This order was refunded. Buy the product again on AWS Marketplace to use it."
    ),
    OrderStatus.SUPERSEDED: Refusal(
        "order_superseded", "A renewal or replacement took this order's place. Use the newer order."
    ),
    OrderStatus.REFUND_REVIEW: Refusal(
        "order_in_refund_review",
        "A cancellation or refund of this order is under review. Wait for its outcome.",
    ),
}
_BY_SUBSCRIPTION = {
    SubscriptionStatus.PENDING: Refusal(
        "subscription_pending",
        "AWS has not confirmed the subscription yet. Refresh in a few minutes, or contact support.",
    ),
    SubscriptionStatus.FAILED: Refusal(
        "subscription_failed",
        "AWS could not complete the subscription, often because a payment failed. Check it in AWS.",
    ),
    SubscriptionStatus.UNSUBSCRIBE_PENDING: Refusal(
        "unsubscribe_pending", "The subscription is being cancelled in AWS. Subscribe again to use it."
    ),
    SubscriptionStatus.UNSUBSCRIBED: Refusal(
        "unsubscribed", "The subscription has ended in AWS. Buy the product again on AWS Marketplace."
    ),
    SubscriptionStatus.EXPIRED: Refusal(
        "subscription_expired", "The subscription has expired in AWS. Renew it on AWS Marketplace."
    ),
}
PRODUCT_UNKNOWN = Refusal(
    "product_unknown", "AWS has not said yet which product this order is for. Refresh in a few minutes."
)
HANDOVER_WAITING = Refusal(
    "waiting_for_handover",
    "This order follows an earlier one whose binding is being moved. Refresh in a few minutes.",
)
NOT_LINKED = Refusal(
    "order_not_linked",
    "No account is linked to the buyer yet. Open the product in AWS Marketplace and set up the account.",
)
WINDOW_CLOSED = Refusal(
    "refund_window_closed", "The refund window has closed: bind the order now instead of scheduling it."
)
NOTHING_SCHEDULED = Refusal("nothing_scheduled", "No binding is scheduled for this order.")
NOT_BOUND = Refusal("order_not_bound", "Only a bound order can be moved to another target.")


def against_binding(order: Order, now: datetime) -> Refusal | None:
    """Return why *order* cannot be bound at *now*, or None (O-45, O-63, O-69, O-72)."""
    return _against_either(order, now) or _against_window(order, now) or _against_subscription(order)


def against_scheduling(order: Order, now: datetime) -> Refusal | None:
    """Return why no target can be chosen in advance at *now*, or None."""
    bindable = against_binding(order, now) is None
    return _against_either(order, now) or (WINDOW_CLOSED if bindable else None)


def against_dropping(order: Order, now: datetime) -> Refusal | None:
    """Return why there is no schedule to drop, or None."""
    return _BY_STATUS.get(status_at(order, now)) or (None if order.schedule else NOTHING_SCHEDULED)


def against_rebinding(order: Order) -> Refusal | None:
    """Return why operations cannot move *order* to another target, or None (O-23)."""
    if order.binding is None:
        return NOT_BOUND
    return None if order.order_status is OrderStatus.LINKED else _BY_STATUS[order.order_status]


def _against_either(order: Order, now: datetime) -> Refusal | None:
    if not order.listed:
        return PRODUCT_UNKNOWN
    if refusal := _BY_STATUS.get(status_at(order, now)):
        return refusal
    if order.parties.account_id is None:
        return NOT_LINKED
    return HANDOVER_WAITING if order.handover.incoming is HandoverState.WAITING else None


def _against_window(order: Order, now: datetime) -> Refusal | None:
    if not window_open(order, now):
        return None
    ends_at = order.window.ends_at
    return Refusal(
        "refund_window_open",
        "Orders can be cancelled with a full refund for 48 hours and be bound only after that: "
        f"from {written(ends_at)} on. You can choose the target now.",
        until=ends_at,
    )


def _against_subscription(order: Order) -> Refusal | None:
    return _BY_SUBSCRIPTION.get(order.subscription_status)
