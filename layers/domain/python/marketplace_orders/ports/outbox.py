"""The table as the outbox: which orders fall due, and which versions were published (design §3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from marketplace_orders.domain.order import Order

PUBLISH_WITHIN = timedelta(minutes=2)
"""How long after an append the sweep begins to look whether its version was published."""


@dataclass(frozen=True, slots=True)
class DueOrder:
    """An order whose due instant has come, and the last version that was published (0: none)."""

    order: Order
    published_version: int


class Outbox(Protocol):
    """Finds what is due and records what was done about it."""

    def due(self, now: datetime, limit: int) -> tuple[DueOrder, ...]:
        """Return up to *limit* orders due at *now*, the longest due first (index: may lag a little)."""
        ...

    def mark_published(self, order: Order) -> bool:
        """Record that *order*'s version was published; its next due instant is ``order.due_at``.

        False: the snapshot has another version by now, and nothing was changed.
        """
        ...

    def postpone(self, order_id: str, version: int, until: datetime) -> bool:
        """Let the order be due at *until* instead. False: another version by now, nothing changed."""
        ...
