"""``docs/observability.md`` says what the code does."""

from marketplace_orders.metric_names import Metric
from tests.support.observability import (
    counted,
    documented_keys,
    documented_metrics,
    logged_keys,
    metrics_table,
)


def test_the_document_lists_every_metric_with_its_meaning() -> None:
    """Out of step? ``python -m tests.support.observability`` writes the list again."""
    assert documented_metrics() == metrics_table()


def test_every_metric_is_counted_somewhere() -> None:
    assert counted() == {metric.value for metric in Metric}


def test_the_document_explains_every_log_key_and_no_other() -> None:
    assert documented_keys() == logged_keys()
