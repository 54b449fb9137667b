"""A dashboard as one image."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from local.dashboards.definition import COLUMNS, Widget
from local.dashboards.drawing import draw
from local.dashboards.lines import Identity, Span, lines_of
from local.telemetry.point import Point

_COLUMN: Final = 0.68
_ROW: Final = 0.56
"""Inches; a widget of CloudWatch is about as wide for its height."""

_GAP: Final = (0.75, 0.42, 0.2, 0.95)
"""Inches inside a widget's place, left of, above, right of and below what is drawn: axis, title, legend."""

_DPI: Final = 100
_PAGE: Final = "#f2f3f3"
_MARGIN: Final = 0.08  # inches of the page between two widgets


def write_page(
    path: Path, widgets: Sequence[Widget], points: Mapping[Identity, Sequence[Point]], span: Span
) -> None:
    """Draw *widgets* over *points* into a PNG at *path*."""
    rows = max(widget.place.y + widget.place.height for widget in widgets)
    figure = Figure(figsize=(COLUMNS * _COLUMN, rows * _ROW), facecolor=_PAGE)
    for widget in widgets:
        figure.add_artist(_card(widget, rows))
        draw(figure.add_axes(_box(widget, rows)), widget, lines_of(widget, points, span), span)
    figure.savefig(path, dpi=_DPI)


def _card(widget: Widget, rows: int) -> Rectangle:
    """The sheet that a widget is drawn on; a text stands on the page itself."""
    place, wide, high = widget.place, COLUMNS * _COLUMN, rows * _ROW
    return Rectangle(
        ((place.x * _COLUMN + _MARGIN) / wide, 1 - ((place.y + place.height) * _ROW - _MARGIN) / high),
        (place.width * _COLUMN - 2 * _MARGIN) / wide,
        (place.height * _ROW - 2 * _MARGIN) / high,
        facecolor=_PAGE if widget.view == "text" else "white",
        zorder=-1,
    )


def _box(widget: Widget, rows: int) -> tuple[float, float, float, float]:
    """Left, bottom, width and height of a widget's drawing, as parts of the page."""
    place = widget.place
    left, top, right, bottom = _GAP if widget.view == "timeSeries" else (0.3, 0.42, 0.3, 0.1)
    wide, high = COLUMNS * _COLUMN, rows * _ROW
    width = place.width * _COLUMN - left - right
    height = place.height * _ROW - top - bottom
    below = high - (place.y + place.height) * _ROW + bottom
    return (place.x * _COLUMN + left) / wide, below / high, width / wide, height / high
