"""What publishing tells about itself: the same for the stream and for the republish queue."""

from datetime import datetime

from marketplace_orders.metric_names import UNKNOWN, Metric
from marketplace_orders.observability import correlated, count, logger, record
from marketplace_orders.services.publishing import Published


def tell_published(published: Published, now: datetime) -> None:
    """Count the events that the bus took, and log each version with how late it was (seconds)."""
    count(Metric.EVENTS_PUBLISHED, len(published.types))
    for version, events in published.done:
        order = version.after
        lag = max((now - version.occurred_at).total_seconds(), 0)
        record(Metric.PUBLICATION_LAG, lag, product=order.purchase.product or UNKNOWN)
        with correlated(version.correlation_id):
            logger.info(
                "published", order_id=order.order_id, version=order.version, events=list(events), lag=lag
            )
