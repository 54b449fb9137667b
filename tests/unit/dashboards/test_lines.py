"""The lines of a widget over points: steps, statistics, expressions, and exactly its dimensions."""

from datetime import UTC, datetime, timedelta

import pytest

from local.dashboards.definition import Place, Widget
from local.dashboards.lines import Line, Span, by_identity, lines_of
from local.telemetry.alarm import Series
from local.telemetry.point import Point

START = datetime(2026, 11, 1, 12, tzinfo=UTC)
STEP = timedelta(seconds=10)
SPAN = Span(START, START + 6 * STEP, STEP)


def point(seconds: float, value: float, **dimensions: str) -> Point:
    at = START + timedelta(seconds=seconds)
    return Point(namespace="MarketplaceOrders", metric="Binds", dimensions=dimensions, at=at, value=value)


def widget(statistic: str = "Sum", expression: str = "", **series: dict[str, str]) -> Widget:
    of = {
        key: Series(namespace="MarketplaceOrders", metric="Binds", dimensions=each, statistic=statistic)
        for key, each in series.items()
    }
    return Widget(
        place=Place(x=0, y=0, width=12, height=6),
        view="timeSeries",
        series=of,
        expressions={"all": expression} if expression else {},
        shown={"all": "all"} if expression else {key: key for key in of},
    )


def drawn(of: Widget, *points: Point) -> dict[str, list[tuple[float, float]]]:
    def since(line: Line) -> list[tuple[float, float]]:
        return [((at - START).total_seconds(), value) for at, value in line]

    return {label: since(line) for label, line in lines_of(of, by_identity(points), SPAN).items()}


def test_the_points_of_a_step_become_one_value() -> None:
    points = [point(1, 2), point(9, 4), point(30, 8)]
    assert drawn(widget(a={}), *points) == {"a": [(0, 6), (30, 8)]}
    assert drawn(widget("Maximum", a={}), *points) == {"a": [(0, 4), (30, 8)]}


def test_only_exactly_these_dimensions_count() -> None:
    points = [point(0, 1, product="otp"), point(0, 2, product="otp", outcome="bound"), point(0, 4)]
    assert drawn(widget(otp={"product": "otp"}), *points) == {"otp": [(0, 1)]}


def test_an_expression_is_worked_out_for_each_step_over_what_there_is() -> None:
    over = widget(expression="SUM([a, b]) / 2", a={"product": "otp"}, b={"product": "sms"})
    points = [point(0, 2, product="otp"), point(0, 4, product="sms"), point(20, 8, product="sms")]
    assert drawn(over, *points) == {"all": [(0, 3), (20, 4)]}


def test_a_line_without_data_is_there_and_empty() -> None:
    assert drawn(widget(a={})) == {"a": []}


@pytest.mark.parametrize(("minutes", "seconds"), [(1, 5), (10, 10), (60, 60), (12 * 60, 900)])
def test_a_young_stack_is_shown_finely(minutes: float, seconds: float) -> None:
    span = Span.of([point(0, 1)], START + timedelta(minutes=minutes))
    assert span.step == timedelta(seconds=seconds)
    assert span.at(2) == START + 2 * span.step
