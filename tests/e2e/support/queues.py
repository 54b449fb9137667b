"""A work queue of the stack and its dead letters."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws

if TYPE_CHECKING:
    from mypy_boto3_sqs.type_defs import MessageTypeDef, SendMessageBatchRequestEntryTypeDef


class WorkQueue:
    """``Notifications``, ``Enrichment`` or ``Republish``."""

    def __init__(self, aws: Aws, stack: RunningStack, name: str) -> None:
        self._sqs = aws.sqs
        self.url = stack.outputs[f"{name}QueueUrl"]
        self.dead_letters_url = stack.outputs[f"{name}DeadLetterQueueUrl"]

    def is_idle(self) -> bool:
        """Whether no message waits or is being worked on."""
        found = self._sqs.get_queue_attributes(
            QueueUrl=self.url,
            AttributeNames=["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
        )
        return set(found["Attributes"].values()) == {"0"}

    @contextmanager
    def delivering_again_at_once(self) -> Iterator[None]:
        """Wait one second before a failed message is delivered again, instead of six timeouts."""
        usual = self._sqs.get_queue_attributes(QueueUrl=self.url, AttributeNames=["VisibilityTimeout"])
        self._sqs.set_queue_attributes(QueueUrl=self.url, Attributes={"VisibilityTimeout": "1"})
        try:
            yield
        finally:
            self._sqs.set_queue_attributes(QueueUrl=self.url, Attributes=usual["Attributes"])

    def send(self, *bodies: str) -> None:
        """Put messages into the queue, ten with one call, so that these are delivered together."""
        self._send(self.url, bodies)

    def give_up(self, *bodies: str) -> None:
        """Put messages among the dead letters, as the queue does after the last delivery."""
        self._send(self.dead_letters_url, bodies)

    def _send(self, url: str, bodies: Sequence[str]) -> None:
        for start in range(0, len(bodies), 10):
            batch = enumerate(bodies[start : start + 10])
            entries: list[SendMessageBatchRequestEntryTypeDef] = [
                {"Id": str(number), "MessageBody": body} for number, body in batch
            ]
            assert not self._sqs.send_message_batch(QueueUrl=url, Entries=entries).get("Failed")

    def dead_letters(self) -> list[str]:
        """The bodies of the messages that were given up; they stay where they are."""
        return [message["Body"] for message in self._look()]

    def redrive(self) -> int:
        """Move the dead letters back, as StartMessageMoveTask does in AWS; answers how many there were."""
        messages = self._look()
        for each in messages:
            self._sqs.send_message(QueueUrl=self.url, MessageBody=each["Body"])
            self._sqs.delete_message(QueueUrl=self.dead_letters_url, ReceiptHandle=each["ReceiptHandle"])
        return len(messages)

    def _look(self) -> "list[MessageTypeDef]":
        found: list[MessageTypeDef] = []
        while messages := self._sqs.receive_message(
            QueueUrl=self.dead_letters_url, MaxNumberOfMessages=10, VisibilityTimeout=2
        ).get("Messages"):
            found += messages
        for each in found:
            self._sqs.change_message_visibility(
                QueueUrl=self.dead_letters_url, ReceiptHandle=each["ReceiptHandle"], VisibilityTimeout=0
            )
        return found
