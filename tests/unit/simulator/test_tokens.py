"""Registration tokens and what they resolve to."""

from datetime import timedelta

import pytest

from local.simulator.operations.setup import resolve, revoke, set_up
from local.simulator.world.errors import NotFound
from local.simulator.world.offers import OfferKind
from tests.unit.simulator.worlds import BUYER, NOW, bought, make_world


def test_the_form_carries_the_token() -> None:
    world = make_world()
    handoff = set_up(world, bought(world).id, NOW)

    assert handoff.fields == {"x-amzn-marketplace-token": handoff.token.value}


def test_only_a_free_trial_names_its_offer_type() -> None:
    world = make_world()
    handoff = set_up(world, bought(world, kind=OfferKind.FREE_TRIAL).id, NOW)

    assert handoff.fields["x-amzn-marketplace-offer-type"] == "free-trial"


def test_a_listing_of_today_resolves_to_account_license_and_agreement() -> None:
    world = make_world()
    agreement = bought(world)

    assert resolve(world, set_up(world, agreement.id, NOW).token) == {
        "ProductCode": "push0code",
        "CustomerAWSAccountId": BUYER,
        "LicenseArn": agreement.license_arn,
        "Metadata": {"AgreementId": agreement.id},
    }


def test_a_legacy_listing_resolves_to_a_customer_identifier() -> None:
    world = make_world()
    agreement = bought(world, "text")

    assert resolve(world, set_up(world, agreement.id, NOW).token) == {
        "CustomerIdentifier": agreement.buyer.customer_identifier,
        "ProductCode": "text0code",
        "CustomerAWSAccountId": BUYER,
    }


def test_the_first_answer_is_repeated_whatever_happens_meanwhile() -> None:
    world = make_world()
    agreement = bought(world, provision=False)
    token = set_up(world, agreement.id, NOW).token
    first = resolve(world, token)
    agreement.license_arn = world.ids.license_arn()

    assert resolve(world, token) == first
    assert "LicenseArn" not in first
    assert "LicenseArn" in resolve(world, set_up(world, agreement.id, NOW).token)


def test_members_can_be_left_out() -> None:
    world = make_world()
    handoff = set_up(world, bought(world).id, NOW, frozenset({"LicenseArn", "Metadata"}))

    assert set(resolve(world, handoff.token)) == {"ProductCode", "CustomerAWSAccountId"}


def test_tokens_live_for_four_hours() -> None:
    world = make_world()
    token = set_up(world, bought(world).id, NOW).token

    assert not world.tokens.expired(token, NOW + timedelta(hours=4, seconds=-1))
    assert world.tokens.expired(token, NOW + timedelta(hours=4))


def test_a_used_token_is_refused_only_in_single_use_mode() -> None:
    world = make_world()
    token = set_up(world, bought(world).id, NOW).token
    resolve(world, token)
    assert not world.tokens.expired(token, NOW)

    world.tokens.single_use = True
    assert world.tokens.expired(token, NOW)


def test_a_token_can_be_made_to_expire() -> None:
    world = make_world()
    token = set_up(world, bought(world).id, NOW).token
    revoke(world, token.value)

    assert world.tokens.expired(token, NOW)
    with pytest.raises(NotFound):
        revoke(world, "another")
