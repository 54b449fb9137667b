"""The one table: what was measured, beside what, and whether the limit holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tests.bench.statistics import Pair

_HEADINGS: Final = ("measure", "ours", "baseline", "ratio", "limit", "holds")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row of the table.

    Attributes:
        part: the letter of the measurement, ``a`` to ``e``.
        measure: what was measured.
        ours: the figure with its unit.
        baseline: the same of what it is compared with, or empty.
        ratio: ours by the baseline's, or empty.
        limit: what must hold, or empty.
        holds: whether it does; None without a limit.
    """

    part: str
    measure: str
    ours: str
    baseline: str = ""
    ratio: str = ""
    limit: str = ""
    holds: bool | None = None


def at_most(limit: float, pair: Pair, unit: str, *, part: str, measure: str) -> Figure:
    """A row for a duration that may be at most ``limit`` times the baseline's."""
    return replace(
        beside(pair, unit, part=part, measure=measure), limit=f"≤ {limit}", holds=pair.ratio <= limit
    )


def at_least(limit: float, pair: Pair, unit: str, *, part: str, measure: str) -> Figure:
    """A row for a rate that must be at least ``limit`` times the baseline's."""
    return replace(
        beside(pair, unit, part=part, measure=measure), limit=f"≥ {limit}", holds=pair.ratio >= limit
    )


def beside(pair: Pair, unit: str, *, part: str, measure: str) -> Figure:
    """A row that compares and has no limit. Durations are given in seconds and shown in ``ms``."""
    scale = 1000 if unit == "ms" else 1
    ours, baseline = (f"{value * scale:.1f} {unit}" for value in (pair.ours, pair.baseline))
    return Figure(part=part, measure=measure, ours=ours, baseline=baseline, ratio=f"{pair.ratio:.2f}")


def missed(figures: Iterable[Figure]) -> list[Figure]:
    """The rows whose limit does not hold."""
    return [figure for figure in figures if figure.holds is False]


def rendered(figures: Sequence[Figure]) -> str:
    """The table in Markdown, its columns aligned so that it reads well in a terminal too."""
    rows = [_HEADINGS, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, _line(["-" * width for width in widths], widths))
    return "\n".join(lines) + "\n"


def _cells(figure: Figure) -> tuple[str, ...]:
    verdict = {True: "yes", False: "**NO**", None: ""}[figure.holds]
    measure = f"({figure.part}) {figure.measure}"
    return measure, figure.ours, figure.baseline, figure.ratio, figure.limit, verdict


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"
