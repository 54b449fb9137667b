"""A renewal or replacement takes the binding over, in one transaction, and never by a guess (design §4)."""

from copy import deepcopy
from dataclasses import replace

import pytest

from marketplace_orders.domain.errors import Contended, MarketplaceBusy
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import HandoverState
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.services.handing_over import HandedOver, hand_over_if_due
from tests.builders import (
    AGREEMENT,
    APPLICATION,
    after,
    bound,
    bound_order,
    closed,
    created,
    described,
    ended,
    licensed,
    linked,
    scheduled,
    subscribed_order,
)
from tests.fakes.order_lists import FakeOrderLists
from tests.support.world import World

NEXT = "agmt-2"
OTHER = "agmt-3"
MADE, HELD, NOTHING = HandedOver.MADE, HandedOver.HELD, HandedOver.NOTHING


def renewal(*, previous: str | None = AGREEMENT, agreement: str = NEXT, hours: float = 99) -> list[Fact]:
    return [
        created(hours, agreement=agreement, intent="RENEW", previous=previous),
        licensed(hours + 0.1, agreement=agreement, license_id=f"l-{agreement}"),
        linked(),
    ]


@pytest.fixture
def world() -> World:
    """A bound order that AWS says was renewed."""
    world = World()
    world.tell(AGREEMENT, *bound_order(), ended("RENEWED", 100))
    return world


@pytest.mark.parametrize("side", [AGREEMENT, NEXT])
def test_the_binding_moves_without_a_gap(world: World, side: str) -> None:
    """O-33, O-59: from whichever side the handover becomes possible."""
    world.tell(NEXT, *renewal())
    assert hand_over_if_due(world.ledger, side) is MADE
    before, after_ = world[AGREEMENT], world[NEXT]
    assert (before.order_status, before.benefits_active) == (OrderStatus.SUPERSEDED, False)
    assert before.handover.successor_id == NEXT
    assert (after_.order_status, after_.benefits_active) == (OrderStatus.LINKED, True)
    assert after_.binding is not None
    assert after_.binding.target == APPLICATION
    assert after_.window.ends_at == before.window.ends_at
    assert hand_over_if_due(world.ledger, side) is NOTHING


def test_both_orders_change_in_one_transaction(world: World) -> None:
    world.tell(NEXT, *renewal())
    writes = world.store.journal.writes
    hand_over_if_due(world.ledger, NEXT)
    assert world.store.journal.writes == writes + 1


def test_what_is_published_is_one_move(world: World) -> None:
    """The predecessor ends without a revocation, the successor names both."""
    world.tell(NEXT, *renewal())
    before = world[AGREEMENT], world[NEXT]
    hand_over_if_due(world.ledger, AGREEMENT)
    ends, moves = differences(before[0], world[AGREEMENT]), differences(before[1], world[NEXT])
    assert [each.type for each in ends] == ["OrderEnded"]
    assert [(each.type, each.previous_order_id) for each in moves] == [("BenefitsMoved", AGREEMENT)]


def test_nothing_moves_before_the_predecessor_has_ended() -> None:
    world = World()
    world.tell(AGREEMENT, *bound_order())
    world.tell(NEXT, *renewal())
    assert hand_over_if_due(world.ledger, NEXT) is NOTHING
    assert world[NEXT].handover.incoming is HandoverState.WAITING


def test_an_order_without_renewal_has_nothing_to_hand_over() -> None:
    world = World()
    world.tell(AGREEMENT, *bound_order())
    assert hand_over_if_due(world.ledger, AGREEMENT) is NOTHING
    assert hand_over_if_due(world.ledger, "agmt-unknown") is NOTHING


def test_a_predecessor_that_was_never_known_is_held() -> None:
    world = World()
    world.tell(NEXT, *renewal())
    assert hand_over_if_due(world.ledger, NEXT) is HELD
    assert "handover_held" in world[NEXT].warnings


def test_a_successor_that_has_not_come_yet_is_held(world: World) -> None:
    assert hand_over_if_due(world.ledger, AGREEMENT) is HELD
    assert world[AGREEMENT].benefits_active


def test_two_that_claim_one_predecessor_are_held(world: World) -> None:
    world.tell(NEXT, *renewal())
    world.tell(OTHER, *renewal(agreement=OTHER))
    assert {hand_over_if_due(world.ledger, each) for each in (AGREEMENT, NEXT, OTHER)} == {HELD}


def test_a_late_claim_takes_nothing_from_the_successor(world: World) -> None:
    world.tell(NEXT, *renewal())
    hand_over_if_due(world.ledger, NEXT)
    world.tell(OTHER, *renewal(agreement=OTHER))
    assert hand_over_if_due(world.ledger, OTHER) is HELD
    assert (world[NEXT].benefits_active, world[OTHER].benefits_active) == (True, False)


def test_a_successor_that_is_bound_keeps_its_own(world: World) -> None:
    """The predecessor's benefits are revoked instead."""
    world.tell(NEXT, created(99, agreement=NEXT), licensed(99.1, agreement=NEXT, license_id="l-2"), linked())
    world.tell(NEXT, closed(150), bound(151))
    world.tell(NEXT, described(152, agreement=NEXT, initial_agreement_id=AGREEMENT))
    before = world[AGREEMENT]
    own = world[NEXT].binding
    assert hand_over_if_due(world.ledger, NEXT, lambda _: (AGREEMENT, NEXT)) is MADE
    assert world[NEXT].binding == own
    assert [each.type for each in differences(before, world[AGREEMENT])] == ["BenefitsRevoked", "OrderEnded"]


def test_a_chosen_target_is_passed_on_too() -> None:
    """O-63: the choice waits for the window that the successor inherits."""
    world = World()
    world.tell(AGREEMENT, *subscribed_order(), scheduled(1), ended("REPLACED", 3))
    world.tell(NEXT, *renewal(hours=2))
    assert hand_over_if_due(world.ledger, AGREEMENT) is MADE
    chosen = world[NEXT].schedule
    assert chosen is not None
    assert (chosen.target, world[AGREEMENT].schedule) == (APPLICATION, None)
    assert world[NEXT].window.ends_at == after(48)


def test_another_writer_is_waited_for(world: World) -> None:
    world.tell(NEXT, *renewal())

    def another() -> None:
        world.tell(NEXT, described(101, agreement=NEXT))

    world.store.journal.race = another
    assert hand_over_if_due(world.ledger, AGREEMENT) is MADE
    assert "AgreementDescribed" in world.facts(NEXT)


def test_a_race_that_never_ends_is_told(world: World) -> None:
    """Nothing is half done: the next call makes the handover."""
    world.tell(NEXT, *renewal())

    def always_another() -> None:
        world.tell(NEXT, described(101, agreement=NEXT))
        world.store.journal.race = always_another

    world.store.journal.race = always_another
    with pytest.raises(Contended):
        hand_over_if_due(world.ledger, AGREEMENT)
    world.store.journal.race = None
    assert world[AGREEMENT].benefits_active
    assert hand_over_if_due(world.ledger, AGREEMENT) is MADE


def test_aws_that_does_not_answer_leaves_everything_as_it_is(world: World) -> None:
    world.tell(NEXT, *renewal(previous=None), described(99.2, agreement=NEXT, initial_agreement_id=AGREEMENT))

    def busy(_: str) -> tuple[str, ...]:
        raise MarketplaceBusy("down", 1)

    with pytest.raises(MarketplaceBusy):
        hand_over_if_due(world.ledger, NEXT, busy)
    assert world[AGREEMENT].benefits_active


def test_an_order_that_only_the_index_still_knows_takes_nothing(world: World) -> None:
    world.tell(NEXT, *renewal())
    buyers = FakeOrderLists(deepcopy(world.store.table))
    del world.store.table.partitions[Partition.of_agreement(NEXT)]
    ledger = replace(world.ledger, buyers=buyers)
    assert hand_over_if_due(ledger, AGREEMENT) is HELD
    assert world[AGREEMENT].benefits_active


def test_a_choice_from_a_clock_that_runs_ahead_is_not_handed_over_for_ever() -> None:
    """The handover's fact is stored once; what is still chosen after it is for a person to look at."""
    world = World()
    world.tell(AGREEMENT, *subscribed_order(), scheduled(2000), ended("REPLACED", 3))
    world.tell(NEXT, *renewal(hours=2))
    assert hand_over_if_due(world.ledger, AGREEMENT) is MADE
    assert hand_over_if_due(world.ledger, AGREEMENT) is HELD
    assert world.facts(AGREEMENT).count("Superseded") == 1
