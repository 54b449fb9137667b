"""Policies of resources that EventBridge and SNS reach without a role, read from the running stack."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.e2e.support.aws import Aws


@dataclass(frozen=True)
class Delivery:
    """A service delivers to a queue or function on behalf of a rule or topic."""

    service: str
    source: str
    resource: str


def deliveries(aws: Aws) -> Iterator[Delivery]:
    """What EventBridge delivers without a role, dead letters included."""
    for bus in aws.events.list_event_buses()["EventBuses"]:
        for rule in aws.events.list_rules(EventBusName=bus["Name"])["Rules"]:
            found = aws.events.list_targets_by_rule(Rule=rule["Name"], EventBusName=bus["Name"])
            for target in found["Targets"]:
                if "RoleArn" not in target:
                    yield Delivery("events.amazonaws.com", rule["Arn"], target["Arn"])
                if "DeadLetterConfig" in target:
                    yield Delivery("events.amazonaws.com", rule["Arn"], target["DeadLetterConfig"]["Arn"])


def topic_deliveries(marketplace: Aws) -> Iterator[Delivery]:
    """What the marketplace's own SNS topics deliver, dead letters included."""
    for each in marketplace.sns.list_subscriptions()["Subscriptions"]:
        if each["Protocol"] == "sqs":
            yield Delivery("sns.amazonaws.com", each["TopicArn"], each["Endpoint"])


def senders(aws: Aws, resource: str, service: str) -> set[str]:
    """The rules and topics on whose behalf the resource's policy lets the service in; ``*`` for any."""
    statements = [each for each in _statements(aws, resource) if each["Effect"] == "Allow"]
    return {
        source
        for each in statements
        if each["Principal"] == {"Service": service}
        for source in _sources(each.get("Condition", {}))
    }


def _sources(condition: dict[str, dict[str, Any]]) -> Iterator[str]:
    found = [value for part in condition.values() for key, value in part.items() if _is_source(key)]
    yield from found or ["*"]


def _is_source(key: str) -> bool:
    # IAM's condition keys have no case.
    return key.lower() == "aws:sourcearn"


def _statements(aws: Aws, resource: str) -> list[dict[str, Any]]:
    document = _function_policy(aws, resource) if ":lambda:" in resource else _queue_policy(aws, resource)
    statements: list[dict[str, Any]] = json.loads(document)["Statement"]
    return statements


def _function_policy(aws: Aws, arn: str) -> str:
    return aws.functions.get_policy(FunctionName=arn)["Policy"]


def _queue_policy(aws: Aws, arn: str) -> str:
    url = aws.sqs.get_queue_url(QueueName=arn.rsplit(":", 1)[1])["QueueUrl"]
    return aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["Policy"])["Attributes"]["Policy"]
