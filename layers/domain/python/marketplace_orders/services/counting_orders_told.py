"""What a count of all orders tells: gauges, zeros included, so that a figure can fall to nothing."""

from datetime import datetime

from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.domain.steps import Step
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import logger, record
from marketplace_orders.services.counting_orders import Figures


def tell_figures(figures: Figures | None, now: datetime) -> None:
    """Record the gauges of all products that have orders."""
    if figures is None:
        logger.warning("the orders were not counted: too many for the time left")
        return
    for product in sorted(figures.products):
        _tell_counts(figures, product)
        since = figures.unbound_since.get(product, now)
        record(Metric.OLDEST_UNBOUND, (now - since).total_seconds(), product=product)
        asked = figures.review_since.get(product, now)
        record(Metric.OLDEST_REFUND_REVIEW, (now - asked).total_seconds(), product=product)
    # CloudWatch keeps floating-point numbers; what is owed stays Decimal everywhere else.
    for (product, status, currency), worth in figures.value.items():
        record(Metric.ORDERS_VALUE, float(worth), product=product, status=status.value, currency=currency)
    for (product, step, currency), worth in figures.value_at_step.items():
        record(Metric.VALUE_AT_STEP, float(worth), product=product, step=step.value, currency=currency)


def _tell_counts(figures: Figures, product: str) -> None:
    for status in OrderStatus:
        record(Metric.ORDERS, figures.orders[product, status], product=product, status=status.value)
    for step in Step:
        record(Metric.ORDERS_AT_STEP, figures.at_step[product, step], product=product, step=step.value)
