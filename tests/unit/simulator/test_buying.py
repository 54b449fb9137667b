"""A buyer accepts an offer."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from local.simulator.operations.offer import Pricelist
from local.simulator.operations.provision import fail_provisioning, provision
from local.simulator.world.agreements import Intent, Provisioning, Status
from local.simulator.world.catalog import Feed
from local.simulator.world.errors import InvalidRequest, NotAllowed, NotFound
from local.simulator.world.offers import OfferKind, Pricing
from tests.unit.simulator.worlds import (
    ACCEPTED,
    BUYER,
    NOW,
    SELLER,
    bought,
    buying,
    event,
    make_world,
    titles,
)


def test_a_purchase_is_accepted_now_and_runs_for_a_year() -> None:
    agreement = bought(make_world())

    assert agreement.accepted_at == agreement.starts_at == ACCEPTED
    assert agreement.ends_at == ACCEPTED.replace(year=2027)
    assert agreement.status is Status.ACTIVE
    assert agreement.intent is Intent.NEW
    assert agreement.initial_id == agreement.id
    assert agreement.proposer_account == SELLER


def test_it_is_announced_and_provisioned_at_once() -> None:
    outcome = buying(make_world())

    assert titles(outcome.notices) == [
        "Purchase Agreement Created - Proposer",
        "License Updated - Manufacturer",
    ]
    assert outcome.agreement.provisioning is Provisioning.PROVISIONED


def test_back_dated_purchases_keep_the_lags_of_live_listings_and_never_reach_the_future() -> None:
    three_days_ago = NOW - timedelta(days=3)
    past = [event(n).time for n in buying(make_world(), accepted_at=three_days_ago).notices]
    present = [event(n).time for n in buying(make_world()).notices]

    accepted = three_days_ago.replace(microsecond=0)
    assert past == [accepted + timedelta(seconds=11), accepted + timedelta(seconds=73)]
    assert all(time <= NOW for time in present)


def test_quantities_left_out_are_one_each() -> None:
    assert bought(make_world()).quantities == {"dau": 1, "days": 1}


def test_the_price_is_the_given_one_or_quantities_times_unit_prices() -> None:
    world = make_world()
    units = Pricelist(unit_prices={"dau": Decimal("0.02")})

    assert bought(world, prices=Pricelist(price=Decimal("99.90"))).offer.price == Decimal("99.90")
    assert bought(world, quantities={"dau": 100}, prices=units).offer.price == Decimal("2.00")


def test_pay_as_you_go_has_no_end_and_no_price() -> None:
    agreement = bought(make_world(), prices=Pricelist(Pricing.PAY_AS_YOU_GO, price=Decimal(5)))

    assert agreement.ends_at is None
    assert agreement.offer.price == 0


def test_a_free_trial_ends_after_its_days() -> None:
    agreement = bought(make_world(), kind=OfferKind.FREE_TRIAL)

    assert agreement.trial_ends_at == agreement.ends_at == ACCEPTED + timedelta(days=14)
    assert agreement.offer.price == 0


def test_a_future_start_waits_for_its_license() -> None:
    world = make_world()
    outcome = buying(world, starts_at=NOW + timedelta(days=30))
    agreement = outcome.agreement

    assert titles(outcome.notices) == ["Purchase Agreement Created - Proposer"]
    assert agreement.provisioning is Provisioning.SCHEDULED
    assert agreement.license_arn is None

    started = provision(world, agreement.id, agreement.starts_at)
    assert titles(started.notices) == ["License Updated - Manufacturer"]
    assert agreement.license_arn is not None


def test_a_back_dated_purchase_may_have_a_start_that_has_passed() -> None:
    agreement = bought(make_world(), accepted_at=NOW - timedelta(days=9), starts_at=NOW - timedelta(days=2))

    assert agreement.provisioning is Provisioning.PROVISIONED


def test_a_license_can_stay_pending_and_can_fail() -> None:
    world = make_world()
    agreement = bought(world, provision=False)
    assert agreement.provisioning is Provisioning.PENDING

    failed = fail_provisioning(world, agreement.id, NOW)
    assert failed.notices == ()
    assert failed.agreement.provisioning is Provisioning.FAILED


def test_a_channel_partners_sale_is_anothers_proposal() -> None:
    outcome = buying(make_world(), kind=OfferKind.CHANNEL_PARTNER)

    assert outcome.agreement.proposer_account != SELLER
    assert titles(outcome.notices)[0] == "Purchase Agreement Created - Manufacturer"
    detail = event(outcome.notices[0]).detail
    assert detail["resaleAuthorization"]["id"].startswith("resaleauthz-")


def test_a_private_offer_is_for_one_account() -> None:
    world = make_world()

    assert bought(world, kind=OfferKind.PRIVATE).offer.for_account == BUYER
    assert bought(world).offer.for_account is None


def test_one_account_may_hold_several_agreements_for_one_product() -> None:
    world = make_world()
    first, second = bought(world), bought(world)

    assert first.id != second.id
    assert first.license_arn != second.license_arn
    assert first.buyer is second.buyer


def test_both_feeds_may_tell_of_one_purchase() -> None:
    outcome = buying(make_world(), "text", feeds=frozenset(Feed))

    assert titles(outcome.notices) == [
        "Purchase Agreement Created - Proposer",
        "License Updated - Manufacturer",
        "subscription:subscribe-success",
        "entitlement:entitlement-updated",
    ]


def test_the_end_can_be_given() -> None:
    end = datetime(2027, 1, 31, 23, 59, 59, 999000, tzinfo=UTC)

    assert bought(make_world(), ends_at=end).ends_at == end.replace(microsecond=0)


def test_what_the_catalog_does_not_know_is_refused() -> None:
    world = make_world()

    with pytest.raises(NotFound):
        buying(world, "nothing")
    with pytest.raises(InvalidRequest, match="no dimension"):
        buying(world, quantities={"seats": 1})
    with pytest.raises(InvalidRequest, match="negative"):
        buying(world, quantities={"dau": -1})
    with pytest.raises(InvalidRequest, match="in the future"):
        buying(world, accepted_at=NOW + timedelta(hours=1))
    assert world.agreements == {}


def test_an_ended_agreement_gets_no_license() -> None:
    world = make_world()
    agreement = bought(world, provision=False)
    agreement.status = Status.CANCELLED

    with pytest.raises(NotAllowed):
        provision(world, agreement.id, NOW)
