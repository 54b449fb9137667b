"""The template's alarms with the names of their stack, and the table of `make alarms`."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest

from local.telemetry.__main__ import table
from local.telemetry.alarm import Alarm, Missing
from local.telemetry.deployed import Names, alarms_of
from local.telemetry.evaluating import State, Verdict

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient

QUEUE_URL = "http://127.0.0.1:4566/000000000000/Notifications-1"


class _Stacks:
    """Stands for CloudFormation with one stack."""

    def describe_stack_resources(self, **_: str) -> dict[str, Any]:
        physical = {"Queue": QUEUE_URL, "Topic": "arn:topic", "Function": "api-1"}
        found = [{"LogicalResourceId": key, "PhysicalResourceId": each} for key, each in physical.items()]
        return {"StackResources": found}


@pytest.fixture
def names() -> Names:
    return Names(cast("CloudFormationClient", _Stacks()), "MarketplaceOrders")


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("orders", "orders"),
        ({"Ref": "Function"}, "api-1"),
        ({"Fn::GetAtt": ["Queue", "QueueName"]}, "Notifications-1"),
    ],
)
def test_names(names: Names, value: object, name: str) -> None:
    assert names.resolve(value) == name


def test_what_no_alarm_uses_is_not_guessed(names: Names) -> None:
    with pytest.raises(ValueError, match="Sub"):
        names.resolve({"Fn::Sub": "${Queue}"})


def _properties(name: str) -> dict[str, Any]:
    return {
        "AlarmName": name,
        "Namespace": "AWS/SQS",
        "MetricName": "Depth",
        "Dimensions": [{"Name": "QueueName", "Value": {"Fn::GetAtt": ["Queue", "QueueName"]}}],
        "Statistic": "Maximum",
        "Period": 300,
        "EvaluationPeriods": 1,
        "Threshold": 1,
        "ComparisonOperator": "GreaterThanOrEqualToThreshold",
        "TreatMissingData": "notBreaching",
        "AlarmActions": [{"Ref": "Topic"}],
    }


def test_alarms_come_by_name(names: Names) -> None:
    resources = {
        key: {"Type": "AWS::CloudWatch::Alarm", "Properties": _properties(f"orders-{key}")}
        for key in ("waiting", "failing")
    }
    other = {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {}}}
    found = alarms_of({"Resources": {**resources, **other}}, names)
    assert [alarm.name for alarm in found] == ["orders-failing", "orders-waiting"]
    assert found[0].series["m"].dimensions == {"QueueName": "Notifications-1"}
    assert found[0].actions == ("arn:topic",)


def _alarm(name: str) -> Alarm:
    return Alarm(
        name=name,
        series={},
        expressions={},
        watched="m",
        period=timedelta(minutes=5),
        threshold=1,
        comparison="GreaterThanThreshold",
        periods=1,
        datapoints=1,
        missing=Missing.BREACHING,
    )


def test_table_begins_with_what_fires() -> None:
    judged = [
        (_alarm("orders-a"), Verdict(State.OK, (None, 0.25))),
        (_alarm("orders-long-name"), Verdict(State.OK, (None, None))),
        (_alarm("orders-z"), Verdict(State.ALARM, (3.0,))),
    ]
    assert table(judged).splitlines() == [
        "ALARM orders-z          3",
        "OK    orders-a          0.25",
        "OK    orders-long-name  no data",
    ]
