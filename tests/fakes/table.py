"""The table in memory, shared by the fakes of all ports: what one writes, another reads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Absent, Companion, Key, Removed, Stored, Unchanged

Attributes = Mapping[str, str | int]


@dataclass
class StoredOrder:
    """A snapshot and what is kept beside it."""

    order: Order
    due_at: datetime | None
    published_version: int = 0
    confirmed_at: datetime | None = None


@dataclass
class StoredPartition:
    """The facts, snapshots and raw bodies of one partition."""

    facts: dict[str, Fact] = field(default_factory=dict)
    orders: dict[str, StoredOrder] = field(default_factory=dict)
    raws: dict[str, str] = field(default_factory=dict)


@dataclass
class FakeTable:
    """Partitions of orders, and the other items by key."""

    partitions: dict[Partition, StoredPartition] = field(default_factory=dict)
    items: dict[Key, dict[str, str | int]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[StoredOrder]:
        """Yield every order's snapshot."""
        for partition in self.partitions.values():
            yield from partition.orders.values()

    def __getitem__(self, order_id: str) -> StoredOrder:
        return self.partitions[Partition.of_order(order_id)].orders[order_id]

    def get(self, order_id: str) -> StoredOrder | None:
        """Return the snapshot of *order_id*, or None."""
        partition = self.partitions.get(Partition.of_order(order_id))
        return partition.orders.get(order_id) if partition else None

    def holds(self, companion: Companion) -> bool:
        """Return whether the condition of *companion* holds."""
        item = self.items.get(companion.key)
        if item is None:
            return isinstance(companion, Absent) or (isinstance(companion, Stored) and companion.or_absent)
        if isinstance(companion, Absent):
            return False
        only_if_absent = isinstance(companion, Stored) and companion.or_absent and not companion.equal
        return not only_if_absent and all(item.get(name) == value for name, value in companion.equal.items())

    def apply(self, companion: Companion) -> None:
        """Do what *companion* says; its condition holds."""
        match companion:
            case Stored(key=key, values=values):
                self.items[key] = {name: value for name, value in values.items() if value is not None}
            case Removed(key=key):
                del self.items[key]
            case Absent() | Unchanged():
                pass
