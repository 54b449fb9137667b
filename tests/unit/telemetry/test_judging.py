"""Alarms over points: which points count, in which period, and what they come to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from local.telemetry.alarm import Alarm, Missing
from local.telemetry.evaluating import FURTHER, State, judge
from local.telemetry.point import Point

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FIVE_MINUTES = timedelta(minutes=5)

ERRORS: Mapping[str, Any] = {
    "AlarmName": "orders-api-failing",
    "Namespace": "AWS/Lambda",
    "MetricName": "Errors",
    "Dimensions": [{"Name": "FunctionName", "Value": {"Ref": "ApiFunction"}}],
    "Statistic": "Sum",
    "Period": 300,
    "EvaluationPeriods": 1,
    "Threshold": 2,
    "ComparisonOperator": "GreaterThanOrEqualToThreshold",
    "TreatMissingData": "notBreaching",
    "AlarmActions": [{"Ref": "Topic"}],
    "AlarmDescription": "It failed.",
}
RATE: Mapping[str, Any] = {
    "AlarmName": "orders-http-server-errors",
    "Metrics": [
        {"Id": "rate", "Expression": "100 * share"},
        {"Id": "share", "Expression": "FILL(errors, 0) / requests", "ReturnData": False},
        *(
            {
                "Id": key,
                "MetricStat": {
                    "Metric": {"Namespace": "AWS/ApiGateway", "MetricName": metric},
                    "Period": 60,
                    "Stat": "Sum",
                },
                "ReturnData": False,
            }
            for key, metric in (("errors", "5xx"), ("requests", "Count"))
        ),
    ],
    "EvaluationPeriods": 1,
    "Threshold": 5,
    "ComparisonOperator": "GreaterThanThreshold",
    "TreatMissingData": "notBreaching",
}


def _resolve(value: object) -> str:
    return f"the-{value['Ref']}" if isinstance(value, dict) else str(value)


def _alarm(properties: Mapping[str, Any], **more: Any) -> Alarm:
    return Alarm.of({**properties, **more}, _resolve)


def _errors(ago: timedelta, value: float = 1, function: str = "the-ApiFunction") -> Point:
    return Point(
        namespace="AWS/Lambda",
        metric="Errors",
        dimensions={"FunctionName": function},
        at=NOW - ago,
        value=value,
    )


def test_alarm_is_read_with_the_names_that_its_stack_gave() -> None:
    alarm = _alarm(ERRORS)
    assert (alarm.name, alarm.watched, alarm.period) == ("orders-api-failing", "m", FIVE_MINUTES)
    assert alarm.series["m"].dimensions == {"FunctionName": "the-ApiFunction"}
    assert (alarm.periods, alarm.datapoints, alarm.missing) == (1, 1, Missing.NOT_BREACHING)
    assert (alarm.actions, alarm.description) == (("the-Topic",), "It failed.")


def test_defaults_are_those_of_cloudwatch() -> None:
    properties = {key: value for key, value in ERRORS.items() if key != "TreatMissingData"}
    alarm = _alarm(properties, EvaluationPeriods=3)
    assert (alarm.datapoints, alarm.missing) == (3, Missing.MISSING)
    assert _alarm(ERRORS, EvaluationPeriods=3, DatapointsToAlarm=2).datapoints == 2


def test_percentile_may_stand_for_the_statistic() -> None:
    properties = {key: value for key, value in ERRORS.items() if key != "Statistic"}
    assert _alarm(properties, ExtendedStatistic="p99").series["m"].statistic == "p99"


def test_points_of_a_period_are_added_up() -> None:
    apart = [_errors(timedelta(seconds=1)), _errors(timedelta(minutes=4))]
    assert judge(_alarm(ERRORS), apart, NOW).state is State.ALARM
    assert judge(_alarm(ERRORS), apart[:1], NOW).state is State.OK


def test_points_of_two_periods_are_not() -> None:
    found = judge(_alarm(ERRORS), [_errors(timedelta()), _errors(FIVE_MINUTES)], NOW)
    assert (found.state, found.values[:2]) == (State.OK, (1, 1))


@pytest.mark.parametrize(
    "other",
    [
        _errors(timedelta(seconds=-1), 9),
        _errors(timedelta(), 9, "another"),
        Point(namespace="AWS/Lambda", metric="Errors", dimensions={}, at=NOW, value=9),
        Point(
            namespace="AWS/Lambda",
            metric="Errors",
            dimensions={"FunctionName": "the-ApiFunction", "Resource": "x"},
            at=NOW,
            value=9,
        ),
        replace(_errors(timedelta(), 9), namespace="Other"),
    ],
    ids=["later", "of another function", "without dimensions", "with one more", "of another namespace"],
)
def test_other_points_do_not_count(other: Point) -> None:
    assert judge(_alarm(ERRORS), [other], NOW).values == (None,) * (1 + FURTHER)


def test_it_clears_when_the_last_breach_is_out_of_sight() -> None:
    last = [_errors(timedelta(), 5)]
    moments = [NOW + number * FIVE_MINUTES for number in range(5)]
    states = [judge(_alarm(ERRORS), last, moment).state for moment in moments]
    assert states == [State.ALARM] * (1 + FURTHER) + [State.OK] * (4 - FURTHER)


def _requests(count: float, errors: float | None, ago: timedelta = timedelta()) -> list[Point]:
    told = {"Count": count, "5xx": errors}
    return [
        Point(namespace="AWS/ApiGateway", metric=metric, dimensions={}, at=NOW - ago, value=value)
        for metric, value in told.items()
        if value is not None
    ]


@pytest.mark.parametrize(
    ("errors", "state", "rate"), [(6, State.ALARM, 6), (5, State.OK, 5), (None, State.OK, 0)]
)
def test_expressions_may_use_each_other(errors: float | None, state: State, rate: float) -> None:
    found = judge(_alarm(RATE), _requests(100, errors), NOW)
    assert found.state is state
    assert found.values[0] == pytest.approx(rate)


def test_without_requests_there_is_no_rate() -> None:
    found = judge(_alarm(RATE), [], NOW)
    assert (found.state, found.values) == (State.OK, (None,) * (1 + FURTHER))


@given(st.integers(1, 6), st.integers(0, 20))
def test_silence_fires_once_nothing_was_heard_for_its_periods(periods: int, age: int) -> None:
    """Never early; and at the latest when CloudWatch looks no further back."""
    alarm = _alarm(
        ERRORS,
        EvaluationPeriods=periods,
        ComparisonOperator="LessThanThreshold",
        Threshold=1,
        TreatMissingData="breaching",
    )
    state = judge(alarm, [_errors(age * FIVE_MINUTES)], NOW).state
    assert state is (State.ALARM if age >= periods + FURTHER else State.OK)


@given(st.lists(st.integers(0, 3600), max_size=30), st.integers(0, 3600))
def test_every_point_counts_once(ages: list[int], shift: int) -> None:
    alarm = _alarm(ERRORS, EvaluationPeriods=24)
    points = [_errors(timedelta(seconds=each)) for each in ages]
    found = judge(alarm, points, NOW + timedelta(seconds=shift))
    assert sum(value or 0 for value in found.values) == len(ages)
