"""A dashboard as CloudWatch reads it (API reference, "Dashboard body structure and syntax")."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, Self

from local.telemetry.alarm import Series

Json = Mapping[str, Any]

COLUMNS: Final = 24
"""How wide a dashboard is; widgets are placed and measured in columns and rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The upper left corner, and how many columns and rows from there."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Widget:
    """One widget.

    Attributes:
        view: `text`, `singleValue` or `timeSeries`.
        markdown: what a text widget says.
        series: metrics by id; `expressions` use them.
        shown: id to label of the lines that are drawn, in order.
        unit: what the axis counts.
        period: over which values become one.
    """

    place: Place
    view: str
    title: str = ""
    markdown: str = ""
    series: Mapping[str, Series]
    expressions: Mapping[str, str]
    shown: Mapping[str, str]
    unit: str = ""
    stacked: bool = False
    period: timedelta = timedelta(minutes=5)

    @classmethod
    def of(cls, body: Json) -> Self:
        """Read one widget of a dashboard's body."""
        about = body["properties"]
        place = Place(x=body["x"], y=body["y"], width=body["width"], height=body["height"])
        rows = [_row(number, each, about) for number, each in enumerate(about.get("metrics", ()))]
        return cls(
            place=place,
            view=about.get("view", body["type"]),
            title=about.get("title", ""),
            markdown=about.get("markdown", ""),
            series={row.key: row.series for row in rows if row.series},
            expressions={row.key: row.expression for row in rows if row.expression},
            shown={row.key: row.label for row in rows if row.visible},
            unit=about.get("yAxis", {}).get("left", {}).get("label", ""),
            stacked=about.get("stacked", False),
            period=min((row.period for row in rows), default=timedelta(minutes=5)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    key: str
    label: str
    visible: bool
    period: timedelta
    series: Series | None = None
    expression: str = ""


def _row(number: int, told: Sequence[Any], about: Json) -> _Row:
    options = told[-1] if isinstance(told[-1], Mapping) else {}
    texts = [each for each in told if isinstance(each, str)]
    return _Row(
        key=options.get("id", f"line{number}"),
        label=options.get("label", texts[1] if texts else ""),
        visible=options.get("visible", True),
        period=timedelta(seconds=options.get("period", about.get("period", 300))),
        series=_series(texts, options.get("stat", "Average")) if texts else None,
        expression=options.get("expression", ""),
    )


def _series(texts: Sequence[str], statistic: str) -> Series:
    namespace, metric, *dimensions = texts
    named = dict(zip(dimensions[::2], dimensions[1::2], strict=True))
    return Series(namespace=namespace, metric=metric, dimensions=named, statistic=statistic)


def widgets_of(body: str) -> list[Widget]:
    """Every widget of a dashboard."""
    return [Widget.of(each) for each in json.loads(body)["widgets"]]
