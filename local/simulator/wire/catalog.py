"""`marketplace-catalog`: the seller's own records of offers and products.

AWS publishes no schema of an offer's details. The members here are those that its change requests use
(`CreateOffer`, `CreateReplacementOffer` with its `AgreementId`); treat others as unknown.
"""

import json
from typing import Any

from local.simulator.clock import iso
from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import CATALOG
from local.simulator.world.catalog import Product
from local.simulator.world.errors import NotFound
from local.simulator.world.offers import Offer, OfferKind

CATALOG_NAME = "AWSMarketplace"


@handles(CATALOG, "DescribeEntity")
def describe_entity(context: Context, params: Params) -> Params:
    """One offer or product. A channel partner's offer is not the vendor's to read."""
    if params["Catalog"] != CATALOG_NAME:
        raise ServiceError("ValidationException", f"There is no catalog {params['Catalog']}.")
    name = params["EntityId"]
    offer = context.world.offers.get(name)
    if offer and offer.kind is not OfferKind.CHANNEL_PARTNER:
        return _entity(context, "Offer", name, _offer_details(offer), iso(offer.created_at))
    if (product := _product(context, name)) is not None:
        return _entity(context, "SaaSProduct", name, _product_details(product), iso(context.now))
    raise ServiceError("ResourceNotFoundException", f"Entity {name} was not found.", status=404)


def _product(context: Context, name: str) -> Product | None:
    try:
        product = context.world.catalog.find(name)
    except NotFound:
        return None
    return product if name in product.product_ids else None


def _entity(context: Context, kind: str, name: str, details: dict[str, Any], changed: str) -> Params:
    owner = f"us-east-1:{context.world.seller_account}"
    return {
        "EntityType": kind,
        "EntityIdentifier": f"{name}@1",
        "EntityArn": f"arn:aws:aws-marketplace:{owner}:{CATALOG_NAME}/{kind}/{name}",
        "LastModifiedDate": changed,
        "Details": json.dumps(details),
        "DetailsDocument": details,
    }


def _offer_details(offer: Offer) -> dict[str, Any]:
    details: dict[str, Any] = {
        "Id": offer.id,
        "Name": f"{offer.product.name} ({offer.kind.value})",
        "ProductId": offer.product.product_id,
        "State": "Released",
        "PricingModel": "Usage" if offer.pricing == "pay_as_you_go" else "Contract",
    }
    if offer.for_account:
        buyers = {"BuyerAccounts": [offer.for_account]}
        details["Rules"] = [{"Type": "TargetingRule", "PositiveTargeting": buyers}]
    if offer.replaces:
        details["AgreementId"] = offer.replaces
    return details


def _product_details(product: Product) -> dict[str, Any]:
    return {
        "Description": {"ProductTitle": product.name, "ProductCode": product.code, "Visibility": "Public"},
        "Dimensions": [
            {"Key": d.key, "Name": d.label, "Types": ["Entitled"], "Unit": "Units"}
            for d in product.dimensions
        ],
    }
