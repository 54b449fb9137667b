"""A message of a queue in our hands: when it is delivered again if we do not finish it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Delivery:
    """One delivery of a message: the queue's ARN, the receipt for this delivery, and its number (from 1)."""

    message_id: str
    queue_arn: str
    receipt: str
    number: int


class Deliveries(Protocol):
    """Decides when a message that failed comes again."""

    def put_off(self, delivery: Delivery, pause: timedelta) -> None:
        """Let the message be delivered again after *pause* (at most 12 hours).

        Where the queue does not answer, the message comes again after the queue's own time-out.
        """
        ...
