"""The enrichment queue: AWS is asked about orders, within the quotas of the whole account."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from marketplace_orders.bootstrap_enquiring import enquirer
from marketplace_orders.observability import observed
from marketplace_orders.services.enriching_batch import enrich_batch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aws_lambda_powertools.utilities.typing import LambdaContext

    from marketplace_orders.services.enriching_batch import Record


@observed
def lambda_handler(event: "Mapping[str, Sequence[Record]]", context: "LambdaContext") -> dict[str, Any]:
    """Enrich a batch and name the messages that must be delivered again."""

    def time_left() -> timedelta:
        return timedelta(milliseconds=context.get_remaining_time_in_millis())

    failed = enrich_batch(enquirer(), event["Records"], time_left)
    return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in failed]}
