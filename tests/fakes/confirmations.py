"""Confirmations in memory."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from marketplace_orders.domain.statuses import OrderStatus
from tests.fakes.table import FakeTable, StoredOrder

_RUNNING = {
    OrderStatus.REFUND_WINDOW,
    OrderStatus.PENDING_LINK,
    OrderStatus.LINKED,
    OrderStatus.REFUND_REVIEW,
}


@dataclass
class FakeConfirmations:
    """Keeps them beside the orders in *table*."""

    table: FakeTable = field(default_factory=FakeTable)
    mark: datetime | None = None

    def confirm(self, order_id: str, version: int, at: datetime) -> bool:
        """See ``Confirmations.confirm``."""
        kept = self.table.get(order_id)
        if kept is None or kept.order.version != version:
            return False
        kept.confirmed_at = at
        return True

    def confirmed_at(self, order_id: str) -> datetime | None:
        """See ``Confirmations.confirmed_at``."""
        kept = self.table.get(order_id)
        return kept.confirmed_at if kept else None

    def overdue(self, before: datetime, limit: int) -> tuple[str, ...]:
        """See ``Confirmations.overdue``."""
        waiting = sorted((kept for kept in self.table if _waits(kept, before)), key=_created)
        return tuple(kept.order.order_id for kept in islice(waiting, limit))

    def watermark(self) -> datetime | None:
        """See ``Confirmations.watermark``."""
        return self.mark

    def advance(self, to: datetime) -> None:
        """See ``Confirmations.advance``."""
        if self.mark is None or self.mark < to:
            self.mark = to


def _waits(kept: StoredOrder, before: datetime) -> bool:
    stale = kept.confirmed_at is None or kept.confirmed_at < before
    return stale and kept.order.listed and kept.order.order_status in _RUNNING


def _created(kept: StoredOrder) -> tuple[datetime, str]:
    return kept.order.created_at, kept.order.order_id
