"""Which agreements of a chain follow one another when AWS names no predecessor, and chains of three."""

import pytest

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.order import HandoverState
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.services.handing_over import HandedOver, hand_over_if_due
from marketplace_orders.services.handing_over_chains import ChainLookup
from tests.builders import APPLICATION, bound_order, created, described, ended, licensed, linked
from tests.support.world import World

A, B, C = "agmt-1", "agmt-2", "agmt-3"
MADE, HELD = HandedOver.MADE, HandedOver.HELD


def replacement(agreement: str, hours: float, *, previous: str | None = None) -> list[Fact]:
    """REPLACE has no pointer in any event (facts §11, 11); DescribeAgreement names the chain's first."""
    return [
        created(hours, agreement=agreement, intent="REPLACE", previous=previous),
        licensed(hours + 0.1, agreement=agreement, license_id=f"l-{agreement}"),
        described(hours + 0.2, agreement=agreement, initial_agreement_id=A),
        linked(),
    ]


def telling(*members: str) -> ChainLookup:
    """SearchAgreements that answers *members*."""
    return lambda first: members if first == A else ()


def refusing(_: str) -> tuple[str, ...]:
    raise AnswerRefused("SearchAgreements", "AccessDeniedException")


@pytest.fixture
def world() -> World:
    world = World()
    world.tell(A, *bound_order(), ended("REPLACED", 100))
    return world


@pytest.mark.parametrize("side", [A, B])
@pytest.mark.parametrize("lookup", [telling(A, B), refusing])
def test_the_only_other_agreement_of_the_chain_is_the_predecessor(
    world: World, side: str, lookup: ChainLookup
) -> None:
    world.tell(B, *replacement(B, 99))
    assert hand_over_if_due(world.ledger, side, lookup) is MADE
    assert world[B].benefits_active


def test_without_asking_aws_the_only_other_one_is_not_believed(world: World) -> None:
    """The sweep may not ask: an agreement whose events were lost would be passed over."""
    world.tell(B, *replacement(B, 99))
    assert hand_over_if_due(world.ledger, B) is HELD
    assert hand_over_if_due(world.ledger, A) is HELD


def test_an_agreement_that_only_aws_knows_is_reason_to_hold(world: World) -> None:
    world.tell(C, *replacement(C, 99))
    assert hand_over_if_due(world.ledger, C, telling(A, B, C)) is HELD
    assert hand_over_if_due(world.ledger, A, telling(A, B, C)) is HELD
    assert (world[A].benefits_active, world[C].handover.incoming) == (True, HandoverState.WAITING)


def test_two_possible_predecessors_are_reason_to_hold(world: World) -> None:
    world.tell(B, *replacement(B, 99), ended("REPLACED", 199, agreement=B))
    world.tell(C, *replacement(C, 198))
    assert {hand_over_if_due(world.ledger, each, telling(A, B, C)) for each in (A, B, C)} == {HELD}


def test_an_order_that_a_cancelled_agreement_left_is_no_predecessor() -> None:
    world = World()
    world.tell(A, *bound_order(), ended("CANCELLED", 100))
    world.tell(B, *replacement(B, 99))
    assert hand_over_if_due(world.ledger, B, telling(A, B)) is HELD


def test_a_predecessor_of_another_is_not_taken_for_ours(world: World) -> None:
    """B names A, so C can only follow B."""
    world.tell(B, *replacement(B, 99, previous=A), ended("REPLACED", 199, agreement=B))
    world.tell(C, *replacement(C, 198))
    assert hand_over_if_due(world.ledger, C, telling(A, B, C)) is MADE
    assert hand_over_if_due(world.ledger, A, telling(A, B, C)) is MADE
    binding = world[C].binding
    assert binding is not None
    assert (binding.target, world[C].benefits_active) == (APPLICATION, True)


def test_an_order_of_an_unknown_buyer_is_found_through_aws() -> None:
    """A lone Ended tells neither buyer nor product: the index of buyers does not hold it."""
    world = World()
    world.tell(A, ended("REPLACED", 100, agreement=A))
    world.tell(B, *replacement(B, 99))
    assert hand_over_if_due(world.ledger, B, telling(A, B)) is MADE
    assert world[A].handover.successor_id == B


def test_an_order_superseded_before_it_inherits_passes_on_at_once(world: World) -> None:
    world.tell(B, *replacement(B, 99, previous=A), ended("RENEWED", 199, agreement=B))
    world.tell(C, *replacement(C, 198, previous=B))
    assert hand_over_if_due(world.ledger, C) is MADE
    assert world[C].binding is None
    assert hand_over_if_due(world.ledger, A) is MADE
    assert [world[each].benefits_active for each in (A, B, C)] == [False, False, True]
    assert world[B].order_status is OrderStatus.SUPERSEDED


def test_an_agreement_that_names_ours_comes_after_it(world: World) -> None:
    """C runs and names B: it can only be B's successor, never its predecessor."""
    world.tell(B, *replacement(B, 99))
    world.tell(C, *replacement(C, 198, previous=B))
    assert hand_over_if_due(world.ledger, B, telling(A, B, C)) is MADE
    assert world[B].benefits_active
