"""The outbox in memory."""

from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.domain.order import Order
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.outbox import DueOrder
from tests.fakes.table import FakeTable, StoredOrder


@dataclass
class FakeOutbox:
    """Knows what is due of the orders in *table*; a *busy* one records nothing."""

    table: FakeTable = field(default_factory=FakeTable)
    busy: bool = False

    def due(self, now: datetime, limit: int) -> tuple[DueOrder, ...]:
        """See ``Outbox.due``."""
        found = [(kept.due_at, kept) for kept in self.table if kept.due_at and kept.due_at <= now]
        found.sort(key=lambda entry: entry[0])
        return tuple(DueOrder(kept.order, kept.published_version) for _, kept in found[:limit])

    def mark_published(self, order: Order) -> bool:
        """See ``Outbox.mark_published``."""
        if self.busy:
            raise StoreBusy
        kept = self._at(order.order_id, order.version)
        if kept is None:
            return False
        kept.published_version, kept.due_at = order.version, order.due_at
        return True

    def postpone(self, order_id: str, version: int, until: datetime) -> bool:
        """See ``Outbox.postpone``."""
        if self.busy:
            raise StoreBusy
        kept = self._at(order_id, version)
        if kept is None:
            return False
        kept.due_at = until
        return True

    def published(self, order_id: str) -> int:
        """Return the published version of *order_id* (0: none)."""
        return self.table[order_id].published_version

    def _at(self, order_id: str, version: int) -> StoredOrder | None:
        kept = self.table.get(order_id)
        return kept if kept and kept.order.version == version else None
