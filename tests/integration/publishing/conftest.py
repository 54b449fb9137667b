"""The publishing functions as Lambda runs them: table, bus and queues in moto, a queue that hears the bus."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3
import pytest
from moto import mock_aws

from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.services.appending import Incoming, append
from tests.builders import AGREEMENT
from tests.support.container import forget
from tests.support.orders_table import make_table

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import AttributeValueTypeDef
    from mypy_boto3_sqs import SQSClient

PARTITION = Partition.of_agreement(AGREEMENT)
Image = dict[str, "AttributeValueTypeDef"]


@dataclass
class House:
    """The running parts, and what they hold."""

    sqs: "SQSClient"
    urls: dict[str, str]

    def append(self, *facts: Fact) -> dict[str, Any]:
        """Append *facts* and return what the table's stream tells of it."""
        before = self._image()
        append(bootstrap.ledger(), PARTITION, [Incoming(fact) for fact in facts])
        images = {"NewImage": self._image()} | ({"OldImage": before} if before else {})
        return {"eventName": "MODIFY" if before else "INSERT", "dynamodb": images}

    def mark(self) -> dict[str, Any]:
        """Return what the stream tells of the recording of a published version."""
        image = self._image()
        return {"eventName": "MODIFY", "dynamodb": {"OldImage": image, "NewImage": image}}

    def taken(self, queue: str) -> list[dict[str, Any]]:
        """Take everything out of *queue*."""
        found: list[dict[str, Any]] = []
        while got := self.sqs.receive_message(QueueUrl=self.urls[queue], MaxNumberOfMessages=10).get(
            "Messages"
        ):
            for message in got:
                found.append(json.loads(message["Body"]))
                self.sqs.delete_message(QueueUrl=self.urls[queue], ReceiptHandle=message["ReceiptHandle"])
        return found

    @property
    def published_version(self) -> int:
        """Return what the snapshot says was published last."""
        return int(self._image().get("published_version", {"N": "0"})["N"])

    def _image(self) -> Image:
        key: Image = {"pk": {"S": f"ORDER#{AGREEMENT}"}, "sk": {"S": "ORDER"}}
        table = bootstrap.table()
        return dict(table.client.get_item(TableName=table.name, Key=key).get("Item", {}))


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Return a house in a container of its own."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with mock_aws():
        sqs = boto3.client("sqs")
        urls = {
            name: sqs.create_queue(QueueName=name)["QueueUrl"]
            for name in ("enrichment", "republish", "heard")
        }
        _bus(sqs, urls["heard"])
        for name, value in {
            "TABLE_NAME": "orders",
            "EVENT_BUS_NAME": "orders",
            "ENRICHMENT_QUEUE_URL": urls["enrichment"],
            "REPUBLISH_QUEUE_URL": urls["republish"],
            "REFUND_WORKFLOW_ARN": "arn:aws:states:us-east-1:123456789012:stateMachine:orders-refund",
        }.items():
            monkeypatch.setenv(name, value)
        forget()
        make_table(bootstrap.table().client, "orders")
        yield House(sqs, urls)
    forget()


def _bus(sqs: "SQSClient", heard: str) -> None:
    events = boto3.client("events")
    events.create_event_bus(Name="orders")
    pattern = json.dumps({"source": ["marketplace-orders"]})
    events.put_rule(Name="everything", EventBusName="orders", EventPattern=pattern)
    attributes = sqs.get_queue_attributes(QueueUrl=heard, AttributeNames=["QueueArn"])["Attributes"]
    target = {"Id": "heard", "Arn": attributes["QueueArn"]}
    events.put_targets(Rule="everything", EventBusName="orders", Targets=[target])  # type: ignore[list-item] # plain
