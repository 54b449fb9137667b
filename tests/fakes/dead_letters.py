"""Queues of dead letters in memory; *failures* are raised by the next calls."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from marketplace_orders.ports.dead_letters import Letter
from marketplace_orders.ports.errors import QueuesBusy
from tests.fakes.clock import FakeClock

BATCH = 10


@dataclass
class FakeDeadLetterQueue:
    """A ``DeadLetterQueue`` that reads like the list of its bodies; *sent_back* is what its source got.

    Attributes:
        refused: bodies that the source does not take.
        fragile: how many calls still work before every one fails as busy; None: all work.
    """

    clock: FakeClock = field(default_factory=FakeClock)
    has_source: bool = True
    sent_back: list[Letter] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    fragile: int | None = None

    def __post_init__(self) -> None:
        self._letters: dict[str, Letter] = {}
        self._hidden: dict[str, datetime] = {}
        self._numbers = count(1)

    def __iter__(self) -> Iterator[str]:
        return (letter.body for letter in self._letters.values())

    def put(self, body: str, sent_at: datetime | None = None, **attributes: str) -> str:
        """Let *body* be given up; answers its message id."""
        message_id = f"m-{next(self._numbers)}"
        self._letters[message_id] = Letter(
            message_id=message_id,
            body=body,
            sent_at=sent_at or self.clock.now,
            received=0,
            receipt="",
            attributes=attributes,
        )
        return message_id

    def count(self) -> int:
        self._call()
        return len(self._letters)

    def take(self, hidden: timedelta) -> tuple[Letter, ...]:
        self._call()
        seen = [letter for letter in self._letters.values() if self._visible(letter)][:BATCH]
        for letter in seen:
            delivered = replace(
                letter, received=letter.received + 1, receipt=f"{letter.message_id}/{letter.received + 1}"
            )
            self._letters[letter.message_id] = delivered
            self._hidden[letter.message_id] = self.clock.now + hidden
        return tuple(self._letters[letter.message_id] for letter in seen)

    def release(self, letters: Sequence[Letter]) -> None:
        for letter in letters:
            self._hidden.pop(letter.message_id, None)

    def send_back(self, letters: Sequence[Letter]) -> tuple[Letter, ...]:
        self._call()
        sent = tuple(letter for letter in letters if letter.body not in self.refused)
        self.sent_back += sent
        return sent

    def remove(self, letters: Sequence[Letter]) -> int:
        self._call()
        return sum(self._letters.pop(letter.message_id, None) is not None for letter in letters)

    def _visible(self, letter: Letter) -> bool:
        until = self._hidden.get(letter.message_id)
        return until is None or until <= self.clock.now

    def _call(self) -> None:
        if self.fragile is not None:
            if not self.fragile:
                raise QueuesBusy
            self.fragile -= 1
