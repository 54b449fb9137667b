"""The two dashboards: what they show is what is measured, and all that operations ask for is there."""

import pytest

from infra.functions import KINDS
from infra.widgets import FULL
from marketplace_orders.catalog import load_catalog
from marketplace_orders.metric_names import Metric
from tests.infra.dashboards import Widget, widgets
from tests.infra.templates import Assembly

NAMES = ("marketplace-orders-business", "marketplace-orders-operations")
PRODUCTS = {product.key for product in load_catalog().products}


@pytest.fixture
def business(aws: Assembly) -> dict[str, Widget]:
    return {each.title: each for each in widgets(aws.orders, NAMES[0])}


@pytest.fixture
def operations(aws: Assembly) -> dict[str, Widget]:
    return {each.title: each for each in widgets(aws.orders, NAMES[1])}


def test_there_are_two(aws: Assembly) -> None:
    dashboards = aws.orders.of_type("CloudWatch::Dashboard").values()
    assert sorted(each["DashboardName"] for each in dashboards) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_series_of_ours_is_one_that_the_code_writes(aws: Assembly, name: str) -> None:
    """CloudWatch knows a metric by exactly its dimensions: a set that nobody writes would stay empty."""
    for widget in widgets(aws.orders, name):
        for namespace, metric, dimensions in widget.metrics:
            if namespace == "MarketplaceOrders":
                written = {frozenset({"service"}), *map(frozenset, Metric(metric).by)}
                assert frozenset(dimensions) in written, (widget.title, metric)


@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_a_name_and_every_graph_says_what_it_counts(aws: Assembly, name: str) -> None:
    for widget in widgets(aws.orders, name):
        if widget.body["type"] == "metric":
            assert widget.title
            assert widget.labels, widget.title
            assert widget.body["properties"]["view"] in {"timeSeries", "singleValue"}
        if widget.body["properties"].get("view") == "timeSeries":
            axis = widget.body["properties"]["yAxis"]["left"]
            assert axis["label"], widget.title
            assert axis["min"] == 0


@pytest.mark.parametrize("name", NAMES)
def test_every_row_fills_the_page(aws: Assembly, name: str) -> None:
    rows: dict[int, int] = {}
    for widget in widgets(aws.orders, name):
        rows[widget.body["y"]] = rows.get(widget.body["y"], 0) + widget.body["width"]
    assert set(rows.values()) == {FULL}


def test_the_funnel_shows_each_step_with_its_value_and_the_time_between(business: dict[str, Widget]) -> None:
    steps = ["bought", "registered", "linked", "bound"]
    assert business["Orders that came as far as"].labels == steps
    assert business["What they are worth (USD)"].labels == steps
    assert business["Steps taken"].labels == steps
    assert business["Time since the step before, on average"].labels == steps[1:]


def test_every_product_of_the_catalog_counts(business: dict[str, Widget]) -> None:
    for title, widget in business.items():
        products = {dimensions.get("product") for _, _, dimensions in widget.metrics} - {None}
        assert not title or products == PRODUCTS, title


def test_gauges_are_never_summed_up_over_time(business: dict[str, Widget]) -> None:
    """Two reconciliations within an hour count the same orders."""
    for title in (
        "Orders that came as far as",
        "Orders by status",
        "Value by status",
        "Longest unbound since the refund window's end",
    ):
        rows = business[title].body["properties"]["metrics"]
        statistics = {row[-1]["stat"] for row in rows if isinstance(row[0], str)}
        assert statistics == {"Maximum"}, title


@pytest.mark.parametrize("title", ["Errors", "Throttles", "Latency, p99", "What costs: calls"])
def test_every_function_is_watched(operations: dict[str, Widget], title: str) -> None:
    assert operations[title].labels == list(KINDS)
    assert {namespace for namespace, _, _ in operations[title].metrics} == {"AWS/Lambda"}


def test_every_queue_is_watched(aws: Assembly, operations: dict[str, Widget]) -> None:
    watched = {
        dimensions["QueueName"]
        for title in ("Oldest message", "Dead letters")
        for _, _, dimensions in operations[title].metrics
    }
    queues = aws.orders.of_type("SQS::Queue")
    assert watched == {f"${{{name}.QueueName}}" for name in queues}


def test_the_rest_that_operations_ask_for_is_there(operations: dict[str, Widget]) -> None:
    assert operations["HTTP answers"].labels == ["all", "4xx", "5xx"]
    assert "failed" in operations["Refund windows' workflow"].labels
    assert "failed" in operations["Refunds' workflow"].labels
    assert operations["Refunds in trouble"].labels[-1] == "started again"
    assert operations["Longest refund"].labels == ["carried out", "waits for operations"]
    assert "drift repaired" in operations["Reconciliation"].labels
    assert operations["Lateness, worst"].labels == [
        "changes when published",
        "windows, by the workflow",
        "windows, by the sweep",
    ]
    assert operations["Age of what AWS tells, worst"].labels
    assert operations["What costs: table and bus"].labels == ["Read units", "Write units", "events published"]
    assert "ResolveCustomer" in operations["AWS Marketplace: errors"].labels
