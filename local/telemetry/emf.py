"""Log lines in the embedded metric format, as points.

The format is AWS's: CloudWatch user guide, "Specification: Embedded metric format". The embedded engine keeps
such lines as text.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from local.telemetry.point import Point


def points_of(line: Mapping[str, Any]) -> Iterator[Point]:
    """Every point that a log line holds; none if it holds no metrics.

    A metric is told once for each of its sets of dimensions, and each of its values is a point.
    """
    about = line.get("_aws")
    if not isinstance(about, Mapping):
        return
    at = datetime.fromtimestamp(about["Timestamp"] / 1000, UTC)
    for directive in about["CloudWatchMetrics"]:
        for names in directive["Dimensions"]:
            dimensions = {name: str(line[name]) for name in names}
            for metric in directive["Metrics"]:
                for value in _values(line[metric["Name"]]):
                    yield Point(
                        namespace=directive["Namespace"],
                        metric=metric["Name"],
                        dimensions=dimensions,
                        at=at,
                        value=value,
                        unit=metric.get("Unit", "None"),
                    )


def _values(told: float | list[float]) -> list[float]:
    return [float(each) for each in (told if isinstance(told, list) else [told])]
