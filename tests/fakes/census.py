"""A census in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from marketplace_orders.adapters.dynamodb.sorting import created_sort
from marketplace_orders.domain.order import Order
from tests.fakes.table import FakeTable


@dataclass
class FakeCensus:
    """Reads what the other fakes wrote to *table*."""

    table: FakeTable = field(default_factory=FakeTable)

    def orders(self) -> Iterator[Order]:
        """See ``Census.orders``."""
        listed = (kept.order for kept in self.table if kept.order.listed)
        return iter(sorted(listed, key=created_sort))
