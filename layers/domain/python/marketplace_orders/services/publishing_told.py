"""What publishing tells about itself: the same for the stream and for the republish queue."""

from datetime import datetime

from marketplace_orders.metric_names import UNKNOWN, Metric
from marketplace_orders.observability import count, record
from marketplace_orders.services.publishing import Published


def tell_published(published: Published, now: datetime) -> None:
    """Count the events that the bus took, and how late each version was."""
    count(Metric.EVENTS_PUBLISHED, len(published.types))
    for version in published.done:
        product = version.after.purchase.product or UNKNOWN
        lag = (now - version.occurred_at).total_seconds()
        record(Metric.PUBLICATION_LAG, max(lag, 0), product=product)
