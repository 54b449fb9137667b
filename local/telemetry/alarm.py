"""An alarm as its template describes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Self

Json = Mapping[str, Any]
Resolve = Callable[[object], str]
"""Turns a value of the template, which may be an intrinsic function, into what the stack has there."""


class Missing(StrEnum):
    """What a period without data counts as (`TreatMissingData`)."""

    BREACHING = "breaching"
    NOT_BREACHING = "notBreaching"
    IGNORE = "ignore"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A metric and how the points of a period become one value.

    `statistic` is `Sum`, `Average`, `Minimum`, `Maximum`, `SampleCount` or a percentile such as `p99`.
    """

    namespace: str
    metric: str
    dimensions: Mapping[str, str]
    statistic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """What is watched, and when it is too much.

    Attributes:
        series: metrics by the id that expressions know them by.
        expressions: metric maths by id; each may use series and other expressions.
        watched: the id whose values are compared with `threshold`.
        comparison: CloudWatch's word, for example `GreaterThanOrEqualToThreshold`.
        periods: how many periods count (`EvaluationPeriods`).
        datapoints: how many of them must breach (`DatapointsToAlarm`).
        actions: ARNs that are told when it fires.
    """

    name: str
    series: Mapping[str, Series]
    expressions: Mapping[str, str]
    watched: str
    period: timedelta
    threshold: float
    comparison: str
    periods: int
    datapoints: int
    missing: Missing
    actions: Sequence[str] = ()
    description: str = ""

    @classmethod
    def of(cls, properties: Json, resolve: Resolve) -> Self:
        """Read the properties of an `AWS::CloudWatch::Alarm`."""
        series, expressions, watched, seconds = _watched(properties, resolve)
        periods = int(properties["EvaluationPeriods"])
        return cls(
            name=resolve(properties["AlarmName"]),
            series=series,
            expressions=expressions,
            watched=watched,
            period=timedelta(seconds=seconds),
            threshold=float(properties["Threshold"]),
            comparison=properties["ComparisonOperator"],
            periods=periods,
            datapoints=int(properties.get("DatapointsToAlarm", periods)),
            missing=Missing(properties.get("TreatMissingData", "missing")),
            actions=tuple(resolve(each) for each in properties.get("AlarmActions", ())),
            description=properties.get("AlarmDescription", ""),
        )


def _watched(properties: Json, resolve: Resolve) -> tuple[dict[str, Series], dict[str, str], str, int]:
    """Series, expressions, the watched id, and the period in seconds that all of them share."""
    queries = properties.get("Metrics")
    if not queries:
        statistic = properties.get("Statistic") or properties["ExtendedStatistic"]
        return {"m": _series(properties, statistic, resolve)}, {}, "m", int(properties["Period"])
    stats = {each["Id"]: each["MetricStat"] for each in queries if "MetricStat" in each}
    series = {key: _series(stat["Metric"], stat["Stat"], resolve) for key, stat in stats.items()}
    expressions = {each["Id"]: each["Expression"] for each in queries if "Expression" in each}
    (watched,) = (each["Id"] for each in queries if each.get("ReturnData", True))
    (period,) = {int(stat["Period"]) for stat in stats.values()}
    return series, expressions, watched, period


def _series(metric: Json, statistic: str, resolve: Resolve) -> Series:
    return Series(
        namespace=metric["Namespace"],
        metric=metric["MetricName"],
        dimensions={each["Name"]: resolve(each["Value"]) for each in metric.get("Dimensions", ())},
        statistic=statistic,
    )
