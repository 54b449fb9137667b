"""DescribeEntity and GetOffer: the offer's own record of what it replaces."""

import json
from typing import Any

import boto3
import pytest

from tests.integration.simulator.driving import BUYER, SELLER, Client, Control


@pytest.fixture
def discovery(clients: dict[str, Any]) -> Client:
    return boto3.client("marketplace-discovery", **clients)


def test_a_replacing_offer_names_the_agreement_that_it_replaces(control: Control, catalog: Client) -> None:
    before = control.buy()
    after = control.act(before, "replace", {"offer_kind": "private"})["agreement"]
    entity = catalog.describe_entity(Catalog="AWSMarketplace", EntityId=after["offer_id"])

    assert entity["EntityType"] == "Offer"
    assert entity["EntityArn"].startswith(f"arn:aws:aws-marketplace:us-east-1:{SELLER}:AWSMarketplace/Offer/")
    assert json.loads(entity["Details"]) == entity["DetailsDocument"]
    assert entity["DetailsDocument"]["AgreementId"] == before["agreement_id"]
    assert entity["DetailsDocument"]["Rules"][0]["PositiveTargeting"] == {"BuyerAccounts": [BUYER]}


def test_any_other_offer_names_none(control: Control, catalog: Client) -> None:
    entity = catalog.describe_entity(Catalog="AWSMarketplace", EntityId=control.buy()["offer_id"])

    assert "AgreementId" not in entity["DetailsDocument"]


def test_a_product_names_its_code(control: Control, catalog: Client) -> None:
    agreement = control.buy()
    entity = catalog.describe_entity(Catalog="AWSMarketplace", EntityId=agreement["product_id"])

    assert entity["EntityType"] == "SaaSProduct"
    assert entity["DetailsDocument"]["Description"]["ProductCode"] == agreement["product_code"]


def test_unknown_entities_and_partners_offers_are_not_found(control: Control, catalog: Client) -> None:
    partners = control.buy(offer_kind="channel_partner")["offer_id"]
    for name in ("offer-none", partners, "apppush"):
        with pytest.raises(catalog.exceptions.ResourceNotFoundException):
            catalog.describe_entity(Catalog="AWSMarketplace", EntityId=name)


def test_another_catalog_is_refused(catalog: Client) -> None:
    with pytest.raises(catalog.exceptions.ValidationException):
        catalog.describe_entity(Catalog="Elsewhere", EntityId="offer-1")


def test_the_discovery_service_says_the_same(control: Control, discovery: Client) -> None:
    before = control.buy()
    after = control.act(before, "replace", {"offer_kind": "private"})["agreement"]
    old = discovery.get_offer(offerId=before["offer_id"])
    new = discovery.get_offer(offerId=after["offer_id"])

    assert "replacementAgreementId" not in old
    assert new["replacementAgreementId"] == before["agreement_id"]
    assert {badge["badgeType"] for badge in new["badges"]} == {"PRIVATE_PRICING", "REPLACEMENT_OFFER"}
    assert new["associatedEntities"][0]["product"]["productId"] == after["product_id"]
    with pytest.raises(discovery.exceptions.ResourceNotFoundException):
        discovery.get_offer(offerId="offer-none")


def test_a_broken_body_is_refused(control: Control) -> None:
    answer = control.http.post("/ListEntities", content=b"{")

    assert (answer.status_code, answer.headers["x-amzn-errortype"]) == (422, "ValidationException")
