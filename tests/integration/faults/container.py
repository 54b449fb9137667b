"""A container with everything that any function needs, in moto, at one instant."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import boto3
import pytest
from moto import mock_aws

from infra.refund_machine import definition
from marketplace_orders import bootstrap, bootstrap_refunding
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.fold import Partition, fold
from tests.builders import after
from tests.fakes.refund_desk import FakeRefundDesk
from tests.integration.faults.breaking import Calls
from tests.support.aws_says import RESOLVED, aws_says
from tests.support.container import forget
from tests.support.http_container import SECRET
from tests.support.orders_table import make_table
from tests.support.refund import bill

QUEUES = ("enrichment", "republish", "heard")
REFUND_WORKFLOW = "arn:aws:states:us-east-1:123456789012:stateMachine:orders-refund"
_ROLE = "arn:aws:iam::123456789012:role/refund"
BILLS = (bill(1, "700.00"), bill(2, "500.00"))
"""What AWS has invoiced of the order, 1,200.00 USD in all."""

# New for every visit, and stored under a name that nobody can compare.
_RANDOM = ("SESSION#",)


@dataclass
class Container:
    """What is stored, and what was published."""

    calls: Calls
    heard_url: str
    desk: FakeRefundDesk

    def items(self) -> list[dict[str, Any]]:
        """Everything that the table holds, in the order of its keys, but for what is random."""
        table = bootstrap.table()
        found = boto3.client("dynamodb").scan(TableName=table.name)["Items"]
        kept = [item for item in found if not item["pk"]["S"].startswith(_RANDOM)]
        return sorted(kept, key=lambda item: (item["pk"]["S"], item["sk"]["S"]))

    def assert_whole(self) -> None:
        """Raise unless every order is the fold of its facts, and every name that it should have is there."""
        keys = {item["pk"]["S"] for item in self.items()}
        for key in keys:
            if key.startswith("ORDER#"):
                history = bootstrap.ledger().journal.read(Partition.of_agreement(key.removeprefix("ORDER#")))
                folded = fold(history.partition, history.facts, load_catalog(), history.version)
                assert folded == history.orders
                for order in folded:
                    assert not order.purchase.license_id or f"LICENSE#{order.purchase.license_id}" in keys
                    assert not order.parties.account_id or f"BUYER#{order.parties.acceptor}" in keys

    def published(self) -> set[str]:
        """The ids of the events so far: a consumer counts a repeated one once."""
        sqs, ids = boto3.client("sqs"), set()
        while found := sqs.receive_message(QueueUrl=self.heard_url, MaxNumberOfMessages=10).get("Messages"):
            for message in found:
                ids.add(json.loads(message["Body"])["detail"]["id"])
                sqs.delete_message(QueueUrl=self.heard_url, ReceiptHandle=message["ReceiptHandle"])
        return ids


@contextmanager
def fresh_container(hours: float) -> Iterator[Container]:
    """An empty world at that many hours after the purchase, where the marketplace knows one token."""
    with pytest.MonkeyPatch.context() as patch, mock_aws():
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        urls = {name: boto3.client("sqs").create_queue(QueueName=name)["QueueUrl"] for name in QUEUES}
        _settings(patch, urls)
        patch.setattr(bootstrap, "clock", lambda: after(hours))
        desk = FakeRefundDesk(BILLS)
        patch.setattr(bootstrap_refunding, "refund_desk", lambda: desk)
        _resources(urls["heard"])
        forget()
        calls = Calls()
        calls.watch()
        with aws_says(RESOLVED):
            yield Container(calls, urls["heard"], desk)
        forget()


def _settings(patch: pytest.MonkeyPatch, urls: dict[str, str]) -> None:
    values = {
        "TABLE_NAME": "orders",
        "EVENT_BUS_NAME": "orders",
        "ENRICHMENT_QUEUE_URL": urls["enrichment"],
        "REPUBLISH_QUEUE_URL": urls["republish"],
        "REFUND_WORKFLOW_ARN": REFUND_WORKFLOW,
        "REFUND_POLL_SECONDS": "900",
        "ORIGIN_SECRET_NAME": "origin",
        "SUPPORT_CONTACT": "help@vendor.example",
        "OIDC_ISSUER": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example",
        "AWS_ENDPOINT_URL_MARKETPLACE_METERING": "http://marketplace.test",
    }
    for name, value in values.items():
        patch.setenv(name, value)


def _resources(heard_url: str) -> None:
    make_table(boto3.client("dynamodb"), "orders")
    boto3.client("stepfunctions").create_state_machine(
        name=REFUND_WORKFLOW.rpartition(":")[2], definition=definition(), roleArn=_ROLE
    )
    boto3.client("secretsmanager").create_secret(Name="origin", SecretString=SECRET)
    events, sqs = boto3.client("events"), boto3.client("sqs")
    events.create_event_bus(Name="orders")
    pattern = json.dumps({"source": ["marketplace-orders"]})
    events.put_rule(Name="everything", EventBusName="orders", EventPattern=pattern)
    attributes = sqs.get_queue_attributes(QueueUrl=heard_url, AttributeNames=["QueueArn"])["Attributes"]
    events.put_targets(
        Rule="everything", EventBusName="orders", Targets=[{"Id": "heard", "Arn": attributes["QueueArn"]}]
    )
