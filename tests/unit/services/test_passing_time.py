"""What the clock does to an order, whoever looks at it: the workflow or the sweep (O-62, O-63, O-77)."""

import pytest

from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.statuses import BindsTo, OrderStatus, SubscriptionStatus
from marketplace_orders.ports.directory import target_key
from marketplace_orders.services.passing_time import Outcome, Passed, let_time_pass
from tests.builders import (
    ACCOUNT,
    AGREEMENT,
    after,
    bound_order,
    created,
    deprovisioned,
    ended,
    licensed,
    linked,
    scheduled,
    subscribed_order,
)
from tests.support.world import World


@pytest.fixture
def world() -> World:
    return World()


def passed(world: World, order_id: str = AGREEMENT) -> Passed:
    return let_time_pass(world.ledger, world.store.directory.proof, order_id)


def kinds(result: Passed) -> list[str]:
    return [fact.body.kind for fact in result.facts]


def test_before_its_end_the_window_stays_open(world: World) -> None:
    """O-63: the workflow is told the end to wait for."""
    world.at(47.9)
    world.tell(AGREEMENT, *subscribed_order())
    result = passed(world)
    assert (result.outcome, result.window_ends_at, result.facts) == (Outcome.NOT_DUE, after(48), ())


def test_at_its_end_the_window_closes_once(world: World) -> None:
    """O-62: the second run, late or twice, finds nothing to do."""
    world.tell(AGREEMENT, *subscribed_order())
    world.at(48)
    assert (passed(world).outcome, world[AGREEMENT].order_status) == (
        Outcome.CLOSED,
        OrderStatus.PENDING_LINK,
    )
    writes = world.store.journal.writes
    assert (passed(world).outcome, world.store.journal.writes) == (Outcome.CLOSED, writes)


def test_an_order_that_ended_or_never_was_is_gone(world: World) -> None:
    """O-72: the workflow does nothing after an ending."""
    world.tell(AGREEMENT, *subscribed_order(), ended("CANCELLED", 2))
    assert passed(world) == Passed(Outcome.GONE, world[AGREEMENT])
    assert passed(world, "agmt-none") == Passed(Outcome.GONE)
    assert passed(world, "agmt-none").window_ends_at is None


def test_a_scheduled_binding_happens_when_the_window_closes(world: World) -> None:
    """O-63, O-77, O-59."""
    world.at(1)
    target = world.application()
    world.tell(AGREEMENT, *subscribed_order(), scheduled(1, target))
    world.at(48)
    assert kinds(passed(world)) == ["WindowClosed", "Bound"]
    order = world[AGREEMENT]
    assert order.binding is not None
    assert (order.binding.target, order.order_status) == (target, OrderStatus.LINKED)
    assert order.benefits_active


def test_a_scheduled_binding_waits_for_the_subscription(world: World) -> None:
    """O-45, O-69: window closed *and* SUBSCRIBED."""
    target = world.application()
    world.tell(AGREEMENT, created(), linked(), scheduled(1, target))
    world.at(48)
    assert passed(world).outcome is Outcome.CLOSED
    assert world[AGREEMENT].subscription_status is SubscriptionStatus.PENDING
    world.tell(AGREEMENT, licensed(50))
    world.at(50)
    assert kinds(passed(world)) == ["Bound"]


def test_a_chosen_target_that_is_gone_is_given_up(world: World) -> None:
    """O-71: the buyer chooses again; the window closes all the same."""
    gone = Target(BindsTo.APPLICATION, "app-gone")
    world.tell(AGREEMENT, *subscribed_order(), scheduled(1, gone))
    assert kinds(passed(world)) == ["WindowClosed", "ScheduleDropped"]
    order = world[AGREEMENT]
    assert (order.schedule, order.binding, order.due_at) == (None, None, None)


def test_only_the_target_that_is_gone_is_given_up(world: World) -> None:
    """A person chooses another one between the failed check and the next attempt."""
    target = world.application()
    gone = Target(BindsTo.APPLICATION, "app-gone")
    world.tell(AGREEMENT, *subscribed_order(), scheduled(1, gone))

    def choose_anew() -> None:
        world.tell(AGREEMENT, scheduled(2, target))

    world.store.journal.race = choose_anew
    passed(world)
    binding = world[AGREEMENT].binding
    assert binding is not None
    assert binding.target == target


def test_the_binding_proves_its_target_in_its_own_transaction(world: World) -> None:
    """A target that disappears between reading and writing is noticed."""
    target = world.application()
    world.tell(AGREEMENT, *subscribed_order(), scheduled(1, target))

    def disappear() -> None:
        del world.store.table.items[target_key(ACCOUNT, target)]

    world.store.journal.race = disappear
    passed(world)
    assert world[AGREEMENT].binding is None


def test_a_lost_license_stands_after_an_hour(world: World) -> None:
    world.tell(AGREEMENT, *bound_order(), deprovisioned(60))
    world.at(60.9)
    assert passed(world).facts == ()
    world.at(61)
    assert kinds(passed(world)) == ["DeprovisionStood"]
    assert world[AGREEMENT].order_status is OrderStatus.CANCELLED


def test_another_cycle_of_a_legacy_customer_is_left_alone(world: World) -> None:
    partition = Partition.of_customer("sms", "cust-1")
    assert passed(world, partition.order_id(2)).outcome is Outcome.GONE


def test_somebody_who_keeps_choosing_what_is_gone_is_not_waited_for(world: World) -> None:
    world.tell(AGREEMENT, *subscribed_order(), scheduled(1, Target(BindsTo.APPLICATION, "app-0")))
    numbers = iter(range(1, 100))

    def choose_another_that_is_gone() -> None:
        number = next(numbers)
        world.tell(AGREEMENT, scheduled(1 + number / 10, Target(BindsTo.APPLICATION, f"app-{number}")))
        world.store.journal.race = choose_another_that_is_gone

    world.store.journal.race = choose_another_that_is_gone
    with pytest.raises(Contended):
        passed(world)
