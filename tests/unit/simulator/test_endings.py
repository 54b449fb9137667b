"""An agreement comes to its end."""

from datetime import timedelta

import pytest

from local.simulator.operations.end import end
from local.simulator.operations.offer import Pricelist
from local.simulator.world.agreements import Provisioning, Status
from local.simulator.world.catalog import Feed
from local.simulator.world.errors import NotAllowed, NotFound
from local.simulator.world.offers import OfferKind, Pricing
from tests.unit.simulator.worlds import NOW, bought, event, make_world, titles


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.ACTIVE])
def test_the_event_says_why(status: Status) -> None:
    world = make_world()
    agreement = bought(world)
    outcome = end(world, agreement.id, status, NOW, NOW)

    assert titles(outcome.notices) == [
        "Purchase Agreement Ended - Proposer",
        "License Deprovisioned - Manufacturer",
    ]
    assert event(outcome.notices[0]).detail["agreement"] == {"id": agreement.id, "status": status.value}
    assert agreement.provisioning is Provisioning.DEPROVISIONED
    assert agreement.ended_at == NOW.replace(microsecond=0)


def test_deprovisioning_follows_half_a_minute_later() -> None:
    world = make_world()
    yesterday = NOW - timedelta(days=1)
    outcome = end(world, bought(world).id, Status.CANCELLED, yesterday, NOW)
    ended, gone = (event(notice).time for notice in outcome.notices)

    assert gone - ended == timedelta(seconds=31)


def test_without_a_license_nothing_is_deprovisioned() -> None:
    world = make_world()
    outcome = end(world, bought(world, provision=False).id, Status.CANCELLED, NOW, NOW)

    assert titles(outcome.notices) == ["Purchase Agreement Ended - Proposer"]


def test_expiring_early_moves_the_end_dates() -> None:
    world = make_world()
    agreement = bought(world, kind=OfferKind.FREE_TRIAL)
    end(world, agreement.id, Status.EXPIRED, NOW, NOW)

    assert agreement.ends_at == agreement.trial_ends_at == NOW.replace(microsecond=0)


def test_nothing_ends_twice() -> None:
    world = make_world()
    agreement = bought(world)
    end(world, agreement.id, Status.CANCELLED, NOW, NOW)

    with pytest.raises(NotAllowed, match="CANCELLED"):
        end(world, agreement.id, Status.EXPIRED, NOW, NOW)
    with pytest.raises(NotFound):
        end(world, "agmt-none", Status.EXPIRED, NOW, NOW)


def test_a_legacy_subscription_says_farewell_in_two_steps() -> None:
    world = make_world()
    agreement = bought(world, "text", prices=Pricelist(Pricing.PAY_AS_YOU_GO))
    outcome = end(world, agreement.id, Status.CANCELLED, NOW, NOW)

    assert titles(outcome.notices) == [
        "subscription:unsubscribe-pending",
        "subscription:unsubscribe-success",
    ]


def test_a_legacy_contract_only_tells_that_entitlements_changed() -> None:
    world = make_world()
    outcome = end(world, bought(world, "text").id, Status.CANCELLED, NOW, NOW)

    assert titles(outcome.notices) == ["entitlement:entitlement-updated"]


def test_an_agreement_without_feeds_ends_silently() -> None:
    world = make_world()
    agreement = bought(world, feeds=frozenset[Feed]())

    assert end(world, agreement.id, Status.CANCELLED, NOW, NOW).notices == ()
