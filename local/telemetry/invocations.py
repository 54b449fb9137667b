"""Errors and throttles of functions: the one kind of AWS metric that the engine has itself.

It counts every call since it was taught to (`local/embedded/repairs/call_metrics.py`); what a call took is in
the functions' logs (`reports`).
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from local.telemetry.point import Point

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch import CloudWatchClient
    from mypy_boto3_cloudwatch.type_defs import MetricDataQueryTypeDef

NAMESPACE: Final = "AWS/Lambda"
_METRICS: Final = ("Errors", "Throttles")


def invocations(
    metrics: "CloudWatchClient", functions: Iterable[str], since: datetime, until: datetime
) -> Iterator[Point]:
    """For each function one point a second and metric."""
    which = [(function, metric) for function in functions for metric in _METRICS]
    answer = metrics.get_metric_data(
        MetricDataQueries=[_query(number, *each) for number, each in enumerate(which)],
        StartTime=since,
        EndTime=until,
    )
    for series in answer["MetricDataResults"]:
        function, metric = which[int(series["Id"].removeprefix("m"))]
        for at, value in zip(series["Timestamps"], series["Values"], strict=True):
            yield Point(
                namespace=NAMESPACE,
                metric=metric,
                dimensions={"FunctionName": function},
                at=at.astimezone(UTC),
                value=value,
            )


def _query(number: int, function: str, metric: str) -> "MetricDataQueryTypeDef":
    return {
        "Id": f"m{number}",
        "MetricStat": {
            "Metric": {
                "Namespace": NAMESPACE,
                "MetricName": metric,
                "Dimensions": [{"Name": "FunctionName", "Value": function}],
            },
            "Period": 1,
            "Stat": "Sum",
        },
    }
