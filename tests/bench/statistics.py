"""Medians and percentiles of what was measured."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile: the smallest value that at least ``share`` (0 to 1) of all do not exceed.

    Raises:
        ValueError: there are no values.
    """
    if not values:
        raise ValueError("nothing was measured")
    rank = max(1, math.ceil(share * len(values)))
    return sorted(values)[rank - 1]


def median(values: Sequence[float]) -> float:
    """The middle value (the lower one of two)."""
    return percentile(values, 0.5)


@dataclass(frozen=True)
class Latency:
    """Median and 99th percentile of one operation, in seconds."""

    p50: float
    p99: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Self:
        """Summarize single calls."""
        return cls(median(seconds), percentile(seconds, 0.99))


@dataclass(frozen=True)
class Pair:
    """The same figure of both sides, and ours by the baseline's."""

    ours: float
    baseline: float
    ratio: float

    @classmethod
    def of(cls, ours: float, baseline: float) -> Self:
        """One figure of each side."""
        return cls(ours, baseline, ours / baseline)

    @classmethod
    def of_rounds(cls, ours: Sequence[float], baseline: Sequence[float]) -> Self:
        """The medians over rounds, and the median of the rounds' own ratios.

        Both sides of a round met the same machine, so a busy moment moves no ratio.
        """
        ratios = [one / other for one, other in zip(ours, baseline, strict=True)]
        return cls(median(ours), median(baseline), median(ratios))
