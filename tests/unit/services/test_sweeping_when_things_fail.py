"""One order that fails, a queue that is busy, too much to do: the sweep goes on (design §3)."""

import pytest

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.work_queues import QueueBusy, Unpublished
from marketplace_orders.services.sweeping import AGAIN_AFTER, NEEDED, Swept, sweep
from tests.builders import (
    ACCOUNT,
    AGREEMENT,
    BUYER,
    bound_order,
    created,
    ended,
    subscribed_order,
)
from tests.support.yard import Yard

NEXT = "agmt-2"


@pytest.fixture
def yard() -> Yard:
    yard = Yard()
    yard.at(1)
    return yard


def test_one_order_that_fails_does_not_keep_the_others_back(yard: Yard) -> None:
    yard.tell(AGREEMENT, *subscribed_order())
    yard.tell(NEXT, created(0.1, agreement=NEXT))
    yard.publish(AGREEMENT, NEXT)
    yard.at(49)
    yard.store.journal.failures = [StoreBusy()]
    swept = yard.sweep()
    assert list(swept.failures) == [AGREEMENT]
    assert [order_id for order_id, _ in swept.tended] == [NEXT]


def test_a_queue_that_takes_nothing_is_told_and_tried_again(yard: Yard) -> None:
    yard.tell(AGREEMENT, created())
    yard.at(2)
    yard.queues.busy = True
    assert isinstance(yard.sweep().failures[AGREEMENT], QueueBusy)
    yard.queues.busy = False
    yard.store.clock.advance(seconds=AGAIN_AFTER.total_seconds())
    yard.sweep()
    assert yard.queues.to_republish == [Unpublished(AGREEMENT, 1)]


def test_a_link_that_fails_is_due_again(yard: Yard) -> None:
    link = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=yard.now)
    yard.tell(AGREEMENT, created())
    yard.publish(AGREEMENT)
    yard.store.journal.write([], [link.added()])
    yard.store.clock.advance(hours=1)
    yard.store.journal.failures = [StoreBusy()]
    assert list(yard.sweep().failures) == ["********3333"]
    assert yard.sweep().linked == 1


def test_a_run_ends_when_its_time_is_up(yard: Yard) -> None:
    """Bounded work per run; the next minute finds the rest."""
    yard.tell(AGREEMENT, *subscribed_order())
    yard.publish(AGREEMENT)
    link = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=yard.now)
    yard.store.journal.write([], [link.added()])
    yard.at(48)
    assert sweep(yard.broom, lambda: NEEDED / 2) == Swept()
    assert yard.due() == [AGREEMENT]


def test_many_orders_are_done_page_by_page(yard: Yard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marketplace_orders.services.sweeping.PAGE", 3)
    names = [f"agmt-{number}" for number in range(7)]
    for name in names:
        yard.tell(name, created(agreement=name))
    yard.publish(*names)
    yard.at(48)
    assert sorted(order_id for order_id, _ in yard.sweep().tended) == names


def test_an_index_that_shows_what_was_done_already_is_believed_once(
    yard: Yard, monkeypatch: pytest.MonkeyPatch
) -> None:
    yard.tell(AGREEMENT, *subscribed_order())
    yard.publish(AGREEMENT)
    yard.at(48)
    stale = yard.store.outbox.due(yard.now, 10)
    monkeypatch.setattr(yard.store.outbox, "due", lambda *_: stale)
    assert len(yard.sweep().tended) == 1


def test_what_one_run_does_not_reach_is_left_to_the_next(yard: Yard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marketplace_orders.services.sweeping.PAGE", 1)
    monkeypatch.setattr("marketplace_orders.services.sweeping.PAGES", 1)
    yard.tell(AGREEMENT, created())
    yard.tell(NEXT, created(0.1, agreement=NEXT))
    yard.publish(AGREEMENT, NEXT)
    yard.at(49)
    assert [order_id for order_id, _ in yard.sweep().tended] == [AGREEMENT]
    assert [order_id for order_id, _ in yard.sweep().tended] == [NEXT]


def test_an_order_that_cannot_be_put_off_is_told_and_found_again(yard: Yard) -> None:
    yard.at(101)
    yard.tell(AGREEMENT, *bound_order(), ended("REPLACED", 100))
    yard.publish(AGREEMENT)
    yard.store.outbox.busy = True
    assert isinstance(yard.sweep().failures[AGREEMENT], StoreBusy)
    assert yard.due() == [AGREEMENT]
