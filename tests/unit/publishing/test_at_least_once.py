"""Whatever fails on the way, every difference is published, and its id tells duplicates apart (design §3)."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.published.differences import Announced
from marketplace_orders.ports.outbox import PUBLISH_WITHIN
from marketplace_orders.ports.work_queues import Unpublished
from marketplace_orders.services.publishing import Press, Versioned, publish
from marketplace_orders.services.republishing import republish, versioned
from marketplace_orders.services.sweeping import Broom, sweep
from tests.builders import AGREEMENT, CATALOG
from tests.fakes.event_bus import FakeEventBus
from tests.fakes.refund_runs import FakeRefundRuns
from tests.fakes.work_queues import FakeWorkQueues
from tests.support.world import World
from tests.unit.domain.strategies import agreement_facts

PARTITION = Partition.of_agreement(AGREEMENT)
ENOUGH = timedelta(minutes=1)


class House(World):
    """A world that publishes."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.bus, self.queues = FakeEventBus(), FakeWorkQueues()
        outbox = self.store.outbox
        self.press = Press(self.bus, self.queues, outbox)
        prove = self.store.directory.proof
        self.broom = Broom(self.ledger, prove, outbox, self.store.links, self.queues, FakeRefundRuns())

    def versions(self) -> list[Versioned]:
        history = self.store.journal.read(PARTITION)
        numbers = range(1, history.version + 1)
        found = (versioned(history, Unpublished(AGREEMENT, number), CATALOG) for number in numbers)
        return [each for each in found if each]

    def deliver(self, batch: list[Versioned]) -> None:
        """What the publisher does with a batch of the stream."""
        self.queues.republish(publish(self.press, batch).lagging)

    def republish(self) -> None:
        """What the republish queue does until it is empty."""
        while self.queues.to_republish:
            lagging = self.queues.to_republish.pop()
            self.queues.republish(republish(self.ledger, self.press, lagging).lagging)

    def repair(self) -> None:
        """Everything works again; sweeps and the queue do the rest."""
        self.bus.refused, self.queues.busy, self.store.outbox.busy = set(), False, False
        self.republish()
        for _ in range(3):
            self.store.clock.advance(seconds=PUBLISH_WITHIN.total_seconds())
            sweep(self.broom, lambda: ENOUGH)
            self.republish()

    def expected(self) -> set[str]:
        told = ((each, differences(each.before, each.after)) for each in self.versions())
        return {f"{AGREEMENT}/{v.after.version}/{found.type}" for v, all_ in told for found in all_}


@dataclass(frozen=True)
class Batch:
    """How many versions the stream hands over, what the bus refuses, and whether the function dies after."""

    size: int
    refused: frozenset[str]
    dies: bool


_batches = st.builds(
    Batch,
    size=st.integers(1, 4),
    refused=st.frozensets(st.sampled_from([each.value for each in Announced]), max_size=4),
    dies=st.booleans(),
)


@settings(deadline=None)
@given(
    facts=st.lists(agreement_facts(), min_size=1, max_size=8, unique_by=lambda fact: fact.fact_id),
    batches=st.lists(_batches, max_size=6),
    marks_fail=st.booleans(),
)
def test_every_difference_is_published_and_told_the_same_each_time(
    facts: list[Fact], batches: list[Batch], marks_fail: bool
) -> None:
    """Batches are repeated, the last ones lost; the bus refuses some events, the table some marks."""
    house = House()
    for fact in facts:
        house.tell(AGREEMENT, fact)
    versions, position = house.versions(), 0
    house.store.outbox.busy = marks_fail
    for batch in batches:
        house.bus.refused = set(batch.refused)
        house.deliver(versions[position : position + batch.size])
        position += 0 if batch.dies else batch.size
    house.repair()
    by_id: dict[str, set[str]] = defaultdict(set)
    for event in house.bus.taken:
        by_id[json.loads(event.detail)["id"]].add(event.detail)
    assert set(by_id) == house.expected()
    assert all(len(told) == 1 for told in by_id.values())
    assert house.store.outbox.published(AGREEMENT) == house[AGREEMENT].version
