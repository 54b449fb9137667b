"""Calls of functions and how long they took, from the line with which each call's log ends.

The embedded engine's own metrics add up the calls of a second; its logs tell of each one.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from local.telemetry.invocations import NAMESPACE
from local.telemetry.point import Point

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_logs import CloudWatchLogsClient

_REPORT: Final = re.compile(r"^REPORT RequestId: \S+\s+Duration: ([\d.]+) ms")
"""AWS Lambda developer guide, "Log and report lines"."""


def reports(
    logs: "CloudWatchLogsClient", functions: "LambdaClient", names: Iterable[str], since: datetime
) -> Iterator[Point]:
    """For each function (deployed name) the points of its calls since then."""
    start = int(since.timestamp() * 1000)
    for name in names:
        group = functions.get_function_configuration(FunctionName=name)["LoggingConfig"]["LogGroup"]
        pages = logs.get_paginator("filter_log_events").paginate(logGroupName=group, startTime=start)
        for event in (each for page in pages for each in page["events"]):
            yield from reported(
                event["message"], name, datetime.fromtimestamp(event["timestamp"] / 1000, UTC)
            )


def reported(line: str, function: str, at: datetime) -> Iterator[Point]:
    """One call and its duration, if the line tells of one."""
    found = _REPORT.match(line)
    values = {"Invocations": ("Count", 1.0), "Duration": ("Milliseconds", float(found[1]))} if found else {}
    for metric, (unit, value) in values.items():
        yield Point(
            namespace=NAMESPACE,
            metric=metric,
            dimensions={"FunctionName": function},
            at=at,
            value=value,
            unit=unit,
        )
