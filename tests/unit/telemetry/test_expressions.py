"""Metric maths, one period at a time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from local.telemetry.expressions import UnknownExpression, Value, evaluate, names_in

VALUES = {"a": 6.0, "b": 2.0, "zero": 0.0, "none": None}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("a", 6),
        ("2.5", 2.5),
        ("-b", -2),
        ("a + b * 2 - 1", 9),
        ("100 * a / b", 300),
        ("(a + b) / 2", 4),
        ("a >= 6", 1),
        ("a < b", 0),
        ("IF(a > b, a, b)", 6),
        ("IF(zero, a, b)", 2),
        ("MAX([a, b])", 6),
        ("MIN([a, b])", 2),
        ("SUM([a, b, none])", 8),
        ("MAX([none, b])", 2),
        ("FILL(none, 0)", 0),
        ("FILL(a, 0)", 6),
        ("100 * FILL(none, 0) / a", 0),
    ],
)
def test_value(expression: str, value: float) -> None:
    assert evaluate(expression, VALUES) == value


@pytest.mark.parametrize(
    "expression", ["none", "-none", "a + none", "none > 1", "a / zero", "IF(none, a, b)", "MAX([none])"]
)
def test_without_data_there_is_no_value(expression: str) -> None:
    assert evaluate(expression, VALUES) is None


@pytest.mark.parametrize(
    "expression",
    ["ANOMALY_DETECTION_BAND(a)", "unheard", "a ** b", "a if b else 1", "MAX(a)", "'text'", "a < b < 3"],
)
def test_what_is_not_implemented_is_named(expression: str) -> None:
    with pytest.raises(UnknownExpression):
        evaluate(expression, VALUES)


def test_names() -> None:
    assert names_in("100 * FILL(errors, 0) / requests") == {"FILL", "errors", "requests"}


_VALUE = st.none() | st.floats(-1e6, 1e6)


@given(_VALUE, _VALUE)
def test_rate_is_there_whenever_there_are_requests(errors: Value, requests: Value) -> None:
    rate = evaluate("100 * FILL(errors, 0) / requests", {"errors": errors, "requests": requests})
    assert (rate is None) == (not requests)


@given(st.lists(_VALUE, min_size=1, max_size=5))
def test_functions_over_many_skip_what_is_missing(values: list[Value]) -> None:
    names = {f"m{number}": value for number, value in enumerate(values)}
    there = [value for value in values if value is not None]
    expression = f"MAX([{', '.join(names)}])"
    assert evaluate(expression, names) == (max(there) if there else None)
