"""Calls of functions, their errors and durations: the one kind of AWS metric that the engine has itself."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Final

from local.telemetry.point import Point

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch import CloudWatchClient

NAMESPACE: Final = "AWS/Lambda"
_UNITS: Final = {
    "Invocations": "Count",
    "Errors": "Count",
    "Throttles": "Count",
    "Duration": "Milliseconds",
}


def invocations(
    metrics: "CloudWatchClient", functions: Iterable[str], since: datetime, until: datetime
) -> Iterator[Point]:
    """For each function one point a second and metric: counts are summed, durations averaged."""
    for function in functions:
        for metric, unit in _UNITS.items():
            statistic = "Sum" if unit == "Count" else "Average"
            found = metrics.get_metric_statistics(
                Namespace=NAMESPACE,
                MetricName=metric,
                Dimensions=[{"Name": "FunctionName", "Value": function}],
                StartTime=since,
                EndTime=until,
                Period=1,
                Statistics=["Sum"] if statistic == "Sum" else ["Average"],
            )
            for each in found["Datapoints"]:
                yield Point(
                    namespace=NAMESPACE,
                    metric=metric,
                    dimensions={"FunctionName": function},
                    at=each["Timestamp"],
                    value=each["Sum"] if statistic == "Sum" else each["Average"],
                    unit=unit,
                )
