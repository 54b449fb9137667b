"""The lines of a widget: the points of each step become one value, expressions are worked out over them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from local.dashboards.definition import Widget
from local.telemetry.aggregating import aggregate
from local.telemetry.expressions import Value, evaluate
from local.telemetry.point import Point

Line = list[tuple[datetime, float]]
Identity = tuple[str, str, frozenset[tuple[str, str]]]

_STEPS: Final = tuple(timedelta(seconds=each) for each in (5, 10, 15, 30, 60, 300, 900, 3600))
_AT_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is shown, in steps."""

    start: datetime
    end: datetime
    step: timedelta

    @classmethod
    def of(cls, points: Sequence[Point], now: datetime) -> "Span":
        """From the first of *points* (the oldest first) to *now*; a stack that is young is shown finely.

        CloudWatch would show one value for each of a widget's periods; a stack on one machine runs for
        minutes, which would be one value.
        """
        start = points[0].at if points else now - timedelta(minutes=1)
        step = next((each for each in _STEPS if (now - start) / each <= _AT_MOST), _STEPS[-1])
        return cls(start, now, step)

    def at(self, number: int) -> datetime:
        """The beginning of a step."""
        return self.start + number * self.step


def by_identity(points: Iterable[Point]) -> dict[Identity, list[Point]]:
    """The points of each metric: CloudWatch knows one by namespace, name and exactly its dimensions."""
    found: defaultdict[Identity, list[Point]] = defaultdict(list)
    for point in points:
        found[point.namespace, point.metric, frozenset(point.dimensions.items())].append(point)
    return found


def lines_of(widget: Widget, points: Mapping[Identity, Sequence[Point]], span: Span) -> dict[str, Line]:
    """Each line that the widget shows, by its label; one without data has no values."""
    steps = {key: _values(widget, key, points, span) for key in widget.series}
    numbers = sorted({number for values in steps.values() for number in values})
    found: dict[str, Line] = {label: [] for label in widget.shown.values()}
    for number in numbers:
        values: dict[str, Value] = {key: each.get(number) for key, each in steps.items()}
        for key, label in widget.shown.items():
            value = values[key] if key in values else evaluate(widget.expressions[key], values)
            if value is not None:
                found[label].append((span.at(number), value))
    return found


def _values(
    widget: Widget, key: str, points: Mapping[Identity, Sequence[Point]], span: Span
) -> dict[int, float]:
    series = widget.series[key]
    identity = series.namespace, series.metric, frozenset(series.dimensions.items())
    told: defaultdict[int, list[float]] = defaultdict(list)
    for point in points.get(identity, ()):
        told[int((point.at - span.start) / span.step)].append(point.value)
    return {number: aggregate(series.statistic, values) for number, values in told.items()}
