"""Metrics with dimensions: one line for each combination, with a series for each set."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count, observed, record
from tests.support.lambda_context import FakeContext
from tests.support.measured import series

pytestmark = pytest.mark.usefixtures("nothing_recorded")


def _written(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    observed(lambda _, __: None)({}, FakeContext())
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_each_set_of_dimensions_is_a_series_beside_the_functions_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POWERTOOLS_SERVICE_NAME", "api")
    count(Metric.BINDS, product="apppush", outcome="bound")
    (line,) = _written(capsys)
    described = line["_aws"]
    assert isinstance(described, dict)
    (directive,) = described["CloudWatchMetrics"]
    assert directive["Dimensions"] == [["service"], ["product"], ["product", "outcome"]]
    assert directive["Metrics"] == [{"Name": "Binds", "Unit": "Count"}]
    assert (line["service"], line["product"], line["outcome"]) == ("api", "apppush", "bound")


def test_values_of_one_combination_share_a_line_and_others_have_their_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for seconds in (1.5, 0):
        record(Metric.WINDOW_CLOSED_LATE, seconds, product="otp")
    record(Metric.WINDOW_CLOSED_LATE, 9, product="email")
    assert {str(line["product"]): line["WindowClosedLate"] for line in _written(capsys)} == {
        "otp": [1.5, 0],
        "email": [9],
    }
    assert _written(capsys) == []


def test_a_count_of_nothing_has_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    count(Metric.BINDS, 0, product="apppush", outcome="bound")
    assert _written(capsys) == []


def test_a_dimension_without_value_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        count(Metric.BINDS, product="apppush")


def test_many_threads_record_every_value() -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: count(Metric.LINKS_MADE, product="apppush"), range(80)))
    assert series("LinksMade") == {("apppush",): [1] * 80}


@pytest.mark.parametrize("metric", Metric)
def test_no_series_has_more_dimensions_than_its_metric_needs(metric: Metric) -> None:
    """CloudWatch charges by series: a set is never a repetition, and the function is never one of it."""
    assert len(set(metric.by)) == len(metric.by)
    assert all("service" not in names and len(names) <= 3 for names in metric.by)
