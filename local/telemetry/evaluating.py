"""Judges alarms as CloudWatch does, over points that were read elsewhere.

The rules are those of the CloudWatch user guide, "Alarm evaluation" and "Configuring how CloudWatch alarms
treat missing data". The embedded engine knows neither dimensions nor metric maths nor missing data.
"""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from local.telemetry.aggregating import aggregate
from local.telemetry.alarm import Alarm, Missing, Series
from local.telemetry.expressions import Value, evaluate, names_in
from local.telemetry.point import Point

FURTHER: Final = 2
"""How many periods CloudWatch looks further back for data than it needs.

It does not tell exactly; its examples look at 5 periods for an alarm that needs 3. An alarm on something that
is counted rarely therefore clears, and one on silence fires, up to two periods after its own.
"""

_BREACHES: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "GreaterThanOrEqualToThreshold": operator.ge,
    "GreaterThanThreshold": operator.gt,
    "LessThanThreshold": operator.lt,
    "LessThanOrEqualToThreshold": operator.le,
}


class State(StrEnum):
    """What an alarm says."""

    OK = "OK"
    ALARM = "ALARM"
    INSUFFICIENT_DATA = "INSUFFICIENT_DATA"


@dataclass(frozen=True, slots=True)
class Verdict:
    """An alarm's state, and the values that it was judged by: of each period, the latest first."""

    state: State
    values: tuple[Value, ...]


def judge(
    alarm: Alarm, points: Iterable[Point], now: datetime, was: State = State.INSUFFICIENT_DATA
) -> Verdict:
    """The alarm's state at that instant; its periods end there, the instant itself included.

    `was` is the state before, which missing data may leave as it is.
    """
    buckets = _buckets(alarm, points, now)
    values = tuple(_watched(alarm, bucket) for bucket in buckets)
    breaches = _BREACHES[alarm.comparison]
    flags = [None if value is None else breaches(value, alarm.threshold) for value in values]
    return Verdict(state_of(flags, alarm.periods, alarm.datapoints, alarm.missing, was), values)


def state_of(
    flags: Sequence[bool | None], periods: int, datapoints: int, missing: Missing, was: State
) -> State:
    """The state by periods, the latest first: breaching, not breaching, or None for no data.

    Where enough periods have data, the latest of these decide and `missing` plays no part.
    """
    there = [flag for flag in flags if flag is not None]
    if len(there) >= periods:
        return _alarming(sum(there[:periods]) >= datapoints)
    match missing:
        case Missing.BREACHING:
            return _alarming(sum(there) + periods - len(there) >= datapoints)
        case Missing.NOT_BREACHING:
            return _alarming(sum(there) >= datapoints)
    if sum(there) >= datapoints or False in there:
        return _alarming(sum(there) >= datapoints)
    if missing is Missing.IGNORE:
        return was
    return _of_few(flags, datapoints, was)


def _of_few(flags: Sequence[bool | None], datapoints: int, was: State) -> State:
    """With too little data, all of it breaching: an alarm once the oldest breach is old enough."""
    if True not in flags:
        return State.INSUFFICIENT_DATA
    oldest = max(age for age, flag in enumerate(flags, start=1) if flag)
    return State.ALARM if oldest >= datapoints else was


def _alarming(breached: bool) -> State:
    return State.ALARM if breached else State.OK


def _buckets(alarm: Alarm, points: Iterable[Point], now: datetime) -> list[dict[str, list[float]]]:
    """The values of each series by period, the latest period first."""
    buckets: list[dict[str, list[float]]] = [
        {key: [] for key in alarm.series} for _ in range(alarm.periods + FURTHER)
    ]
    for point in points:
        age = int((now - point.at) / alarm.period) if point.at <= now else len(buckets)
        if age >= len(buckets):
            continue
        for key, series in alarm.series.items():
            if belongs(point, series):
                buckets[age][key].append(point.value)
    return buckets


def belongs(point: Point, series: Series) -> bool:
    """Whether the point is one of the series: of its metric, with exactly its dimensions."""
    return (point.metric, point.namespace) == (series.metric, series.namespace) and dict(
        point.dimensions
    ) == dict(series.dimensions)


def _watched(alarm: Alarm, bucket: Mapping[str, list[float]]) -> Value:
    values: dict[str, Value] = {
        key: aggregate(series.statistic, bucket[key]) if bucket[key] else None
        for key, series in alarm.series.items()
    }
    waiting = dict(alarm.expressions)
    while alarm.watched not in values:
        ready = next(key for key, each in waiting.items() if not names_in(each) & waiting.keys())
        values[ready] = evaluate(waiting.pop(ready), values)
    return values[alarm.watched]
