"""The republish queue: versions that could not be published are folded and published again."""

import json
from typing import TYPE_CHECKING, Any

from marketplace_orders.bootstrap import clock, ledger, press
from marketplace_orders.observability import correlated, logger, observed
from marketplace_orders.ports.work_queues import Unpublished
from marketplace_orders.services.publishing_told import tell_published
from marketplace_orders.services.republishing import republish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aws_lambda_powertools.utilities.typing import LambdaContext


@observed
def lambda_handler(event: "Mapping[str, Sequence[Mapping[str, Any]]]", _: "LambdaContext") -> dict[str, Any]:
    """Publish each version anew; the queue keeps those that fail."""
    failed = [record["messageId"] for record in event["Records"] if not _published(record)]
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}


def _published(record: "Mapping[str, Any]") -> bool:
    try:
        wanted = json.loads(record["body"])
        lagging = Unpublished(str(wanted["order_id"]), int(wanted["version"]))
        with correlated(wanted.get("correlation_id")):
            published = republish(ledger(), press(), lagging)
    except Exception:  # noqa: BLE001 - whatever went wrong, the queue delivers it again
        logger.exception("a version could not be published", message_id=record["messageId"])
        return False
    tell_published(published, clock())
    return not published.lagging
