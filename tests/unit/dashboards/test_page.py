"""A dashboard becomes one image, whatever there is to show."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from matplotlib.image import imread

from local.dashboards.definition import Place, Widget
from local.dashboards.lines import Span, by_identity
from local.dashboards.page import write_page
from local.telemetry.alarm import Series
from local.telemetry.point import Point

START = datetime(2026, 11, 1, 12, tzinfo=UTC)
SPAN = Span(START, START + timedelta(minutes=1), timedelta(seconds=5))
SERIES = {"a": Series(namespace="N", metric="M", dimensions={}, statistic="Sum")}


def widget(view: str, y: int, *, stacked: bool = False) -> Widget:
    return Widget(
        place=Place(x=0, y=y, width=24, height=6),
        view=view,
        title=view,
        markdown="# Title\nwith `words`",
        series=SERIES,
        expressions={},
        shown={"a": "a"},
        unit="messages",
        stacked=stacked,
    )


PAGE = [
    widget("text", 0),
    widget("singleValue", 6),
    widget("timeSeries", 12),
    widget("timeSeries", 18, stacked=True),
]


@pytest.mark.parametrize("values", [[], [3.0], [1.0, 2.0, 4.0]])
def test_every_kind_of_widget_is_drawn_over_any_number_of_points(tmp_path: Path, values: list[float]) -> None:
    points = [
        Point(namespace="N", metric="M", dimensions={}, at=START + timedelta(seconds=9 * number), value=value)
        for number, value in enumerate(values)
    ]
    path = tmp_path / "page.png"
    write_page(path, PAGE, by_identity(points), SPAN)
    height, width, _ = imread(path).shape
    assert width > 1_000
    assert height > 1_000


def test_what_is_drawn_is_the_points(tmp_path: Path) -> None:
    """The same page without them looks different."""
    point = Point(namespace="N", metric="M", dimensions={}, at=START + timedelta(seconds=20), value=1)
    for name, points in (("with", [point]), ("without", [])):
        write_page(tmp_path / f"{name}.png", PAGE, by_identity(points), SPAN)
    assert (tmp_path / "with.png").read_bytes() != (tmp_path / "without.png").read_bytes()
