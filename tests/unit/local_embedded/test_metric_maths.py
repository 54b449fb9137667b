"""Alarms on metric maths in a template: the engine refuses them, ours keeps them to be looked at."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from local.embedded.clients import session
from local.embedded.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient

PLAIN = {
    "AlarmName": "plain",
    "Namespace": "AWS/Lambda",
    "MetricName": "Errors",
    "Statistic": "Sum",
    "Period": 300,
    "EvaluationPeriods": 1,
    "Threshold": 1,
    "ComparisonOperator": "GreaterThanOrEqualToThreshold",
}
RATE = {
    "AlarmName": "rate",
    "Metrics": [
        {"Id": "rate", "Expression": "100 * errors"},
        {
            "Id": "errors",
            "MetricStat": {
                "Metric": {"Namespace": "AWS/Lambda", "MetricName": "Errors"},
                "Period": 300,
                "Stat": "Sum",
            },
            "ReturnData": False,
        },
    ],
    "EvaluationPeriods": 1,
    "Threshold": 5,
    "ComparisonOperator": "GreaterThanOrEqualToThreshold",
}


@contextmanager
def _deployed(settings: Settings, *alarms: dict[str, Any]) -> Iterator["CloudFormationClient"]:
    stacks = session().client("cloudformation", endpoint_url=settings.engine_url)
    resources = {
        str(each["AlarmName"]).title(): {"Type": "AWS::CloudWatch::Alarm", "Properties": each}
        for each in alarms
    }
    stacks.create_stack(StackName="alarms", TemplateBody=json.dumps({"Resources": resources}))
    yield stacks
    stacks.delete_stack(StackName="alarms")


def _status(stacks: "CloudFormationClient") -> str:
    while True:
        status: str = stacks.describe_stacks(StackName="alarms")["Stacks"][0]["StackStatus"]
        if not status.endswith("IN_PROGRESS"):
            return status


def test_both_kinds_of_alarm_are_made(engine: Settings) -> None:
    with _deployed(engine, PLAIN, RATE) as stacks:
        assert _status(stacks) == "CREATE_COMPLETE"
        cloudwatch = session().client("cloudwatch", endpoint_url=engine.engine_url)
        plain, rate = cloudwatch.describe_alarms(AlarmNames=["plain", "rate"])["MetricAlarms"]
        assert (plain["Namespace"], plain["MetricName"]) == ("AWS/Lambda", "Errors")
        assert (rate["Namespace"], rate["MetricName"]) == ("metric maths", "100 * errors")
        assert rate["Threshold"] == 5


def test_engine_refuses_a_template_with_metric_maths(unrepaired: Settings) -> None:
    """Where this fails, the repair can go."""
    with _deployed(unrepaired, PLAIN, RATE) as stacks:
        assert _status(stacks).startswith("ROLLBACK")
