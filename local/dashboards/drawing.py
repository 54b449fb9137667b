"""One widget on the page, in the way CloudWatch draws it."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from math import ceil
from typing import TYPE_CHECKING, Final

from matplotlib.ticker import FuncFormatter, MaxNLocator

from local.dashboards.definition import Widget
from local.dashboards.lines import Line, Span

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_INK: Final = "#16191f"
_GREY: Final = "#687078"
_GRID: Final = "#e4e7ea"
_COLOURS: Final = (
    "#1f77b4",
    "#ff7f0e",
    "#2ca02c",
    "#d62728",
    "#9467bd",
    "#8c564b",
    "#e377c2",
    "#7f7f7f",
    "#bcbd22",
    "#17becf",
    "#393b79",
    "#ad494a",
)
_ROWS: Final = 3
"""Names below each other in a legend; more columns are made for more names."""


def draw(axes: "Axes", widget: Widget, lines: Mapping[str, Line], span: Span) -> None:
    """Draw *widget* with these *lines* into its place."""
    _VIEWS[widget.view](axes, widget, lines, span)


def _text(axes: "Axes", widget: Widget, _: Mapping[str, Line], span: Span) -> None:
    axes.axis("off")
    title, rest = widget.markdown.split("\n", 1)
    axes.text(0, 0.75, title.lstrip("# "), fontsize=17, weight="bold", color=_INK, va="center")
    axes.text(0, 0.25, rest.replace("`", ""), fontsize=10, color=_GREY, va="center")
    shown = f"{span.start:%Y-%m-%d} UTC, one value for {span.step.total_seconds():g} seconds"
    axes.text(1, 0.25, shown, fontsize=10, color=_GREY, va="center", ha="right", transform=axes.transAxes)


def _numbers(axes: "Axes", widget: Widget, lines: Mapping[str, Line], _: Span) -> None:
    _title(axes, widget)
    axes.axis("off")
    axes.set(xlim=(0, len(lines)), ylim=(0, 1))
    for number, (label, line) in enumerate(lines.items()):
        told = f"{line[-1][1]:,.0f}" if line else "-"
        colour = _COLOURS[number % len(_COLOURS)]
        axes.text(number + 0.5, 0.62, told, fontsize=24, ha="center", va="center", color=_INK)
        axes.text(number + 0.5, 0.22, f"■ {label}", fontsize=10, ha="center", va="center", color=colour)


def _graph(axes: "Axes", widget: Widget, lines: Mapping[str, Line], span: Span) -> None:
    _title(axes, widget)
    axes.set_ylabel(widget.unit, fontsize=8, color=_GREY)
    axes.grid(color=_GRID, linewidth=0.8)
    axes.set_axisbelow(True)
    axes.tick_params(labelsize=8, labelcolor=_GREY, length=0)
    axes.spines[["top", "right", "left"]].set_visible(False)
    (_areas if widget.stacked else _plain)(axes, lines, span)
    axes.set_xlim((span.start - span.step).timestamp(), (span.end + span.step).timestamp())
    axes.set_ylim(0, None if any(value for line in lines.values() for _, value in line) else 1)
    axes.yaxis.set_major_formatter(FuncFormatter(_amount))
    axes.xaxis.set_major_locator(MaxNLocator(6))
    axes.xaxis.set_major_formatter(FuncFormatter(_time))
    if not any(lines.values()):
        axes.set(yticks=[])
        axes.text(0.5, 0.5, "no data", transform=axes.transAxes, ha="center", va="center", color=_GREY)
    _legend(axes, max(2, ceil(len(lines) / _ROWS)))


def _plain(axes: "Axes", lines: Mapping[str, Line], _: Span) -> None:
    for number, (label, line) in enumerate(lines.items()):
        at, values = [at.timestamp() for at, _ in line], [value for _, value in line]
        colour = _COLOURS[number % len(_COLOURS)]
        axes.plot(at, values, label=label, color=colour, linewidth=1.6, marker="o", markersize=3)


def _areas(axes: "Axes", lines: Mapping[str, Line], span: Span) -> None:
    """Bars upon each other: a gauge that is told now and then has no area between."""
    below: dict[float, float] = {}
    width = span.step.total_seconds()
    for number, (label, line) in enumerate(lines.items()):
        at = [at.timestamp() for at, _ in line]
        values, floor = [value for _, value in line], [below.get(each, 0.0) for each in at]
        colour = _COLOURS[number % len(_COLOURS)]
        axes.bar(at, values, width, bottom=floor, label=label, color=colour, align="edge")
        below |= {each: low + value for each, low, value in zip(at, floor, values, strict=True)}


def _amount(value: float, _: object) -> str:
    """Short, as CloudWatch writes it: 2.5M, 17.5k."""
    for at_least, unit, letter in ((1e6, 1e6, "M"), (1e4, 1e3, "k")):
        if value >= at_least:
            return f"{value / unit:g}{letter}"
    return f"{value:,.10g}"


def _time(at: float, _: object) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%H:%M:%S}"


def _legend(axes: "Axes", columns: int) -> None:
    axes.legend(
        loc="upper center",
        bbox_to_anchor=(0.5, -0.13),
        ncol=columns,
        fontsize=7.5,
        frameon=False,
        labelcolor=_INK,
        columnspacing=1.2,
        handlelength=1.2,
    )


def _title(axes: "Axes", widget: Widget) -> None:
    axes.set_title(widget.title, loc="left", fontsize=11, weight="bold", color=_INK, pad=8)


_VIEWS: Final[Mapping[str, Callable[["Axes", Widget, Mapping[str, Line], Span], None]]] = {
    "text": _text,
    "singleValue": _numbers,
    "timeSeries": _graph,
}
