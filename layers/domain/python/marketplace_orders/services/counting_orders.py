"""Counting all orders: how many are where, what they are worth, and which waits longest."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.standing import status_at
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.domain.steps import Step, came_as_far_as
from marketplace_orders.metric_names import UNKNOWN

RUNNING = {
    OrderStatus.REFUND_WINDOW,
    OrderStatus.PENDING_LINK,
    OrderStatus.LINKED,
    OrderStatus.REFUND_REVIEW,
}
"""The statuses of orders that have not ended."""

_IN_REVIEW = frozenset({RequestState.REQUESTED, RequestState.PROPOSED})

NEEDED = timedelta(seconds=20)
"""With less time left the count is given up: a part of the orders would be a wrong figure."""

_EVERY = 100
"""After so many orders the time is looked at."""


@dataclass(slots=True)
class Figures:
    """Counts and sums by (product, status) and (product, step); amounts by currency as well.

    ``unbound_since`` is the earliest end of a refund window among the orders of a product that could be
    bound and are not, ``review_since`` when the refund request was made that waits longest for operations.
    """

    products: set[str] = field(default_factory=set)
    orders: Counter[tuple[str, OrderStatus]] = field(default_factory=Counter)
    at_step: Counter[tuple[str, Step]] = field(default_factory=Counter)
    value: dict[tuple[str, OrderStatus, str], Decimal] = field(default_factory=dict)
    value_at_step: dict[tuple[str, Step, str], Decimal] = field(default_factory=dict)
    unbound_since: dict[str, datetime] = field(default_factory=dict)
    review_since: dict[str, datetime] = field(default_factory=dict)


def count_orders(
    orders: Iterable[Order], now: datetime, time_left: Callable[[], timedelta]
) -> Figures | None:
    """Return the figures of *orders* at *now*; None where the time did not suffice for all."""
    figures = Figures()
    for number, order in enumerate(orders):
        if number % _EVERY == 0 and time_left() < NEEDED:
            return None
        _add(figures, order, now)
    return figures


def _add(figures: Figures, order: Order, now: datetime) -> None:
    product, status = order.purchase.product or UNKNOWN, status_at(order, now)
    figures.products.add(product)
    figures.orders[product, status] += 1
    _add_worth(figures, order, status)
    for step in came_as_far_as(order) if status in RUNNING else ():
        figures.at_step[product, step] += 1
    if status is OrderStatus.PENDING_LINK and order.subscription_status is SubscriptionStatus.SUBSCRIBED:
        ends_at = order.window.ends_at
        figures.unbound_since[product] = min(figures.unbound_since.get(product, ends_at), ends_at)
    request = order.refund_request
    if request is not None and request.state in _IN_REVIEW:
        asked = request.requested_at
        figures.review_since[product] = min(figures.review_since.get(product, asked), asked)


def _add_worth(figures: Figures, order: Order, status: OrderStatus) -> None:
    worth, product = order.purchase.amount, order.purchase.product or UNKNOWN
    if worth is None:
        return
    of_status, nothing = (product, status, worth.currency), Decimal()
    figures.value[of_status] = figures.value.get(of_status, nothing) + worth.amount
    for step in came_as_far_as(order) if status in RUNNING else ():
        at_step = (product, step, worth.currency)
        figures.value_at_step[at_step] = figures.value_at_step.get(at_step, nothing) + worth.amount
