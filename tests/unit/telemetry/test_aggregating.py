"""Statistics of a period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from local.telemetry.aggregating import aggregate, percentile

VALUES = [4.0, 1.0, 3.0, 2.0]


@pytest.mark.parametrize(
    ("statistic", "value"),
    [
        ("Sum", 10),
        ("Average", 2.5),
        ("Minimum", 1),
        ("Maximum", 4),
        ("SampleCount", 4),
        ("p0", 1),
        ("p50", 2.5),
        ("p90", 3.7),
        ("p100", 4),
    ],
)
def test_statistic(statistic: str, value: float) -> None:
    assert aggregate(statistic, VALUES) == pytest.approx(value)


def test_unknown_one_is_named() -> None:
    with pytest.raises(ValueError, match="TM"):
        aggregate("TM(5:95)", VALUES)


@given(st.lists(st.floats(-1e9, 1e9), min_size=1), st.floats(0, 100), st.floats(0, 100))
def test_percentiles_lie_between_the_extremes_and_rise(values: list[float], one: float, other: float) -> None:
    lower, higher = (percentile(each, values) for each in sorted((one, other)))
    slack = 1e-6 * max(map(abs, values), default=0)
    assert min(values) - slack <= lower <= higher + slack <= max(values) + 2 * slack
