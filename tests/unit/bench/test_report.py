"""The table and its verdicts."""

import pytest

from tests.bench.report import Figure, at_least, at_most, beside, missed, rendered
from tests.bench.statistics import Pair


@pytest.mark.parametrize(("ours", "holds"), [(129.0, True), (130.0, True), (131.0, False)])
def test_a_duration_may_be_a_multiple_of_the_baselines(ours: float, holds: bool) -> None:
    figure = at_most(1.3, Pair.of(ours, 100.0), "ms", part="c", measure="bind p50")
    assert figure.holds is holds


@pytest.mark.parametrize(("ours", "holds"), [(79.0, False), (80.0, True), (120.0, True)])
def test_a_rate_must_be_a_share_of_the_baselines(ours: float, holds: bool) -> None:
    figure = at_least(0.8, Pair.of(ours, 100.0), "/s", part="d", measure="notifications")
    assert figure.holds is holds


def test_only_what_has_a_limit_can_miss_it() -> None:
    rows = [
        beside(Pair.of(9.0, 1.0), "ms", part="c", measure="p99"),
        Figure(part="e", measure="list", ours="1 Query", holds=True),
        Figure(part="e", measure="list", ours="2 Query", holds=False),
    ]
    assert [figure.ours for figure in missed(rows)] == ["2 Query"]


def test_the_table_is_aligned_markdown_and_shouts_what_is_missed() -> None:
    rows = [
        at_most(1.3, Pair.of(0.02, 0.01), "ms", part="c", measure="bind p50"),
        beside(Pair.of(0.02, 0.01), "ms", part="c", measure="bind p99"),
    ]
    assert rendered(rows).splitlines() == [
        "| measure      | ours    | baseline | ratio | limit | holds  |",
        "| ------------ | ------- | -------- | ----- | ----- | ------ |",
        "| (c) bind p50 | 20.0 ms | 10.0 ms  | 2.00  | ≤ 1.3 | **NO** |",
        "| (c) bind p99 | 20.0 ms | 10.0 ms  | 2.00  |       |        |",
    ]
