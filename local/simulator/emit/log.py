"""What was announced, and what became of each message."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import count

from local.simulator.emit.notices import Notice


class State(StrEnum):
    """Where a message is."""

    SENT = "sent"
    HELD = "held"
    WAITING = "waiting"
    DROPPED = "dropped"
    FAILED = "failed"


@dataclass(slots=True, eq=False)
class Emission:
    """One message; `copies` counts how often it has left."""

    number: int
    notice: Notice
    at: datetime
    state: State = State.WAITING
    copies: int = 0
    error: str | None = None


@dataclass(slots=True)
class EmissionLog:
    """All messages since the start or the last reset, oldest first."""

    emissions: list[Emission] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def add(self, notice: Notice, at: datetime) -> Emission:
        """Remember a message that is about to leave."""
        emission = Emission(next(self._numbers), notice, at)
        self.emissions.append(emission)
        return emission

    def held(self) -> list[Emission]:
        """Messages that wait for a release."""
        return [emission for emission in self.emissions if emission.state is State.HELD]

    def clear(self) -> None:
        """Forget all of them; numbers start anew."""
        self.emissions.clear()
        self._numbers = count(1)
