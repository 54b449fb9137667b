"""What the HTTP API answered, from the functions' own log lines.

The embedded engine writes no access log. Each function behind the API logs the status of its answer; a call
that failed before it could answer is an error of the function, and 502 to the caller.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final

from local.telemetry.point import Point

NAMESPACE: Final = "AWS/ApiGateway"
FUNCTIONS: Final = ("registration", "api", "operations", "refunds")
"""The functions behind the HTTP API, by the name that they log as."""


def answered(line: Mapping[str, Any], api_id: str) -> Iterator[Point]:
    """What the API counts for a line that tells the status of an answer; nothing for another line."""
    if line.get("service") in FUNCTIONS and isinstance(status := line.get("status"), int):
        yield from counted(status, datetime.fromisoformat(line["timestamp"]), api_id)


def unanswered(errors: Iterable[Point], functions: Iterable[str], api_id: str) -> Iterator[Point]:
    """What the API counts for calls of these functions (deployed names) that ended in an error."""
    names = set(functions)
    for each in errors:
        is_one = each.metric == "Errors" and each.dimensions.get("FunctionName") in names
        for _ in range(int(each.value) if is_one else 0):
            yield from counted(HTTPStatus.BAD_GATEWAY, each.at, api_id)


def counted(status: int, at: datetime, api_id: str) -> Iterator[Point]:
    """One request: `Count`, and which class of error it was, if any."""
    values = {"Count": True, "4xx": 400 <= status < 500, "5xx": status >= 500}
    for metric, value in values.items():
        yield Point(
            namespace=NAMESPACE, metric=metric, dimensions={"ApiId": api_id}, at=at, value=float(value)
        )
