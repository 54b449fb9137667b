"""The table's stream of snapshots: what changed is published, and sent on where AWS must be asked."""

from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb.stream import snapshot_changes
from marketplace_orders.bootstrap import clock, press
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, logger, observed
from marketplace_orders.services.publishing import Versioned, publish
from marketplace_orders.services.publishing_told import tell_published

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aws_lambda_powertools.utilities.typing import LambdaContext

    from marketplace_orders.adapters.dynamodb.stream import StreamRecord


@observed
def lambda_handler(event: "Mapping[str, Sequence[StreamRecord]]", _: "LambdaContext") -> None:
    """Publish a batch; what the bus does not take goes to the republish queue.

    Raises only if that send fails: then the stream delivers the batch again.
    """
    changes, unreadable = snapshot_changes(event["Records"])
    versions = [
        Versioned(each.before, each.after, each.occurred_at, each.cause, each.correlation_id)
        for each in changes
    ]
    published = publish(press(), versions)
    lagging = (*unreadable, *published.lagging)
    press().queues.republish(lagging)
    tell_published(published, clock())
    count(Metric.VERSIONS_LAGGING, len(lagging))
    for error in (*unreadable.values(), *published.failures.values()):
        logger.error("a version cannot be published", exc_info=error)
