"""The functions' log lines."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mypy_boto3_logs import CloudWatchLogsClient


def log_lines(logs: "CloudWatchLogsClient", since: datetime) -> Iterator[Mapping[str, Any]]:
    """Every line of JSON that was logged since then, group by group."""
    start = int(since.timestamp() * 1000)
    for page in logs.get_paginator("describe_log_groups").paginate():
        for group in page["logGroups"]:
            found = logs.get_paginator("filter_log_events").paginate(
                logGroupName=group["logGroupName"], startTime=start
            )
            for event in (event for each in found for event in each["events"]):
                yield from _line(event["message"])


def _line(message: str) -> Iterator[Mapping[str, Any]]:
    try:
        line = json.loads(message)
    except ValueError:
        return
    if isinstance(line, Mapping):
        yield line
