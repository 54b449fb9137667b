"""A journal in memory that keeps the same promises as the table."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.instants import Clock
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import (
    MAX_FACTS,
    Append,
    Companion,
    Conflict,
    History,
    TooManyFacts,
)
from marketplace_orders.ports.outbox import PUBLISH_WITHIN
from tests.fakes.clock import FakeClock
from tests.fakes.table import FakeTable, StoredOrder, StoredPartition

RAW_BYTES = 64 * 1024
MAX_ACTIONS = 100


@dataclass
class FakeJournal:
    """Reads like a collection of orders by id.

    ``race`` is called once before the next write: another writer who wins. ``failures`` are raised,
    one by one, instead of carrying calls out. ``reads`` and ``writes`` count the requests.
    """

    table: FakeTable = field(default_factory=FakeTable)
    clock: Clock = field(default_factory=FakeClock)
    race: Callable[[], None] | None = None
    failures: list[Exception] = field(default_factory=list)
    reads: int = 0
    writes: int = 0

    def __contains__(self, order_id: str) -> bool:
        return self.table.get(order_id) is not None

    def __getitem__(self, order_id: str) -> Order:
        return self.table[order_id].order

    def __iter__(self) -> Iterator[Order]:
        return (stored.order for stored in self.table)

    def __len__(self) -> int:
        return sum(1 for _ in self.table)

    def facts(self, order_id: str) -> tuple[Fact, ...]:
        """Return the facts of the partition that *order_id* lives in."""
        return self._history(Partition.of_order(order_id)).facts

    def read(self, partition: Partition) -> History:
        """See ``Journal.read``."""
        self.reads += 1
        self._fail()
        return self._history(partition)

    def write(self, appends: Sequence[Append], companions: Sequence[Companion] = ()) -> None:
        """See ``Journal.write``."""
        count = sum(len(append.facts) for append in appends)
        if count > MAX_FACTS or _actions(appends) + len(companions) > MAX_ACTIONS:
            raise TooManyFacts(count)
        self.writes += 1
        self._fail()
        self._let_others_win()
        stale = any(self._is_stale(append) for append in appends)
        failed = [(c, dict(self.table.items.get(c.key, {}))) for c in companions if not self.table.holds(c)]
        if stale or failed:
            raise Conflict(stale=stale, failed=failed)
        for append in appends:
            self._store(append)
        for companion in companions:
            self.table.apply(companion)

    def _history(self, partition: Partition) -> History:
        stored = self.table.partitions.get(partition, StoredPartition())
        return History(
            partition,
            tuple(fact for _, fact in sorted(stored.facts.items())),
            tuple(kept.order for kept in stored.orders.values()),
            max((kept.order.version for kept in stored.orders.values()), default=0),
            {order_id: k.published_version for order_id, k in stored.orders.items() if k.published_version},
            {order_id: k.confirmed_at for order_id, k in stored.orders.items() if k.confirmed_at},
        )

    def _fail(self) -> None:
        if self.failures:
            raise self.failures.pop(0)

    def _let_others_win(self) -> None:
        race, self.race = self.race, None
        if race:
            race()

    def _is_stale(self, append: Append) -> bool:
        stored = self.table.partitions.get(append.history.partition, StoredPartition())
        known = {order.order_id: order.version for order in append.history.orders}
        now = {order_id: kept.order.version for order_id, kept in stored.orders.items()}
        moved = any(known.get(order.order_id) != now.get(order.order_id) for order in append.orders)
        return moved or any(fact.fact_id in stored.facts for fact in append.facts)

    def _store(self, append: Append) -> None:
        stored = self.table.partitions.setdefault(append.history.partition, StoredPartition())
        publish_due = self.clock() + PUBLISH_WITHIN
        for fact in append.facts:
            stored.facts[fact.fact_id] = replace(fact, version=append.version)
        for fact_id, raw in append.raws.items():
            stored.raws[fact_id] = raw.encode()[:RAW_BYTES].decode(errors="ignore")
        for order in append.orders:
            due_at = min(order.due_at or publish_due, publish_due)
            published = append.history.published.get(order.order_id, 0)
            confirmed_at = append.history.confirmed.get(order.order_id)
            stored.orders[order.order_id] = StoredOrder(order, due_at, published, confirmed_at)


def _actions(appends: Sequence[Append]) -> int:
    return sum(len(each.facts) + len(each.orders) + len(each.raws) for each in appends)
