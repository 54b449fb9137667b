"""The last line of a call's log tells of one call and how long it took."""

from datetime import UTC, datetime

import pytest

from local.telemetry.reports import reported

AT = datetime(2026, 11, 22, 10, 0, 0, 250_000, tzinfo=UTC)
REPORT = (
    "REPORT RequestId: 8f5c\tDuration: 12.5 ms\tBilled Duration: 13 ms\tMemory Size: 512 MB\t"
    "Max Memory Used: 90 MB"
)


def test_a_report_is_one_call_with_its_duration() -> None:
    told = [
        (each.namespace, each.metric, each.dimensions, each.at, each.value, each.unit)
        for each in reported(REPORT, "orders-api", AT)
    ]
    assert told == [
        ("AWS/Lambda", "Invocations", {"FunctionName": "orders-api"}, AT, 1, "Count"),
        ("AWS/Lambda", "Duration", {"FunctionName": "orders-api"}, AT, 12.5, "Milliseconds"),
    ]


@pytest.mark.parametrize(
    "line", ["START RequestId: 8f5c Version: 1", "END RequestId: 8f5c", '{"level": "INFO"}', ""]
)
def test_other_lines_tell_of_none(line: str) -> None:
    assert list(reported(line, "orders-api", AT)) == []
