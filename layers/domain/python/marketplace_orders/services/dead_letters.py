"""What lies in the dead-letter queues, each message with the reason why it is there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from marketplace_orders.domain.errors import NotFound
from marketplace_orders.ports.dead_letters import DeadLetterQueue, DeadLetterQueues, Letter
from marketplace_orders.services.explaining import Explained, Reader, explained

SHOWN = 50
"""How many letters of a queue are shown. SQS hands them out in no order."""

HIDDEN = timedelta(seconds=30)
"""How long a letter that is in our hands is hidden. The operations function lives for 25 seconds, so no two
calls hold the same letter, and what a call that died still held is back after half a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """A letter, and why it is here."""

    letter: Letter
    why: Explained


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """A queue of dead letters: about how many there are, and some of them, oldest first."""

    name: str
    has_source: bool
    count: int
    letters: tuple[DeadLetter, ...]


@dataclass(frozen=True, slots=True)
class MailRoom:
    """What dealing with dead letters needs. *readers* re-read the messages of the queues that have one."""

    queues: DeadLetterQueues
    readers: Mapping[str, Reader]

    def queue(self, name: str) -> DeadLetterQueue:
        """Return the queue called *name*. Raises ``NotFound`` (``queue_not_found``)."""
        if name not in self.queues:
            raise NotFound("queue_not_found", "There is no such dead-letter queue. Read the list again.")
        return self.queues[name]


def piles(room: MailRoom) -> tuple[Pile, ...]:
    """Return every queue with its letters. They are hidden while we look, a second or two.

    Raises:
        QueuesBusy: a queue does not answer.
    """
    return tuple(_pile(room, name) for name in room.queues)


def _pile(room: MailRoom, name: str) -> Pile:
    queue = room.queues[name]
    count = queue.count()
    letters = sorted(_seen(queue, min(count, SHOWN)), key=lambda letter: letter.sent_at)[:SHOWN]
    reader = room.readers.get(name)
    return Pile(
        name=name,
        has_source=queue.has_source,
        count=max(count, len(letters)),
        letters=tuple(DeadLetter(letter=letter, why=explained(name, letter, reader)) for letter in letters),
    )


def _seen(queue: DeadLetterQueue, wanted: int) -> list[Letter]:
    seen: dict[str, Letter] = {}
    try:
        while len(seen) < wanted and (taken := queue.take(HIDDEN)):
            seen |= {letter.message_id: letter for letter in taken}
    finally:
        queue.release(list(seen.values()))
    return list(seen.values())
