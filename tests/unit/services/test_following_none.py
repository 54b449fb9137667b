"""A successor whose predecessor is unknown, or ended otherwise, is set free by a person's word (O-80)."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.decide.reasons import against_binding
from marketplace_orders.domain.errors import KeyReused, Refused
from marketplace_orders.domain.order import HandoverState
from marketplace_orders.services.handing_over import HandedOver, hand_over_if_due
from marketplace_orders.services.naming_pairs import PairRequest, name_pair
from tests.builders import AGREEMENT, bound, bound_order, closed, created, ended, licensed, linked
from tests.support.world import World

NEXT = "agmt-2"
SAID = PairRequest(
    actor="acc-olga", predecessor_id=None, successor_id=NEXT, reason="Bought before this stack.", key="k"
)


@pytest.fixture
def waiting() -> World:
    """A renewal of an agreement that was never known here, its window closed."""
    world = World()
    facts = created(1, agreement=NEXT, intent="RENEW", previous=AGREEMENT), licensed(agreement=NEXT)
    world.tell(NEXT, *facts, linked(), closed(49))
    return world


def refused(world: World, said: PairRequest = SAID) -> str:
    with pytest.raises(Refused) as error:
        name_pair(world.ledger, said)
    return error.value.code


def test_it_waits_for_nothing_and_can_be_bound(waiting: World) -> None:
    refusal = against_binding(waiting[NEXT], waiting.now)
    assert refusal
    assert refusal.code == "waiting_for_handover"
    done = name_pair(waiting.ledger, SAID)
    assert (done.predecessor_id, done.handed_over) == (None, False)
    assert against_binding(waiting[NEXT], waiting.now) is None
    assert "handover_held" not in waiting[NEXT].warnings


def test_the_same_request_again_has_the_same_answer(waiting: World) -> None:
    first = name_pair(waiting.ledger, SAID)
    assert name_pair(waiting.ledger, SAID) == first
    with pytest.raises(KeyReused):
        name_pair(waiting.ledger, replace(SAID, reason="Another."))
    assert refused(waiting, replace(SAID, key="k2")) == "no_handover_waits"


def test_a_predecessor_that_ended_otherwise_is_none(waiting: World) -> None:
    waiting.tell(AGREEMENT, *bound_order(), ended("CANCELLED", 60))
    assert not name_pair(waiting.ledger, SAID).handed_over
    assert waiting[NEXT].handover.incoming is HandoverState.NONE


@pytest.mark.parametrize("word", [None, "RENEWED"])
def test_a_predecessor_that_may_pass_its_binding_on_is_not_passed_over(
    waiting: World, word: str | None
) -> None:
    waiting.tell(AGREEMENT, *bound_order(), *([ended(word, 60)] if word else []))
    assert refused(waiting) == "pair_already_known"


def test_what_comes_to_light_later_is_handed_over_all_the_same(waiting: World) -> None:
    """The successor keeps what it was bound to meanwhile."""
    name_pair(waiting.ledger, SAID)
    waiting.tell(NEXT, bound(50))
    waiting.tell(AGREEMENT, *bound_order(), ended("RENEWED", 60))
    assert hand_over_if_due(waiting.ledger, AGREEMENT) is HandedOver.MADE
    binding = waiting[NEXT].binding
    assert binding
    assert binding.inherited_from is None


def test_a_pair_that_was_named_can_be_taken_back(waiting: World) -> None:
    waiting.tell("agmt-3", created(agreement="agmt-3"), licensed(agreement="agmt-3"), linked())
    other = World(waiting.store)
    other.tell("agmt-4", created(agreement="agmt-4", intent="RENEW"), licensed(agreement="agmt-4"), linked())
    said = replace(SAID, successor_id="agmt-4")
    name_pair(other.ledger, replace(said, predecessor_id="agmt-3"))
    assert other["agmt-4"].purchase.predecessor_id == "agmt-3"
    other.at(1001)
    name_pair(other.ledger, replace(said, key="k2"))
    assert other["agmt-4"].purchase.predecessor_id is None
