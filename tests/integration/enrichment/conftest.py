"""Enrichment as Lambda runs it: table and queue in moto, AWS Marketplace in the simulator."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import boto3
import httpx
import pytest
from moto import mock_aws

from functions.enrichment.handler import lambda_handler as enrichment
from functions.notifications.handler import lambda_handler as notifications
from functions.window.handler import lambda_handler as window
from marketplace_orders import bootstrap
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from tests.integration.simulator.conftest import control, http, served, simulator, url
from tests.integration.simulator.driving import Control, Json
from tests.support.container import forget
from tests.support.lambda_context import FakeContext
from tests.support.orders_table import make_table

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

__all__ = ["control", "http", "served", "simulator", "url"]

SERVICES = ("AGREEMENT", "ENTITLEMENT_SERVICE", "CATALOG", "DISCOVERY")


@dataclass
class Lab:
    """The running parts."""

    sqs: "SQSClient"
    queue_url: str
    queue_arn: str
    control: Control

    def told(self, performed: Json) -> Json:
        """Let the notifications function hear what the marketplace emitted; return the agreement."""
        records = [
            {"messageId": f"m-{number}", "body": json.dumps(_event(each)), "attributes": {}}
            for number, each in enumerate(performed["emitted"])
        ]
        assert notifications({"Records": records}, FakeContext()) == {"batchItemFailures": []}  # type: ignore[typeddict-item] # what is read
        agreement: Json = performed["agreement"]
        return agreement

    def ask(self, order_id: str, since: str | None = "newest") -> list[str]:
        """Send a message as the publisher does and let the function read it; return what failed."""
        enquiry = self.order(order_id).enquiry
        newest = enquiry.since if enquiry else None
        body = {"order_id": order_id, "since": newest if since == "newest" else since}
        self.sqs.send_message(QueueUrl=self.queue_url, MessageBody=json.dumps(body))
        return self.read_queue()

    def read_queue(self) -> list[str]:
        """Do what Lambda's poller does: what did not fail is deleted."""
        got = self.sqs.receive_message(
            QueueUrl=self.queue_url,
            MaxNumberOfMessages=5,
            VisibilityTimeout=360,
            MessageSystemAttributeNames=["ApproximateReceiveCount"],
        ).get("Messages", [])
        records = [
            {
                "messageId": each["MessageId"],
                "receiptHandle": each["ReceiptHandle"],
                "body": each["Body"],
                "attributes": each["Attributes"],
                "eventSourceARN": self.queue_arn,
            }
            for each in got
        ]
        answer = enrichment({"Records": records}, FakeContext())
        failed = [each["itemIdentifier"] for each in answer["batchItemFailures"]]
        for each in got:
            if each["MessageId"] not in failed:
                self.sqs.delete_message(QueueUrl=self.queue_url, ReceiptHandle=each["ReceiptHandle"])
        return failed

    def waiting(self) -> bool:
        """Whether the queue holds a message that can be read now."""
        asked = self.sqs.get_queue_attributes(
            QueueUrl=self.queue_url, AttributeNames=["ApproximateNumberOfMessages"]
        )
        return asked["Attributes"]["ApproximateNumberOfMessages"] != "0"

    def close_window(self, order_id: str) -> dict[str, Any]:
        """Do what the workflow does."""
        return window({"order_id": order_id}, FakeContext())

    def order(self, order_id: str) -> Order:
        """Return the order as the table has it."""
        (found,) = bootstrap.ledger().journal.read(Partition.of_order(order_id)).orders
        return found


@pytest.fixture
def lab(monkeypatch: pytest.MonkeyPatch, http: httpx.Client, url: str, control: Control) -> Iterator[Lab]:
    """Return a lab in a container of its own."""
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("TABLE_NAME", "orders")
    for service in SERVICES:
        monkeypatch.setenv(f"AWS_ENDPOINT_URL_MARKETPLACE_{service}", url)
    with mock_aws():
        sqs = boto3.client("sqs")
        queue_url = sqs.create_queue(QueueName="enrichment")["QueueUrl"]
        monkeypatch.setenv("ENRICHMENT_QUEUE_URL", queue_url)
        attributes = sqs.get_queue_attributes(QueueUrl=queue_url, AttributeNames=["QueueArn"])["Attributes"]
        forget()
        make_table(bootstrap.table().client, "orders")
        yield Lab(sqs, queue_url, attributes["QueueArn"], control)
    forget()


def _event(emission: Json) -> Json:
    return {
        "version": "0",
        "id": f"event-{emission['number']}",
        "detail-type": emission["title"],
        "source": "aws.agreement-marketplace",
        "account": "123456789012",
        "time": emission["time"],
        "region": "us-east-1",
        "resources": [],
        "detail": emission["detail"],
    }
