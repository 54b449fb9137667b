"""Why no refund can be asked for now. Apart, because every page of orders says so (O-44, O-62)."""

from datetime import datetime

from marketplace_orders.domain.instants import written
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.domain.standing import window_open
from marketplace_orders.domain.statuses import Feed, OfferKind, OrderStatus

ALREADY_REQUESTED = Refusal(
    "refund_already_requested", "A request for this order is open. Wait for its outcome, or withdraw it."
)
ALREADY_REFUNDED = Refusal("order_refunded", "All the money of this order went back already.")
USE_NEWER_ORDER = Refusal(
    "order_superseded", "A renewal or replacement took this order's place. Ask for the newer order."
)
NOTHING_PAID = Refusal(
    "nothing_to_refund",
    "AWS has not said that anything was paid for this order. Ask after the first invoice.",
)
BY_AMAZON = Refusal(
    "refund_by_amazon",
    "The purchase was cancelled inside its refund window, so Amazon refunds it in full by itself.",
)
BY_PARTNER = Refusal(
    "refund_by_partner",
    "A channel partner sold this order, and only the seller can give the money back. Ask the partner.",
)
BY_SUPPORT_CASE = Refusal(
    "refund_by_support_case",
    "AWS takes refunds of this older listing by a support case alone. Contact the vendor's support.",
)


def against_requesting(order: Order, now: datetime) -> Refusal | None:
    """Return why no refund of *order* can be asked for at *now*, or None (O-62, O-64)."""
    if order.refund_request and order.refund_request.open:
        return ALREADY_REQUESTED
    if order.order_status is OrderStatus.REFUNDED:
        return ALREADY_REFUNDED
    if order.order_status is OrderStatus.SUPERSEDED:
        return USE_NEWER_ORDER
    if order.purchase.by_partner:
        return BY_PARTNER
    if order.feed is Feed.SNS:
        return BY_SUPPORT_CASE
    if _refunded_by_amazon(order):
        return BY_AMAZON
    if order.ending is None and window_open(order, now):
        return _inside_window(order.window.ends_at)
    return NOTHING_PAID if _nothing_paid(order) else None


def _refunded_by_amazon(order: Order) -> bool:
    """A private offer's seller is always asked (facts §6.2)."""
    private = order.purchase.offer_kind is OfferKind.PRIVATE
    return order.ending is not None and order.ending.in_window and not private


def _nothing_paid(order: Order) -> bool:
    """Of pay-as-you-go AWS tells no price in advance: its invoices say what was paid."""
    price = order.purchase.amount
    return price.amount <= 0 if price else not order.described


def _inside_window(ends_at: datetime) -> Refusal:
    return Refusal(
        "refund_window_open",
        "Amazon cancels with a full refund by itself: cancel the purchase in AWS Marketplace. "
        f"From {written(ends_at)} on a refund is asked for here.",
        until=ends_at,
    )
