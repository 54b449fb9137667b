"""Dead letters on SQS."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.observability import logger
from marketplace_orders.ports.dead_letters import DeadLetterQueue, Letter
from marketplace_orders.ports.errors import QueuesBusy

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_sqs.literals import QueueAttributeNameType
    from mypy_boto3_sqs.type_defs import MessageTypeDef

BATCH = 10
"""How many messages one call takes, hands out or deletes (AWS: quotas of SQS)."""

BATCH_BYTES = 256 * 1024
"""How much one SendMessageBatch is given; AWS has taken more since 2025, and no queue has to."""

PATIENCE = 1
"""Seconds to look for messages. Without any, SQS asks only some of its servers (long polling)."""

_COUNTED: tuple["QueueAttributeNameType", ...] = (
    "ApproximateNumberOfMessages",
    "ApproximateNumberOfMessagesNotVisible",
    "ApproximateNumberOfMessagesDelayed",
)


@dataclass(frozen=True, slots=True)
class SqsDeadLetterQueue:
    """A ``DeadLetterQueue`` at *url*; *source_url* is empty for the failures of a stream."""

    client: "SQSClient"
    url: str
    source_url: str

    @property
    def has_source(self) -> bool:
        """See ``DeadLetterQueue.has_source``."""
        return bool(self.source_url)

    def count(self) -> int:
        """See ``DeadLetterQueue.count``."""
        with _busy_told():
            found = self.client.get_queue_attributes(QueueUrl=self.url, AttributeNames=_COUNTED)
        return sum(int(found["Attributes"][name]) for name in _COUNTED)

    def take(self, hidden: timedelta) -> tuple[Letter, ...]:
        """See ``DeadLetterQueue.take``."""
        with _busy_told():
            found = self.client.receive_message(
                QueueUrl=self.url,
                MaxNumberOfMessages=BATCH,
                VisibilityTimeout=round(hidden.total_seconds()),
                WaitTimeSeconds=PATIENCE,
                MessageSystemAttributeNames=["SentTimestamp", "ApproximateReceiveCount"],
                MessageAttributeNames=["All"],
            )
        return tuple(map(_letter, found.get("Messages", ())))

    def release(self, letters: Sequence[Letter]) -> None:
        """See ``DeadLetterQueue.release``."""
        try:
            for batch in _tens(letters):
                entries = [{**each, "VisibilityTimeout": 0} for each in _receipts(batch)]
                self.client.change_message_visibility_batch(QueueUrl=self.url, Entries=entries)  # type: ignore[arg-type] # plain dicts
        except (BotoCoreError, ClientError) as error:
            logger.warning("dead letters stay hidden for a moment", exc_info=error)

    def send_back(self, letters: Sequence[Letter]) -> tuple[Letter, ...]:
        """See ``DeadLetterQueue.send_back``."""
        return tuple(letter for batch in _sendable(letters) for letter in self._sent(batch))

    def remove(self, letters: Sequence[Letter]) -> int:
        """See ``DeadLetterQueue.remove``."""
        removed = 0
        for batch in _tens(letters):
            with _busy_told():
                done = self.client.delete_message_batch(QueueUrl=self.url, Entries=_receipts(batch))  # type: ignore[arg-type] # plain dicts
            removed += len(done.get("Successful", ()))
        return removed

    def _sent(self, batch: Sequence[Letter]) -> list[Letter]:
        entries = [
            {"Id": str(number), "MessageBody": letter.body, "MessageAttributes": _attributes(letter)}
            for number, letter in enumerate(batch)
        ]
        with _busy_told():
            answer = self.client.send_message_batch(QueueUrl=self.source_url, Entries=entries)  # type: ignore[arg-type] # plain dicts
        return [batch[int(each["Id"])] for each in answer.get("Successful", ())]


def dead_letter_queues(
    client: "SQSClient", urls: Mapping[str, Mapping[str, str]]
) -> dict[str, DeadLetterQueue]:
    """Return the queues by name; *urls* holds for each the URL of its ``letters`` and of its ``source``."""
    return {name: SqsDeadLetterQueue(client, each["letters"], each["source"]) for name, each in urls.items()}


def _letter(message: "MessageTypeDef") -> Letter:
    told = message["Attributes"]
    return Letter(
        message_id=message["MessageId"],
        body=message["Body"],
        sent_at=datetime.fromtimestamp(int(told["SentTimestamp"]) / 1000, UTC),
        received=int(told["ApproximateReceiveCount"]),
        receipt=message["ReceiptHandle"],
        attributes={
            name: each["StringValue"]
            for name, each in message.get("MessageAttributes", {}).items()
            if "StringValue" in each
        },
    )


def _attributes(letter: Letter) -> dict[str, Any]:
    known_as = letter.first_known_as.items()
    return {name: {"DataType": "String", "StringValue": text} for name, text in known_as}


def _receipts(batch: Sequence[Letter]) -> list[dict[str, Any]]:
    return [{"Id": str(number), "ReceiptHandle": letter.receipt} for number, letter in enumerate(batch)]


def _tens(letters: Sequence[Letter]) -> Iterator[Sequence[Letter]]:
    for start in range(0, len(letters), BATCH):
        yield letters[start : start + BATCH]


def _sendable(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    batch: list[Letter] = []
    size = 0
    for letter in letters:
        own = len(letter.body.encode())
        if batch and (len(batch) == BATCH or size + own > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(letter)
        size += own
    if batch:
        yield batch


@contextmanager
def _busy_told() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as error:
        logger.warning("a queue does not answer", exc_info=error)
        raise QueuesBusy from error
