"""A bus that keeps what it takes, and refuses on request."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from marketplace_orders.ports.event_bus import Event


@dataclass
class FakeEventBus:
    """An ``EventBus`` that reads like the list of events it took; types in *refused* it does not take."""

    taken: list[Event] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def publish(self, events: Sequence[Event]) -> tuple[Event, ...]:
        self.taken.extend(event for event in events if event.type not in self.refused)
        return tuple(event for event in events if event.type in self.refused)

    @property
    def types(self) -> list[str]:
        return [event.type for event in self.taken]
