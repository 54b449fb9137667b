"""Operations name the pair of a held handover; nothing else moves a binding by a person's word (O-80)."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.errors import KeyReused, NotFound, Refused
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.order import HandoverState
from marketplace_orders.domain.published import differences
from marketplace_orders.services.handing_over import HandedOver, hand_over_if_due
from marketplace_orders.services.naming_pairs import Paired, PairRequest, name_pair
from marketplace_orders.services.timeline import timeline
from tests.builders import AGREEMENT, APPLICATION, after, bound_order, created, ended, licensed, linked
from tests.support.world import World

NEXT, OTHER = "agmt-2", "agmt-3"
SAID = PairRequest(
    actor="acc-olga", predecessor_id=AGREEMENT, successor_id=NEXT, reason="The buyer confirmed it.", key="k"
)


def renewal(agreement: str = NEXT, *, previous: str | None = None, account: str = "acc-1") -> list[Fact]:
    return [
        created(99, agreement=agreement, intent="RENEW", previous=previous),
        licensed(99.1, agreement=agreement, license_id=f"l-{agreement}"),
        linked(account=account),
    ]


@pytest.fixture
def held() -> World:
    """A bound order that was renewed, and a successor that does not say what it renews."""
    world = World()
    world.tell(AGREEMENT, *bound_order(), ended("RENEWED", 100))
    world.tell(NEXT, *renewal())
    assert hand_over_if_due(world.ledger, AGREEMENT) is HandedOver.HELD
    return world


def refused(world: World, said: PairRequest = SAID) -> str:
    with pytest.raises(Refused) as error:
        name_pair(world.ledger, said)
    return error.value.code


def test_the_named_pair_is_handed_over_at_once(held: World) -> None:
    before = held[NEXT]
    done = name_pair(held.ledger, SAID)
    assert done == Paired(predecessor_id=AGREEMENT, successor_id=NEXT, at=held.now, handed_over=True)
    assert held[AGREEMENT].handover.successor_id == NEXT
    assert (held[AGREEMENT].benefits_active, held[NEXT].benefits_active) == (False, True)
    binding = held[NEXT].binding
    assert binding
    assert binding.target == APPLICATION
    assert [each.type for each in differences(before, held[NEXT])] == ["BenefitsMoved"]


def test_the_timeline_says_who_named_it_and_why(held: World) -> None:
    name_pair(held.ledger, SAID)
    store = held.store
    _, entries = timeline(store.journal, store.people, store.directory, NEXT, None)
    (named,) = (entry for entry in entries if entry.fact.body.kind == "PairNamed")
    assert named.fact.actor == "acc-olga"
    assert named.note
    assert named.note.text == SAID.reason
    assert SAID.reason not in repr(store.table.partitions)


def test_of_two_that_claim_one_predecessor_the_named_one_takes_over(held: World) -> None:
    for each in (NEXT, OTHER):
        held.tell(each, *renewal(each, previous=AGREEMENT))
    assert hand_over_if_due(held.ledger, NEXT) is HandedOver.HELD
    assert name_pair(held.ledger, SAID).handed_over
    assert held[OTHER].handover.incoming is HandoverState.WAITING
    assert refused(held, replace(SAID, successor_id=OTHER, key="k2")) == "pair_already_known"


def test_a_pair_named_before_the_end_is_handed_over_when_it_comes() -> None:
    world = World()
    world.tell(AGREEMENT, *bound_order())
    world.tell(NEXT, *renewal())
    assert not name_pair(world.ledger, SAID).handed_over
    assert world[NEXT].purchase.predecessor_id == AGREEMENT
    world.tell(AGREEMENT, ended("RENEWED", 1000))
    assert hand_over_if_due(world.ledger, AGREEMENT) is HandedOver.MADE


def test_a_name_can_be_corrected_while_nothing_was_handed_over(held: World) -> None:
    held.tell(OTHER, *bound_order()[:2], linked())
    name_pair(held.ledger, replace(SAID, predecessor_id=OTHER))
    assert held[NEXT].purchase.predecessor_id == OTHER
    held.at(1001)
    assert name_pair(held.ledger, replace(SAID, key="k2")).handed_over


def test_the_same_request_again_has_the_same_answer(held: World) -> None:
    first = name_pair(held.ledger, SAID)
    writes = held.store.journal.writes
    held.at(1002)
    assert name_pair(held.ledger, SAID) == first
    assert held.store.journal.writes == writes
    with pytest.raises(KeyReused):
        name_pair(held.ledger, replace(SAID, reason="Another."))


def test_aws_own_word_counts_more(held: World) -> None:
    held.tell(OTHER, *bound_order()[:2])
    held.tell(NEXT, created(99, agreement=NEXT, intent="RENEW", previous=OTHER))
    assert refused(held) == "pair_already_known"


def test_orders_of_two_accounts_are_no_pair(held: World) -> None:
    """A target belongs to the account of its order."""
    held.tell(OTHER, *renewal(OTHER, account="acc-2"))
    assert refused(held, replace(SAID, successor_id=OTHER)) == "pair_of_two_accounts"


def test_an_order_does_not_follow_itself_or_one_that_ended_otherwise(held: World) -> None:
    assert refused(held, replace(SAID, successor_id=AGREEMENT)) == "pair_impossible"
    held.tell(OTHER, *bound_order(), ended("CANCELLED", 100))
    assert refused(held, replace(SAID, predecessor_id=OTHER)) == "pair_impossible"


def test_where_nothing_waits_nothing_is_named() -> None:
    world = World()
    for agreement in (AGREEMENT, NEXT):
        world.tell(agreement, created(agreement=agreement), licensed(agreement=agreement))
    assert refused(world) == "no_handover_waits"


@pytest.mark.parametrize("side", ["predecessor_id", "successor_id"])
def test_both_orders_must_be_there(held: World, side: str) -> None:
    with pytest.raises(NotFound):
        name_pair(held.ledger, replace(SAID, **{side: "agmt-none"}))


def test_no_binding_goes_along_while_the_link_is_being_moved(held: World) -> None:
    """The predecessor's target belongs to the account that the successor has left already."""
    held.tell(NEXT, linked(200, account="acc-2", version=2))
    held.tell(NEXT, created(99, agreement=NEXT, intent="RENEW", previous=AGREEMENT))
    assert hand_over_if_due(held.ledger, NEXT) is HandedOver.HELD
    held.tell(AGREEMENT, linked(200, account="acc-2", version=2))
    assert hand_over_if_due(held.ledger, NEXT) is HandedOver.MADE
    assert held[NEXT].binding is None
    assert held[NEXT].window.ends_at == after(48)
