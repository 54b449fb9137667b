"""SNS messages of listings made before June 2026."""

import json

import pytest

from local.simulator.emit.shapes.messages import LegacyAction, message
from local.simulator.world.offers import OfferKind
from tests.unit.simulator.worlds import bought, make_world


@pytest.mark.parametrize("action", ["subscribe-success", "subscribe-fail"])
def test_subscriptions_name_their_offer_and_say_in_words_whether_it_is_a_trial(action: LegacyAction) -> None:
    world = make_world()
    paid, trial = bought(world, "text"), bought(world, "text", kind=OfferKind.FREE_TRIAL)

    assert json.loads(message(paid, action).body) == {
        "action": action,
        "customer-identifier": paid.buyer.customer_identifier,
        "product-code": "text0code",
        "offer-identifier": paid.offer.id,
        "isFreeTrialTermPresent": "false",
    }
    assert json.loads(message(trial, action).body)["isFreeTrialTermPresent"] == "true"


@pytest.mark.parametrize("action", ["unsubscribe-pending", "unsubscribe-success", "entitlement-updated"])
def test_other_messages_name_action_customer_and_product_only(action: LegacyAction) -> None:
    notice = message(bought(make_world(), "text"), action)

    assert set(json.loads(notice.body)) == {"action", "customer-identifier", "product-code"}


def test_each_listing_has_two_topics() -> None:
    agreement = bought(make_world(), "text")

    subscription = message(agreement, "subscribe-success").topic_name
    entitlement = message(agreement, "entitlement-updated").topic_name
    assert subscription == "aws-mp-subscription-notification-text0code"
    assert entitlement == "aws-mp-entitlement-notification-text0code"


def test_a_buyer_has_one_customer_identifier() -> None:
    world = make_world()

    assert bought(world, "text").buyer is bought(world, "text").buyer
