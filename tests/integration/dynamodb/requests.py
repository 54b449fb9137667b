"""What a client asked of DynamoDB, and how many items its Queries read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from botocore.model import OperationModel
    from mypy_boto3_dynamodb import DynamoDBClient


@dataclass
class Requests:
    """Operations in the order in which they were called, and ``ScannedCount`` of each Query."""

    operations: list[str] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)

    def called(self, model: "OperationModel", **_: object) -> None:
        self.operations.append(model.name)

    def answered(self, parsed: dict[str, int], **_: object) -> None:
        self.scanned.append(parsed["ScannedCount"])


@contextmanager
def watched(client: "DynamoDBClient") -> Iterator[Requests]:
    """Yield what *client* asks inside the block."""
    seen, events = Requests(), client.meta.events
    events.register("before-call.dynamodb", seen.called)
    events.register("after-call.dynamodb.Query", seen.answered)
    yield seen
    events.unregister("before-call.dynamodb", seen.called)
    events.unregister("after-call.dynamodb.Query", seen.answered)
