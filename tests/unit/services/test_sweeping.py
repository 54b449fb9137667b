"""The sweep does what a lost workflow, clock rule, publication or link left undone (design §3)."""

import pytest

from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.link_checks import AGAIN_WITHOUT_ORDERS, LINK_AGAIN_AFTER
from marketplace_orders.ports.outbox import PUBLISH_WITHIN
from marketplace_orders.ports.work_queues import FollowUp, Unpublished
from marketplace_orders.services.handing_over import HandedOver
from marketplace_orders.services.sweeping import AGAIN_AFTER, Swept
from tests.builders import (
    ACCOUNT,
    AGREEMENT,
    BUYER,
    bound_order,
    created,
    deprovisioned,
    ended,
    licensed,
    scheduled,
    subscribed_order,
)
from tests.support.yard import Yard

NEXT = "agmt-2"


@pytest.fixture
def yard() -> Yard:
    yard = Yard()
    yard.at(1)
    return yard


def test_a_window_whose_workflow_was_lost_is_closed(yard: Yard) -> None:
    """O-62, O-63: by the next sweep after its end, and not before."""
    yard.tell(AGREEMENT, *subscribed_order())
    yard.publish(AGREEMENT)
    yard.at(47.99)
    assert yard.sweep() == Swept()
    yard.at(48)
    ((order_id, tended),) = yard.sweep().tended
    assert (order_id, tended.passed) == (AGREEMENT, ("WindowClosed",))
    assert yard[AGREEMENT].order_status is OrderStatus.PENDING_LINK


def test_a_scheduled_binding_is_made_although_the_workflow_was_lost(yard: Yard) -> None:
    """O-63, O-77, O-59."""
    yard.tell(AGREEMENT, *subscribed_order(), scheduled(1, yard.application()))
    yard.publish(AGREEMENT)
    yard.at(49)
    ((_, tended),) = yard.sweep().tended
    assert tended.passed == ("WindowClosed", "Bound")
    assert yard[AGREEMENT].benefits_active


def test_a_lost_license_is_held_to_stand(yard: Yard) -> None:
    yard.at(60)
    yard.tell(AGREEMENT, *bound_order(), deprovisioned(60))
    yard.publish(AGREEMENT)
    yard.at(61)
    yard.sweep()
    assert yard[AGREEMENT].order_status is OrderStatus.CANCELLED


def test_a_second_sweep_finds_nothing_to_do(yard: Yard) -> None:
    yard.tell(AGREEMENT, *subscribed_order())
    yard.publish(AGREEMENT)
    yard.at(48)
    yard.sweep()
    yard.publish(AGREEMENT)
    assert yard.sweep() == Swept()


def test_versions_that_were_never_published_are_sent_to_be(yard: Yard) -> None:
    """Nothing committed is lost: every version from the last one that is known to be out."""
    yard.tell(AGREEMENT, created())
    yard.publish(AGREEMENT)
    yard.tell(AGREEMENT, licensed())
    yard.tell(AGREEMENT, ended("CANCELLED", 1))
    assert yard.sweep() == Swept()
    yard.store.clock.advance(seconds=PUBLISH_WITHIN.total_seconds())
    ((_, tended),) = yard.sweep().tended
    assert tended.lagging == 2
    assert yard.queues.to_republish == [Unpublished(AGREEMENT, 2), Unpublished(AGREEMENT, 3)]


def test_what_was_sent_to_be_published_is_given_time(yard: Yard) -> None:
    """A version that cannot be published at all must not fill its queue minute by minute."""
    yard.tell(AGREEMENT, created(), ended("CANCELLED", 1))
    yard.at(2)
    yard.sweep()
    assert (yard.due(), yard.sweep()) == ([], Swept())
    yard.store.clock.advance(seconds=AGAIN_AFTER.total_seconds())
    assert yard.due() == [AGREEMENT]


def test_looking_again_later_does_not_keep_a_window_open(yard: Yard) -> None:
    yard.at(47.9)
    yard.tell(AGREEMENT, *subscribed_order())
    yard.store.clock.advance(seconds=PUBLISH_WITHIN.total_seconds())
    yard.sweep()
    assert yard.due() == []
    yard.at(48)
    assert yard.due() == [AGREEMENT]


def test_a_handover_that_a_pointer_names_is_made(yard: Yard) -> None:
    yard.at(101)
    yard.tell(AGREEMENT, *bound_order(), ended("RENEWED", 100))
    yard.tell(NEXT, created(99, agreement=NEXT, intent="RENEW", previous=AGREEMENT))
    yard.publish(AGREEMENT, NEXT)
    assert dict(yard.sweep().tended)[AGREEMENT].handover is HandedOver.MADE
    assert yard[NEXT].benefits_active
    assert yard[NEXT].window.closed


def test_a_handover_that_is_held_is_left_to_enrichment_and_tried_again_later(yard: Yard) -> None:
    """Enrichment may ask AWS for the chain; operations may name the pair."""
    yard.at(101)
    yard.tell(AGREEMENT, *bound_order(), ended("REPLACED", 100))
    yard.publish(AGREEMENT)
    ((_, tended),) = yard.sweep().tended
    assert tended.handover is HandedOver.HELD
    assert yard.queues.enrichment == [FollowUp(AGREEMENT, None)]
    assert yard.due() == []
    yard.store.clock.advance(seconds=AGAIN_AFTER.total_seconds())
    assert yard.due() == [AGREEMENT]


def test_a_buyer_without_orders_is_listed_and_looked_at_again_until_there_is_one(yard: Yard) -> None:
    """Somebody linked an AWS account, and AWS never said what was bought."""
    link = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=yard.now)
    yard.store.journal.write([], [link.added()])
    yard.store.clock.now += LINK_AGAIN_AFTER
    yard.sweep()
    assert yard.store.links.without_orders(10) == (link,)
    yard.tell(AGREEMENT, created(), licensed())
    yard.store.clock.now += AGAIN_WITHOUT_ORDERS
    yard.sweep()
    assert yard.store.links.without_orders(10) == ()


def test_an_order_that_the_index_missed_is_linked_later(yard: Yard) -> None:
    """O-17, O-79: the linking function saw the index before the order was in it."""
    link = Buyer(aws_account=BUYER, account_id=ACCOUNT, version=1, linked_at=yard.now)
    yard.tell(AGREEMENT, created(), licensed())
    yard.publish(AGREEMENT)
    yard.store.journal.write([], [link.added()])
    assert yard.sweep().linked == 0
    yard.store.clock.advance(seconds=LINK_AGAIN_AFTER.total_seconds())
    assert yard.sweep().linked == 1
    assert yard[AGREEMENT].parties.account_id == ACCOUNT
    assert yard.sweep().linked == 0
