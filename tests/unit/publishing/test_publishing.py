"""Publishing the difference between snapshots, at least once, with an id to de-duplicate on."""

import json
from collections.abc import Iterable

import pytest

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.published import Announcement, differences
from marketplace_orders.ports.work_queues import FollowUp, Unpublished
from marketplace_orders.services.appending import Incoming, Ledger, append
from marketplace_orders.services.publishing import Press, Versioned, publish
from marketplace_orders.services.republishing import republish, versioned
from tests.builders import (
    AGREEMENT,
    CATALOG,
    bound,
    closed,
    created,
    described,
    ended,
    licensed,
    linked,
    registered,
    scheduled,
    subscribed_order,
)
from tests.fakes.event_bus import FakeEventBus
from tests.fakes.store import FakeStore
from tests.fakes.work_queues import FakeWorkQueues

PARTITION = Partition.of_agreement(AGREEMENT)


class House:
    """A store with one order, and the press that publishes its versions."""

    def __init__(self) -> None:
        self.store = FakeStore()
        self.ledger = Ledger(self.store.journal, self.store.lists, CATALOG, self.store.clock)
        self.bus, self.queues = FakeEventBus(), FakeWorkQueues()
        self.press = Press(self.bus, self.queues, self.store.outbox)

    def append(self, *facts: Fact) -> Versioned:
        append(self.ledger, PARTITION, [Incoming(fact) for fact in facts])
        return self.version(self.store.journal.read(PARTITION).version)

    def version(self, number: int) -> Versioned:
        history = self.store.journal.read(PARTITION)
        found = versioned(history, Unpublished(AGREEMENT, number), CATALOG)
        assert found is not None
        return found

    @property
    def published(self) -> int:
        return self.store.journal.read(PARTITION).published.get(AGREEMENT, 0)

    def details(self) -> list[dict[str, object]]:
        return [json.loads(event.detail) for event in self.bus.taken]


@pytest.fixture
def house() -> House:
    return House()


def steps(house: House, *batches: Iterable[Fact]) -> list[Versioned]:
    return [house.append(*batch) for batch in batches]


def test_every_event_names_its_order_version_and_cause(house: House) -> None:
    publish(house.press, steps(house, [created(), licensed()], [closed(), linked()], [bound()]))
    told = [(d["id"], d["sequence"], d["cause"]) for d in house.details()]
    assert told == [
        ("agmt-1/1/OrderPlaced", 1, ["AgreementCreated", "LicenseUpdated"]),
        ("agmt-1/2/RefundWindowClosed", 2, ["Linked", "WindowClosed"]),
        ("agmt-1/3/OrderBound", 3, ["Bound"]),
        ("agmt-1/3/BenefitsActivated", 3, ["Bound"]),
    ]
    assert house.published == 3


def test_the_full_current_state_travels_without_people(house: House) -> None:
    """O-59: account ids in full, subject ids of people nowhere."""
    publish(house.press, steps(house, subscribed_order(), [closed(), bound()]))
    last = house.details()[-1]
    assert last["benefits"] == {
        "active": True,
        "target": {"kind": "application", "id": "app-1"},
        "entitlements": [],
        "expires_at": "2027-11-01T12:00:00.000000Z",
    }
    order = last["order"]
    assert isinstance(order, dict)
    assert order["aws_account"] == "111122223333"
    assert order["amount"] == {"amount": "1200.00", "currency": "USD"}
    assert "bound_by" not in json.dumps(last)


def test_what_the_bus_does_not_take_is_named_and_not_recorded(house: House) -> None:
    house.bus.refused = {"BenefitsActivated"}
    published = publish(house.press, steps(house, [*subscribed_order(), closed()], [bound()]))
    assert published.lagging == (Unpublished(AGREEMENT, 2),)
    assert house.published == 0


def test_a_version_is_published_again_with_the_same_ids(house: House) -> None:
    versions = steps(house, [*subscribed_order(), closed()], [bound()])
    publish(house.press, versions)
    once = [d["id"] for d in house.details() if d["sequence"] == 2]
    house.bus.taken.clear()
    republish(house.ledger, house.press, Unpublished(AGREEMENT, 2))
    assert [d["id"] for d in house.details()] == once
    assert house.published == 2


def test_a_version_that_is_not_there_has_nothing_to_publish(house: House) -> None:
    house.append(created(), licensed())
    assert republish(house.ledger, house.press, Unpublished(AGREEMENT, 7)).types == ()
    assert republish(house.ledger, house.press, Unpublished("agmt-unknown", 1)).types == ()


def test_a_version_whose_work_cannot_be_sent_is_to_be_repeated(house: House) -> None:
    first, second = steps(house, [created(), licensed()], [closed()])
    house.queues.busy = True
    assert publish(house.press, [first, second]).lagging == (Unpublished(AGREEMENT, 1),)
    house.queues.busy = False
    republish(house.ledger, house.press, Unpublished(AGREEMENT, 1))
    assert len(house.queues.enrichment) == 1


def test_a_mark_that_the_table_does_not_take_is_left_to_the_sweep(house: House) -> None:
    """Nothing is published twice for it now: the stream goes on."""
    version = house.append(created(), licensed())
    house.store.outbox.busy = True
    assert publish(house.press, [version]).lagging == ()
    assert (house.published, house.bus.types) == (0, ["OrderPlaced"])


def test_a_version_that_cannot_be_told_does_not_hold_the_others_up(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = steps(house, [created(), licensed()], [closed()])

    def told(before: Order | None, after: Order) -> tuple[Announcement, ...]:
        if after is broken.after:
            raise ValueError("a mistake of ours")
        return differences(before, after)

    monkeypatch.setattr("marketplace_orders.services.publishing.differences", told)
    published = publish(house.press, [broken, sound])
    assert published.lagging == (Unpublished(AGREEMENT, 1),)
    assert isinstance(published.failures[AGREEMENT], ValueError)
    assert house.bus.types == ["RefundWindowClosed"]


def test_aws_is_asked_when_a_fact_calls_for_it_and_not_because_of_its_answer(house: House) -> None:
    """O-60."""
    placed = created()
    first, answered, again = steps(house, [placed], [described()], [registered()])
    publish(house.press, [first])
    assert house.queues.enrichment == [FollowUp(AGREEMENT, placed.fact_id)]
    house.queues.enrichment.clear()
    publish(house.press, [answered])
    assert house.queues.enrichment == []
    publish(house.press, [again])
    assert len(house.queues.enrichment) == 1


def test_a_renewed_order_is_sent_on_for_its_handover(house: House) -> None:
    first, end = steps(house, [*subscribed_order(), closed(), bound()], [ended("RENEWED", 60)])
    publish(house.press, [first])
    house.queues.enrichment.clear()
    publish(house.press, [end])
    assert house.queues.enrichment == [FollowUp(AGREEMENT, None)]


def test_a_choice_that_can_be_bound_at_once_is_sent_on(house: House) -> None:
    """O-63: the license comes after the window has closed; the binding does not wait for the sweep."""
    early, license_ = steps(house, [created(), linked(), scheduled(), closed()], [licensed(50)])
    publish(house.press, [early])
    house.queues.enrichment.clear()
    publish(house.press, [license_])
    assert [work.order_id for work in house.queues.enrichment] == [AGREEMENT]
