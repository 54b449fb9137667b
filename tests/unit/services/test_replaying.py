"""Replay: what the facts fold to today is compared with what is stored (design §4)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.errors import NotFound
from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.facts.sequence import _RANKS
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.published.differences import Announced
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.work_queues import Unpublished
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.comparing import Member, differing
from marketplace_orders.services.replaying import preview, replay, replayed
from marketplace_orders.services.republishing import versioned
from tests.builders import AGREEMENT, CATALOG, after, created, licensed, linked
from tests.support.world import World

PARTITION = Partition.of_agreement(AGREEMENT)


@pytest.fixture
def world() -> World:
    world = World()
    world.tell(AGREEMENT, created(), licensed(), linked())
    return world


def _spoilt(world: World) -> Order:
    """Store a snapshot as an older release would have made it."""
    stored = world.store.table[AGREEMENT]
    stored.order = replace(stored.order, order_status=OrderStatus.CANCELLED, warnings=("old",))
    return stored.order


def test_what_folds_to_the_same_is_no_difference(world: World) -> None:
    writes = world.store.journal.writes
    assert replay(world.ledger, PARTITION) == ()
    assert world.store.journal.writes == writes


def test_the_report_names_what_differs_and_writes_nothing(world: World) -> None:
    before = _spoilt(world)
    (found,) = replayed(world.store.journal.read(PARTITION), CATALOG)
    assert found.before == before
    assert found.members == (
        Member("order_status", "CANCELLED", "REFUND_WINDOW"),
        Member("warnings.0", "old", None),
    )
    assert world[AGREEMENT] == before


def test_a_replay_writes_a_new_version_and_keeps_what_it_replaced(world: World) -> None:
    before = _spoilt(world)
    (written,) = replay(world.ledger, PARTITION)
    order = world[AGREEMENT]
    assert [member.name for member in written.members] == ["order_status", "warnings.0"]
    assert (order.version, order.order_status) == (before.version + 1, OrderStatus.REFUND_WINDOW)
    assert "Replayed" in world.facts(AGREEMENT)
    assert replay(world.ledger, PARTITION) == (), "a second one finds nothing"


def test_the_difference_can_be_published_again_from_the_facts(world: World) -> None:
    before = _spoilt(world)
    replay(world.ledger, PARTITION)
    history = world.store.journal.read(PARTITION)
    version = versioned(history, Unpublished(AGREEMENT, before.version + 1), CATALOG)
    assert version is not None
    assert (version.before, version.after) == (before, world[AGREEMENT])
    assert version.cause == ("Replayed",)


def test_a_changed_fold_can_be_tried_over_stored_facts(world: World) -> None:
    def changed(
        partition: Partition, facts: Iterable[Fact], catalog: Catalog, version: int
    ) -> tuple[Order, ...]:
        return tuple(
            replace(order, benefits_active=True) for order in fold(partition, facts, catalog, version)
        )

    (found,) = replayed(world.store.journal.read(PARTITION), CATALOG, changed)
    assert found.members == (Member("benefits_active", "false", "true"),)
    assert found.events == (Announced.BENEFITS_ACTIVATED,)
    assert not world[AGREEMENT].benefits_active


def test_an_order_that_the_facts_make_no_more_is_told_and_left_alone(world: World) -> None:
    gone = replace(world[AGREEMENT], order_id="agmt-gone")
    history = world.store.journal.read(PARTITION)
    found = replayed(replace(history, orders=(*history.orders, gone)), CATALOG)
    assert [(each.order_id, each.after, each.events) for each in found] == [("agmt-gone", None, ())]
    assert Member("order_status", "REFUND_WINDOW", None) in found[0].members


def test_what_an_order_is_made_of_is_compared_to_its_leaves(world: World) -> None:
    before = world[AGREEMENT]
    purchase = replace(
        before.purchase,
        amount=Money(Decimal("100.50"), "USD"),
        expires_at=after(24),
        auto_renew=False,
        entitlements=(Entitlement(dimension="dau", quantity=Decimal(10)),),
    )
    found = differing(before, replace(before, purchase=purchase, version=before.version + 1))
    assert {member.name: member.after for member in found} == {
        "purchase.amount.amount": "100.50",
        "purchase.amount.currency": "USD",
        "purchase.auto_renew": "false",
        "purchase.entitlements.0.dimension": "dau",
        "purchase.entitlements.0.quantity": "10",
        "purchase.expires_at": "2026-11-02T12:00:00.000000Z",
    }


def test_what_was_previewed_is_what_is_written(world: World) -> None:
    _spoilt(world)
    assert preview(world.ledger, PARTITION) == replay(world.ledger, PARTITION)
    assert preview(world.ledger, PARTITION) == ()


@pytest.mark.parametrize("look", [preview, replay])
def test_without_facts_there_is_nothing_to_replay(
    world: World, look: Callable[[Ledger, Partition], object]
) -> None:
    with pytest.raises(NotFound) as refused:
        look(world.ledger, Partition.of_agreement("agmt-none"))
    assert refused.value.code == "order_not_found"


def test_another_writer_who_wins_meanwhile_is_replayed_too(world: World) -> None:
    _spoilt(world)

    def another() -> None:
        world.tell(AGREEMENT, created(3))

    world.store.journal.race = another
    assert replay(world.ledger, PARTITION) == (), "the other append had folded everything already"
    assert world[AGREEMENT].order_status is OrderStatus.REFUND_WINDOW
    assert world[AGREEMENT].created_at == after(0)


def test_every_kind_of_fact_has_its_place_in_time() -> None:
    """A kind without rank could be stored and never folded."""
    kinds = {kind.__name__ for kind in get_args(Body)} - {"SubscriptionChanged"}
    ranked = {kind for kinds in _RANKS for kind in kinds if ":" not in kind}
    assert ranked == kinds
