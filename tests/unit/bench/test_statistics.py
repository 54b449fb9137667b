"""Medians and percentiles."""

import pytest

from tests.bench.statistics import Latency, Pair, median, percentile


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(n) for n in range(100, 0, -1)]
    assert percentile(values, 0.99) == 99
    assert percentile(values, 0.5) == 50
    assert percentile(values, 1) == 100


def test_one_value_is_every_percentile() -> None:
    assert [percentile([3.0], share) for share in (0, 0.5, 0.99, 1)] == [3.0] * 4


def test_the_median_is_the_middle_value_or_the_lower_one_of_two() -> None:
    assert median([9, 1, 5]) == 5
    assert median([9, 1, 5, 7]) == 5


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        median([])


def test_a_latency_is_the_median_and_the_99th_percentile() -> None:
    assert Latency.of([float(n) for n in range(1, 201)]) == Latency(p50=100, p99=198)


def test_a_busy_round_moves_both_sides_and_not_their_ratio() -> None:
    pair = Pair.of_rounds([1.0, 10.0, 1.2], [2.0, 20.0, 2.0])
    assert (pair.ours, pair.baseline, pair.ratio) == (1.2, 2.0, 0.5)
