"""Count what a DynamoDB client asks and what DynamoDB reads for it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


@dataclass
class Reads:
    """The operations called since the last ``clear``, and the items read (``ScannedCount``) by each."""

    operations: list[str] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)

    def watch(self, client: "DynamoDBClient") -> None:
        """Count every call of ``client`` from now on, retries included."""
        client.meta.events.register("before-send.dynamodb.*", self._sent)
        client.meta.events.register("after-call.dynamodb.*", self._answered)

    def clear(self) -> None:
        """Begin anew."""
        self.operations.clear()
        self.scanned.clear()

    def _sent(self, event_name: str, **_: Any) -> None:
        self.operations.append(event_name.rsplit(".", 1)[1])

    def _answered(self, parsed: dict[str, Any], **_: Any) -> None:
        if "ScannedCount" in parsed:
            self.scanned.append(parsed["ScannedCount"])
