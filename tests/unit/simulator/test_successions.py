"""Renewals and replacements: a new agreement with a new license takes over."""

from datetime import timedelta
from typing import Any

import pytest

from local.simulator.operations.end import end
from local.simulator.operations.offer import Pricelist
from local.simulator.operations.succeed import Succession, succeed
from local.simulator.world.agreements import Agreement, Intent, Status
from local.simulator.world.errors import InvalidRequest, NotAllowed
from local.simulator.world.offers import OfferKind, Pricing
from local.simulator.world.world import World
from tests.unit.simulator.worlds import NOW, bought, event, make_world, titles


def follow(world: World, before: Agreement, intent: Intent, **differences: Any) -> Agreement:
    succession = Succession(intent, **differences)
    return succeed(world, before.id, succession, NOW, NOW).agreement


def test_a_renewal_points_back_and_replaces_nothing() -> None:
    world = make_world()
    before = bought(world, auto_renew=True)
    outcome = succeed(world, before.id, Succession(Intent.RENEW), NOW, NOW)
    after = outcome.agreement

    assert titles(outcome.notices) == [
        "Purchase Agreement Created - Proposer",
        "License Updated - Manufacturer",
        "Purchase Agreement Ended - Proposer",
        "License Deprovisioned - Manufacturer",
    ]
    assert before.status is Status.RENEWED
    assert event(outcome.notices[0]).detail["agreement"]["previousAgreementId"] == before.id
    assert (after.previous_id, after.initial_id) == (before.id, before.id)
    assert after.offer.replaces is None
    assert after.auto_renew
    assert after.license_arn not in (None, before.license_arn)


def test_no_event_of_a_replacement_points_back_but_its_offer_does() -> None:
    world = make_world()
    before = bought(world)
    outcome = succeed(world, before.id, Succession(Intent.REPLACE, {"dau": 500}), NOW, NOW)
    after = outcome.agreement

    assert before.status is Status.REPLACED
    assert before.id not in str(event(outcome.notices[0]).detail)
    assert after.previous_id is None
    assert after.initial_id == before.id
    assert after.offer.replaces == before.id
    assert after.quantities == {"dau": 500, "days": 1}


def test_a_chain_keeps_its_first_name() -> None:
    world = make_world()
    first = bought(world)
    second = follow(world, first, Intent.REPLACE)
    third = follow(world, second, Intent.RENEW)

    assert third.initial_id == first.id
    assert third.previous_id == second.id


def test_the_follower_keeps_the_terms_unless_told_otherwise() -> None:
    world = make_world()
    before = bought(world, kind=OfferKind.PRIVATE, prices=Pricelist(currency="EUR", duration="P1M"))
    kept = follow(world, before, Intent.RENEW)
    changed = follow(
        world, kept, Intent.REPLACE, prices=Pricelist(Pricing.PAY_AS_YOU_GO), kind=OfferKind.PUBLIC
    )

    assert (kept.offer.currency, kept.offer.duration, kept.offer.kind) == ("EUR", "P1M", OfferKind.PRIVATE)
    assert (changed.offer.pricing, changed.offer.kind) == (Pricing.PAY_AS_YOU_GO, OfferKind.PUBLIC)


def test_what_follows_a_free_trial_is_paid() -> None:
    world = make_world()
    after = follow(world, bought(world, kind=OfferKind.FREE_TRIAL), Intent.REPLACE)

    assert after.offer.kind is OfferKind.PUBLIC
    assert after.offer.price > 0


def test_the_follower_may_start_later() -> None:
    world = make_world()
    after = follow(world, bought(world), Intent.RENEW, starts_at=NOW + timedelta(days=3))

    assert after.license_arn is None


def test_what_has_ended_has_no_follower() -> None:
    world = make_world()
    before = bought(world)
    end(world, before.id, Status.CANCELLED, NOW, NOW)

    with pytest.raises(NotAllowed):
        follow(world, before, Intent.RENEW)


def test_a_refused_follower_leaves_the_predecessor_alone() -> None:
    world = make_world()
    before = bought(world)

    with pytest.raises(InvalidRequest):
        follow(world, before, Intent.REPLACE, quantities={"seats": 1})
    assert before.active
    assert list(world.agreements) == [before.id]
