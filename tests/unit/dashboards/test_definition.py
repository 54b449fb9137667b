"""A dashboard's body is read as CloudWatch reads it."""

import json
from datetime import timedelta

from local.dashboards.definition import Place, widgets_of
from local.telemetry.alarm import Series

BODY = json.dumps(
    {
        "widgets": [
            {
                "type": "text",
                "width": 24,
                "height": 2,
                "x": 0,
                "y": 0,
                "properties": {"markdown": "# Title\nand more"},
            },
            {
                "type": "metric",
                "width": 12,
                "height": 6,
                "x": 12,
                "y": 2,
                "properties": {
                    "view": "timeSeries",
                    "title": "Binds",
                    "stacked": True,
                    "yAxis": {"left": {"label": "orders", "min": 0}},
                    "metrics": [
                        [{"expression": "SUM([a,b])", "label": "both", "period": 3600}],
                        [
                            "MarketplaceOrders",
                            "Binds",
                            "product",
                            "otp",
                            {"id": "a", "stat": "Sum", "period": 3600, "visible": False},
                        ],
                        ["AWS/SQS", "Sent", {"id": "b", "stat": "Sum", "period": 3600, "visible": False}],
                        ["AWS/Lambda", "Errors", {"label": "errors", "stat": "p99", "period": 3600}],
                    ],
                },
            },
        ]
    }
)


def test_a_text_is_what_it_says() -> None:
    text, _ = widgets_of(BODY)
    assert (text.view, text.markdown) == ("text", "# Title\nand more")
    assert text.place == Place(x=0, y=0, width=24, height=2)


def test_a_graph_has_lines_of_metrics_and_of_expressions() -> None:
    _, graph = widgets_of(BODY)
    assert (graph.view, graph.title, graph.unit, graph.stacked) == ("timeSeries", "Binds", "orders", True)
    assert graph.expressions == {"line0": "SUM([a,b])"}
    assert graph.series["a"] == Series(
        namespace="MarketplaceOrders", metric="Binds", dimensions={"product": "otp"}, statistic="Sum"
    )
    assert graph.period == timedelta(hours=1)


def test_what_an_expression_uses_is_hidden() -> None:
    _, graph = widgets_of(BODY)
    assert graph.shown == {"line0": "both", "line3": "errors"}
