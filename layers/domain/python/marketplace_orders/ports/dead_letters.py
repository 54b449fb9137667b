"""Dead letters: messages that were given up. Each waits 14 days for a person to send it back or drop it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from marketplace_orders.domain.instants import written

FIRST_ID = "first_message_id"
FIRST_SENT = "first_sent_at"
"""What a message that was sent back is known by. SQS gives it a new id and a new time; where its body has
none of its own, the fact in it would be another one, so these travel along however often it goes round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One delivery of a dead letter.

    *sent_at* is when the message first entered a queue (UTC), *received* how often it was delivered since,
    *receipt* names this delivery, *attributes* are the message's own texts beside its body.
    """

    message_id: str
    body: str
    sent_at: datetime
    received: int
    receipt: str
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def first_known_as(self) -> dict[str, str]:
        """The attributes to send it back with: those it came with, else its own id and time."""
        return {
            FIRST_ID: self.attributes.get(FIRST_ID, self.message_id),
            FIRST_SENT: self.attributes.get(FIRST_SENT, written(self.sent_at)),
        }


class DeadLetterQueue(Protocol):
    """One queue of dead letters. Taking a letter hides it from everybody else, for a while."""

    @property
    def has_source(self) -> bool:
        """Whether its letters came from a queue that they can go back to. A stream's did not."""
        ...

    def count(self) -> int:
        """Return about how many letters there are, hidden ones included (SQS counts approximately)."""
        ...

    def take(self, hidden: timedelta) -> tuple[Letter, ...]:
        """Return some letters (at most 10), hidden for *hidden* or until they are released; none: all seen.

        Raises:
            QueuesBusy: the queue does not answer.
        """
        ...

    def release(self, letters: Sequence[Letter]) -> None:
        """Let *letters* be seen again at once. Where that fails they are, after the time they are hidden."""
        ...

    def send_back(self, letters: Sequence[Letter]) -> tuple[Letter, ...]:
        """Send *letters* to the source as they are, each with the id and time that it had first.

        Returns those that the source took; they are still here as well. Raises as ``take``.
        """
        ...

    def remove(self, letters: Sequence[Letter]) -> int:
        """Delete *letters* for good and return how many were. Raises as ``take``."""
        ...


DeadLetterQueues = Mapping[str, DeadLetterQueue]
"""Every queue of dead letters of the stack, by the name that operations know it by."""
