"""A world with a sweep."""

from datetime import timedelta

from marketplace_orders.services.sweeping import Broom, Swept, sweep
from tests.fakes.refund_runs import FakeRefundRuns
from tests.fakes.work_queues import FakeWorkQueues
from tests.support.world import World

ENOUGH = timedelta(minutes=1)


class Yard(World):
    """A world with a sweep; every order told of is published at once unless a test says otherwise."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.queues = FakeWorkQueues()
        self.runs = FakeRefundRuns()
        store, prove = self.store, self.store.directory.proof
        self.broom = Broom(self.ledger, prove, store.outbox, store.links, self.queues, self.runs)

    def publish(self, *order_ids: str) -> None:
        for order_id in order_ids:
            assert self.store.outbox.mark_published(self[order_id])

    def sweep(self) -> Swept:
        return sweep(self.broom, lambda: ENOUGH)

    def due(self) -> list[str]:
        return [due.order.order_id for due in self.store.outbox.due(self.now, 100)]
