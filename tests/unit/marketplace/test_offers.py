"""The offer's own record: who may accept it, and which agreement it replaces."""

import json
from typing import Any

import pytest

from marketplace_orders.adapters.marketplace.offers import Offers
from marketplace_orders.domain.facts.answers import OfferDescribed
from marketplace_orders.ports.enquiries import AnswerRefused
from tests.unit.marketplace.conftest import Stubbed

OFFER = "offer-1"
TARGETED = [{"Type": "TargetingRule", "PositiveTargeting": {"BuyerAccounts": ["111122223333"]}}]
SEEN: dict[str, Any] = {
    "offerId": OFFER,
    "catalog": "AWSMarketplace",
    "sellerOfRecord": {"sellerProfileId": "seller-1", "displayName": "Seller"},
    "associatedEntities": [],
    "agreementProposalId": "at-1",
    "pricingModel": {"pricingModelType": "CONTRACT", "displayName": "Contract"},
    "badges": [{"displayName": "Private pricing", "badgeType": "PRIVATE_PRICING"}],
}


class Desk:
    """Both services, stubbed."""

    def __init__(self, stubbed: Stubbed) -> None:
        catalog, self.catalog = stubbed("marketplace-catalog")
        discovery, self.discovery = stubbed("marketplace-discovery")
        self.offers = Offers(catalog, discovery)

    def describes(self, **answer: Any) -> None:
        self.catalog.add_response("describe_entity", answer, {"Catalog": "AWSMarketplace", "EntityId": OFFER})

    def refuses_to_describe(self) -> None:
        self.catalog.add_client_error("describe_entity", "AccessDeniedException", http_status_code=403)

    def discovers(self, **more: Any) -> None:
        self.discovery.add_response("get_offer", {**SEEN, **more}, {"offerId": OFFER})

    def refuses_to_discover(self) -> None:
        self.discovery.add_client_error("get_offer", "ResourceNotFoundException", http_status_code=404)

    def ask(self, *, replacement: bool = False) -> OfferDescribed:
        return self.offers.offer(OFFER, replacement=replacement)


@pytest.fixture
def desk(stubbed: Stubbed) -> Desk:
    return Desk(stubbed)


@pytest.mark.parametrize(
    ("details", "private"),
    [
        ({"Rules": TARGETED}, True),
        ({"Rules": [{"Type": "TargetingRule", "PositiveTargeting": {"CountryCodes": ["IT"]}}]}, False),
        ({"Rules": [{"Type": "AvailabilityRule"}, "odd"]}, False),
        ({"Rules": "odd"}, False),
        ({}, False),
    ],
)
def test_an_offer_for_named_accounts_is_private(desk: Desk, details: dict[str, Any], private: bool) -> None:
    """O-62: the window's length depends on the kind of offer, which only AWS tells."""
    desk.describes(DetailsDocument=details)
    assert desk.ask().private is private


def test_details_may_come_as_text(desk: Desk) -> None:
    desk.describes(Details=json.dumps({"Rules": TARGETED, "AgreementId": "agmt-0"}))
    assert desk.ask() == OfferDescribed(offer_id=OFFER, private=True, replaces_agreement_id="agmt-0")


@pytest.mark.parametrize("text", ["[]", "{,", None])
def test_details_that_cannot_be_read_say_nothing(desk: Desk, text: str | None) -> None:
    desk.describes(**({} if text is None else {"Details": text}))
    assert desk.ask() == OfferDescribed(offer_id=OFFER, private=False)


def test_only_an_agreement_can_be_replaced(desk: Desk) -> None:
    desk.describes(DetailsDocument={"AgreementId": "at-0", "TargetAgreementId": 7})
    assert desk.ask().replaces_agreement_id is None


def test_a_replacement_that_says_what_it_replaces_is_asked_for_once(desk: Desk) -> None:
    desk.describes(DetailsDocument={"AgreementId": "agmt-0"})
    assert desk.ask(replacement=True).replaces_agreement_id == "agmt-0"


def test_a_replacement_that_does_not_say_it_is_looked_up_as_buyers_see_it(desk: Desk) -> None:
    desk.describes(DetailsDocument={})
    desk.discovers(replacementAgreementId="agmt-0")
    assert desk.ask(replacement=True) == OfferDescribed(
        offer_id=OFFER, private=False, replaces_agreement_id="agmt-0"
    )


def test_what_buyers_do_not_see_either_stays_open(desk: Desk) -> None:
    desk.describes(DetailsDocument={})
    desk.refuses_to_discover()
    assert desk.ask(replacement=True) == OfferDescribed(offer_id=OFFER, private=False)


def test_a_partners_replacement_may_still_be_seen(desk: Desk) -> None:
    desk.refuses_to_describe()
    desk.discovers(replacementAgreementId="agmt-0")
    assert desk.ask(replacement=True) == OfferDescribed(
        offer_id=OFFER, private=True, replaces_agreement_id="agmt-0"
    )


@pytest.mark.parametrize("replacement", [False, True])
def test_an_offer_that_is_not_ours_to_read_is_refused(desk: Desk, replacement: bool) -> None:
    desk.refuses_to_describe()
    if replacement:
        desk.refuses_to_discover()
    with pytest.raises(AnswerRefused):
        desk.ask(replacement=replacement)
