"""Many values of a period as one."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

_STATISTICS: Final[Mapping[str, Callable[[Sequence[float]], float]]] = {
    "Sum": sum,
    "Average": lambda values: sum(values) / len(values),
    "Minimum": min,
    "Maximum": max,
    "SampleCount": len,
}


def aggregate(statistic: str, values: Sequence[float]) -> float:
    """The statistic of at least one value; `p95` is the value that 95 % of them do not exceed.

    Raises:
        ValueError: a statistic that no alarm of ours uses.
    """
    if known := _STATISTICS.get(statistic):
        return float(known(values))
    if statistic.startswith("p"):
        return percentile(float(statistic[1:]), values)
    raise ValueError(f"unknown statistic: {statistic}")


def percentile(percent: float, values: Sequence[float]) -> float:
    """The percentile by linear interpolation between the two nearest values."""
    ordered = sorted(values)
    rank = (len(ordered) - 1) * percent / 100
    below = int(rank)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (rank - below)
