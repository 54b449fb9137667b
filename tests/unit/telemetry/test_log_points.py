"""Log lines as points: metrics in the embedded format, and what the HTTP functions answered."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from local.telemetry.emf import points_of
from local.telemetry.http_statuses import answered, unanswered
from local.telemetry.point import Point

AT = datetime(2026, 11, 22, 10, 0, 0, 250_000, tzinfo=UTC)


def _line(**more: Any) -> dict[str, Any]:
    return {
        "_aws": {
            "Timestamp": int(AT.timestamp() * 1000),
            "CloudWatchMetrics": [
                {
                    "Namespace": "MarketplaceOrders",
                    "Dimensions": [["service"], ["service", "product"]],
                    "Metrics": [{"Name": "LinksMade", "Unit": "Count"}],
                }
            ],
        },
        "service": "api",
        "product": "otp",
        "LinksMade": [1.0, 2.0],
        **more,
    }


def test_each_value_is_a_point_for_each_set_of_dimensions() -> None:
    points = list(points_of(_line()))
    assert [(dict(each.dimensions), each.value) for each in points] == [
        ({"service": "api"}, 1),
        ({"service": "api"}, 2),
        ({"service": "api", "product": "otp"}, 1),
        ({"service": "api", "product": "otp"}, 2),
    ]
    assert {(each.namespace, each.metric, each.at, each.unit) for each in points} == {
        ("MarketplaceOrders", "LinksMade", AT, "Count")
    }


def test_value_may_be_a_single_number() -> None:
    assert [each.value for each in points_of(_line(LinksMade=3))] == [3, 3]


@pytest.mark.parametrize("line", [{}, {"_aws": None}, {"message": "answered"}])
def test_other_lines_hold_none(line: dict[str, Any]) -> None:
    assert list(points_of(line)) == []


@pytest.mark.parametrize(
    ("status", "counted"),
    [(200, (1, 0, 0)), (303, (1, 0, 0)), (404, (1, 1, 0)), (499, (1, 1, 0)), (500, (1, 0, 1))],
)
def test_answer_counts_once_and_by_its_class(status: int, counted: tuple[int, ...]) -> None:
    line = {"service": "api", "status": status, "timestamp": "2026-11-22T10:00:00.250+00:00"}
    points = list(answered(line, "api-1"))
    assert [(each.metric, each.value) for each in points] == list(
        zip(("Count", "4xx", "5xx"), counted, strict=True)
    )
    assert {(each.namespace, each.at) for each in points} == {("AWS/ApiGateway", AT)}
    assert all(each.dimensions == {"ApiId": "api-1"} for each in points)


@pytest.mark.parametrize(
    "line",
    [
        {"service": "notifications", "status": "ODD"},
        {"service": "notifications", "status": 200},
        {"service": "api", "message": "link made"},
    ],
)
def test_status_of_something_else_is_no_answer(line: dict[str, Any]) -> None:
    assert list(answered(line, "api-1")) == []


def test_function_that_failed_answered_502() -> None:
    def errors(function: str, value: float) -> Point:
        return Point(
            namespace="AWS/Lambda",
            metric="Errors",
            dimensions={"FunctionName": function},
            at=AT + timedelta(seconds=value),
            value=value,
        )

    points = list(
        unanswered([errors("api-f", 2), errors("api-f", 0), errors("sweep-f", 1)], ["api-f"], "api-1")
    )
    assert [(each.metric, each.value) for each in points] == [("Count", 1), ("4xx", 0), ("5xx", 1)] * 2
