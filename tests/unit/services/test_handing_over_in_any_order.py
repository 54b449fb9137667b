"""Pairs and chains of three under every interleaving: the binding ends where it belongs (design §4)."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.services.handing_over import hand_over_if_due
from tests.builders import APPLICATION, bound_order, created, described, ended, licensed, linked
from tests.support.world import World

A, B, C = "agmt-1", "agmt-2", "agmt-3"

Told = tuple[str, Fact]

FIRST = [(A, fact) for fact in (*bound_order(), ended("RENEWED", 100))]
RENEWED = [
    (B, created(99, agreement=B, intent="RENEW", previous=A)),
    (B, licensed(99.1, agreement=B, license_id="l-2")),
    (B, linked()),
]
REPLACED = [
    (B, created(99, agreement=B, intent="REPLACE")),
    (B, licensed(99.1, agreement=B, license_id="l-2")),
    (B, described(99.2, agreement=B, initial_agreement_id=A)),
    (B, linked()),
]
SECOND_ENDS = (B, ended("RENEWED", 200, agreement=B))
RENEWED_AGAIN = [
    (C, created(199, agreement=C, intent="RENEW", previous=B)),
    (C, licensed(199.1, agreement=C, license_id="l-3")),
    (C, linked()),
]
MEMBERS: Mapping[str, tuple[str, ...]] = {A: (A, B)}


def play(world: World, told: Sequence[Told], tries: Sequence[bool]) -> None:
    """Tell every fact; after some of them the handover is tried, the others were lost on the way."""
    for (order_id, fact), tried in zip(told, tries, strict=True):
        world.tell(order_id, fact)
        world.store.clock.advance(minutes=1)
        if tried:
            hand_over_if_due(world.ledger, order_id, lambda first: MEMBERS.get(first, ()))
        assert sum(order.benefits_active for order in world.store.journal) <= 1


def sweep(world: World, *order_ids: str) -> None:
    """What the sweep and enrichment do in the end: every order once more, in any order, twice."""
    for order_id in (*order_ids, *order_ids):
        world.store.clock.advance(minutes=1)
        hand_over_if_due(world.ledger, order_id, lambda first: MEMBERS.get(first, ()))


def active(world: World) -> list[str]:
    return [order.order_id for order in world.store.journal if order.benefits_active]


def interleaved(told: Sequence[Told]) -> st.SearchStrategy[tuple[list[Told], list[bool]]]:
    tries = st.lists(st.booleans(), min_size=len(told), max_size=len(told))
    return st.tuples(st.permutations(told), tries)


@settings(deadline=None)
@given(st.sampled_from([RENEWED, REPLACED]).flatmap(lambda second: interleaved([*FIRST, *second])))
def test_a_pair_ends_with_the_successor(drawn: tuple[list[Told], list[bool]]) -> None:
    world = World()
    play(world, *drawn)
    sweep(world, B, A)
    assert active(world) == [B]
    binding = world[B].binding
    assert binding is not None
    assert binding.target == APPLICATION


@settings(deadline=None)
@given(interleaved([*FIRST, *RENEWED, SECOND_ENDS, *RENEWED_AGAIN]), st.permutations([A, B, C]))
def test_a_chain_of_three_ends_with_the_last(drawn: tuple[list[Told], list[bool]], last: list[str]) -> None:
    world = World()
    play(world, *drawn)
    sweep(world, *last)
    assert active(world) == [C]
    binding = world[C].binding
    assert binding is not None
    assert (binding.target, binding.inherited_from) == (APPLICATION, B)
    # A handover made before AWS told when the first was accepted took the first event's time: never earlier.
    assert world[C].window.ends_at >= world[A].window.ends_at
