"""The bus that the vendor's platform listens to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Event:
    """An event to publish: its detail-type and its detail as JSON text."""

    type: str
    detail: str


class EventBus(Protocol):
    """Publishes events, at least once."""

    def publish(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """Publish *events* and return those that the bus did not take."""
        ...
