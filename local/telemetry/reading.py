"""Reads from a running stack the points that CloudWatch would have of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.telemetry.emf import points_of
from local.telemetry.executions import executions
from local.telemetry.http_statuses import FUNCTIONS, answered, unanswered
from local.telemetry.invocations import invocations
from local.telemetry.log_lines import log_lines
from local.telemetry.point import Point
from local.telemetry.queue_depths import depths
from local.telemetry.reports import reports

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch import CloudWatchClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_logs import CloudWatchLogsClient
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_stepfunctions import SFNClient

EVER: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""Before any stack was started."""


def _now() -> datetime:
    return datetime.now(UTC)


class Reader:
    """What happened is read with its own instants; queues are looked at once a call, as of `clock`.

    A `clock` that is ahead makes messages as old as they will be then.
    """

    def __init__(self, stack: RunningStack, clock: Callable[[], datetime] = _now) -> None:
        self._stack = stack
        self._clock = clock

    def points(self, since: datetime = EVER) -> list[Point]:
        """Every point since then, the oldest first."""
        return sorted(self._read(since), key=lambda point: point.at)

    def _read(self, since: datetime) -> Iterator[Point]:
        now = self._clock()
        for line in log_lines(self._logs, since):
            yield from points_of(line)
            yield from answered(line, self._api_id)
        calls = list(invocations(self._metrics, self._functions.values(), since, now))
        yield from calls
        yield from reports(self._logs, self._lambdas, self._functions.values(), since)
        http = [self._functions[name] for name in FUNCTIONS]
        yield from unanswered(calls, http, self._api_id)
        for name in ("RefundWindowStateMachineArn", "RefundStateMachineArn"):
            runs = executions(self._workflows, self._stack.outputs[name])
            yield from (each for each in runs if each.at >= since)
        yield from depths(self._sqs, self._endpoint, self._queues, now)

    @property
    def _functions(self) -> dict[str, str]:
        """Folder to deployed name."""
        ending = "FunctionName"
        return {
            key.removesuffix(ending).lower(): name
            for key, name in self._stack.outputs.items()
            if key.endswith(ending)
        }

    @property
    def _queues(self) -> list[str]:
        return [url for key, url in self._stack.outputs.items() if key.endswith("QueueUrl")]

    @property
    def _api_id(self) -> str:
        # The engine serves an API below /_aws/execute-api/<its id>/<stage>.
        return urlsplit(self._stack.outputs["ApiUrl"]).path.split("/")[3]

    @property
    def _endpoint(self) -> str:
        return self._stack.engine["endpoint"]

    @cached_property
    def _logs(self) -> "CloudWatchLogsClient":
        return session().client("logs", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def _lambdas(self) -> "LambdaClient":
        return session().client("lambda", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def _metrics(self) -> "CloudWatchClient":
        return session().client("cloudwatch", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def _sqs(self) -> "SQSClient":
        return session().client("sqs", endpoint_url=self._endpoint, config=CONFIG)

    @cached_property
    def _workflows(self) -> "SFNClient":
        return session().client("stepfunctions", endpoint_url=self._endpoint, config=CONFIG)
