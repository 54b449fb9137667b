"""Queues of dead letters on SQS in moto."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

import boto3
import pytest
from moto import mock_aws

from marketplace_orders.adapters.dead_letters import SqsDeadLetterQueue
from marketplace_orders.ports.dead_letters import FIRST_ID

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_sqs.type_defs import MessageAttributeValueTypeDef

_numbers = count(1)


class SqsPost:
    """See ``tests.contract.dead_letters.Post``."""

    def __init__(self, client: "SQSClient") -> None:
        number = next(_numbers)
        letters = client.create_queue(QueueName=f"letters-{number}")["QueueUrl"]
        source = client.create_queue(QueueName=f"source-{number}")["QueueUrl"]
        self.client = client
        self.queue = SqsDeadLetterQueue(client, letters, source)

    def give_up(self, *bodies: str, **attributes: str) -> None:
        told: dict[str, MessageAttributeValueTypeDef] = {
            name: {"DataType": "String", "StringValue": text} for name, text in attributes.items()
        }
        for body in bodies:
            self.client.send_message(QueueUrl=self.queue.url, MessageBody=body, MessageAttributes=told)

    def source(self) -> list[tuple[str, str]]:
        """What is there, as a function would be told; it is deleted."""
        url = self.queue.source_url
        found: list[tuple[str, str]] = []
        while messages := self.client.receive_message(
            QueueUrl=url, MessageAttributeNames=["All"], MaxNumberOfMessages=10
        ).get("Messages"):
            for each in messages:
                found.append((each["Body"], each["MessageAttributes"][FIRST_ID]["StringValue"]))
                self.client.delete_message(QueueUrl=url, ReceiptHandle=each["ReceiptHandle"])
        return found


@pytest.fixture(scope="module")
def client() -> Iterator["SQSClient"]:
    with mock_aws():
        yield boto3.client("sqs", region_name="us-east-1")


@pytest.fixture
def post(client: "SQSClient") -> SqsPost:
    return SqsPost(client)
