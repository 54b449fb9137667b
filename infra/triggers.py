"""Event sources of functions."""

import json
from collections.abc import Mapping, Sequence

from aws_cdk import Duration
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.alarms import FIVE_MINUTES, Alarms
from infra.function import Function
from infra.orders_table import OrdersTable
from infra.work_queue import LastResortQueue, WorkQueue

RECORDS_KEPT = Duration.hours(6)
"""How long a batch that fails holds up its part of the stream before it goes to the last resort."""

BEHIND = Duration.minutes(10)
"""How long a record of the stream may wait before somebody is told; usually it is a second."""


def read_queue(
    function: Function, queue: WorkQueue, *, batch_size: int, max_concurrency: int | None = None
) -> None:
    """Call the function with batches of messages; it reports the ones that failed, the rest is done."""
    queue.grant_read(function.role)
    function.function.add_event_source_mapping(
        queue.queue.node.id,
        event_source_arn=queue.queue.queue_arn,
        batch_size=batch_size,
        max_concurrency=max_concurrency,
        report_batch_item_failures=True,
    )


class StreamTrigger(Construct):
    """Calls a function with the new and changed items whose keys begin with one of the given prefixes.

    Partial failures are not reported: the embedded engine loses them (see docs/embedded-aws.md), and what
    cannot be handled goes to a queue instead. What even that cannot save ends in `failures` after six hours.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        function: Function,
        table: OrdersTable,
        prefixes: Mapping[str, Sequence[str]],
        failures: LastResortQueue,
        alarms: Alarms,
    ) -> None:
        super().__init__(scope, construct_id)
        table.grant_stream(function.role)
        failures.grant_send(function.role)
        on_failure = lambda_.CfnEventSourceMapping.OnFailureProperty(destination=failures.queue.queue_arn)
        lambda_.CfnEventSourceMapping(
            self,
            "Mapping",
            function_name=function.function.function_name,
            event_source_arn=table.stream_arn,
            # LATEST may miss what is written while the mapping comes up.
            starting_position="TRIM_HORIZON",
            batch_size=100,
            bisect_batch_on_function_error=True,
            maximum_record_age_in_seconds=RECORDS_KEPT.to_seconds(),
            destination_config=lambda_.CfnEventSourceMapping.DestinationConfigProperty(on_failure=on_failure),
            filter_criteria=lambda_.CfnEventSourceMapping.FilterCriteriaProperty(
                filters=[lambda_.CfnEventSourceMapping.FilterProperty(pattern=_pattern(prefixes))]
            ),
        )
        alarms.at_least(
            self,
            "Behind",
            name=f"{function.name}-behind",
            metric=function.function.metric("IteratorAge", period=FIVE_MINUTES, statistic="Maximum"),
            threshold=BEHIND.to_milliseconds(),
            meaning=f"The function {function.name} is ten minutes behind the table's stream.",
        )


def _pattern(prefixes: Mapping[str, Sequence[str]]) -> str:
    keys = {key: {"S": [{"prefix": each} for each in values]} for key, values in prefixes.items()}
    return json.dumps({"eventName": ["INSERT", "MODIFY"], "dynamodb": {"Keys": keys}})
