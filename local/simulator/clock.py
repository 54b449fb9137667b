"""Where the simulator takes "now" from, and how it writes instants."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]
"""Answers the present instant, aware and in UTC."""


def system_clock() -> datetime:
    """The machine's own clock, in UTC."""
    return datetime.now(UTC)


class MovableClock:
    """Another clock, ahead of it by what it was moved."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        """The present instant."""
        return self._clock() + self._ahead

    def move(self, by: timedelta) -> None:
        """Let that much time pass at once."""
        self._ahead += by

    def reset(self) -> None:
        """Show the other clock's time again."""
        self._ahead = timedelta(0)


def whole_second(instant: datetime) -> datetime:
    """The instant without its fraction: AWS's events and agreements carry whole seconds."""
    return instant.astimezone(UTC).replace(microsecond=0)


def iso(instant: datetime) -> str:
    """The instant as AWS's events write it, such as `2026-08-20T14:23:11Z`."""
    return whole_second(instant).strftime("%Y-%m-%dT%H:%M:%SZ")
