"""Deliveries that remember how long they were put off."""

from dataclasses import dataclass, field
from datetime import timedelta

from marketplace_orders.ports.deliveries import Delivery


@dataclass
class FakeDeliveries:
    """A ``Deliveries`` that reads like a mapping from message id to pause."""

    pauses: dict[str, timedelta] = field(default_factory=dict)

    def put_off(self, delivery: Delivery, pause: timedelta) -> None:
        """See ``Deliveries.put_off``."""
        self.pauses[delivery.message_id] = pause
