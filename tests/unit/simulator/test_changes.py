"""Amendments, auto-renewal, advisories and messages that tell of nothing new."""

from decimal import Decimal

import pytest

from local.simulator.operations.amend import amend, set_auto_renewal
from local.simulator.operations.end import end
from local.simulator.operations.offer import Pricelist
from local.simulator.operations.tell import EVENTS, advise, announce, legacy
from local.simulator.world.agreements import Status
from local.simulator.world.errors import InvalidRequest, NotAllowed
from local.simulator.world.offers import OfferKind, Pricing
from tests.unit.simulator.worlds import NOW, bought, event, make_world, titles


def test_more_units_change_the_license() -> None:
    world = make_world()
    agreement = bought(world)
    outcome = amend(world, agreement.id, {"dau": 7}, NOW)

    assert agreement.quantities == {"dau": 7, "days": 1}
    assert titles(outcome.notices) == [
        "Purchase Agreement Amended - Proposer",
        "License Updated - Manufacturer",
    ]
    assert event(outcome.notices[0]).detail["agreement"]["intent"] == "AMEND"


def test_more_units_cost_more_unless_they_are_metered_or_tried() -> None:
    world = make_world()
    paid = bought(world, quantities={"dau": 10}, prices=Pricelist(price=Decimal("5.00")))
    metered = bought(world, prices=Pricelist(Pricing.PAY_AS_YOU_GO))
    trial = bought(world, kind=OfferKind.FREE_TRIAL)
    for agreement in (paid, metered, trial):
        amend(world, agreement.id, {"dau": 30}, NOW)

    assert paid.offer.price == Decimal("7.00")
    assert world.offers[paid.offer.id] is paid.offer
    assert metered.offer.price == trial.offer.price == 0


def test_units_only_grow() -> None:
    world = make_world()
    agreement = bought(world, quantities={"dau": 5})

    with pytest.raises(InvalidRequest, match="raised"):
        amend(world, agreement.id, {"dau": 4}, NOW)
    with pytest.raises(InvalidRequest, match="no dimension"):
        amend(world, agreement.id, {"seats": 4}, NOW)
    assert agreement.quantities == {"dau": 5}


def test_an_ended_agreement_is_not_amended() -> None:
    world = make_world()
    agreement = bought(world)
    end(world, agreement.id, Status.EXPIRED, NOW, NOW)

    with pytest.raises(NotAllowed):
        amend(world, agreement.id, {"dau": 9}, NOW)


def test_the_event_names_who_stopped_the_renewal() -> None:
    world = make_world()
    agreement = bought(world, auto_renew=True)
    stopped = set_auto_renewal(world, agreement.id, False, "PROPOSER", NOW)
    assert titles(stopped.notices) == ["Purchase Agreement Amended - Proposer"]
    detail = event(stopped.notices[0]).detail["agreement"]

    assert detail["autoRenewalEnabled"] is False
    assert detail["renewalSummary"] == {"lockoutStartTime": None, "disabledBy": "PROPOSER"}

    set_auto_renewal(world, agreement.id, True, "PROPOSER", NOW)
    assert agreement.renewal_disabled_by is None


def test_sns_tells_of_no_change_of_renewal() -> None:
    world = make_world()
    agreement = bought(world, "text")

    assert set_auto_renewal(world, agreement.id, True, "ACCEPTOR", NOW).notices == ()


def test_a_legacy_amendment_only_tells_that_entitlements_changed() -> None:
    world = make_world()
    outcome = amend(world, bought(world, "text").id, {"messages": 9}, NOW)

    assert titles(outcome.notices) == ["entitlement:entitlement-updated"]


@pytest.mark.parametrize(
    ("issued", "word", "member"), [(True, "Issued", "issuedAt"), (False, "Resolved", "resolvedAt")]
)
def test_advisories_go_to_manufacturers(issued: bool, word: str, member: str) -> None:
    world = make_world()
    (notice,) = advise(world, bought(world).id, issued, NOW).notices

    assert event(notice).detail_type == f"Purchase Agreement Advisory {word} - Manufacturer"
    assert event(notice).detail["advisory"] == {member: "2026-08-20T14:23:11Z"}


def test_every_event_can_be_sent_once_more_with_a_request_id_of_its_own() -> None:
    world = make_world()
    agreement = bought(world)
    sent = [event(announce(world, agreement.id, what, NOW).notices[0]) for what in EVENTS]

    assert len({notice.detail["requestId"] for notice in sent}) == len(EVENTS)
    assert len({notice.detail_type for notice in sent}) == len(EVENTS)


def test_sns_messages_are_for_legacy_listings() -> None:
    world = make_world()

    assert titles(legacy(world, bought(world, "text").id, "subscribe-fail").notices) == [
        "subscription:subscribe-fail"
    ]
    with pytest.raises(NotAllowed):
        legacy(world, bought(world).id, "subscribe-fail")
