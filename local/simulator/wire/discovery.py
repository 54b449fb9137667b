"""`marketplace-discovery`: an offer as buyers see it, with the agreement that it replaces."""

from typing import Any

from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import DISCOVERY
from local.simulator.world.offers import Offer, OfferKind, Pricing

_PRICING = {
    Pricing.CONTRACT: ("CONTRACT", "Contract"),
    Pricing.CONTRACT_WITH_CONSUMPTION: ("CONTRACT", "Contract with consumption"),
    Pricing.PAY_AS_YOU_GO: ("USAGE", "Usage"),
}


@handles(DISCOVERY, "GetOffer")
def get_offer(context: Context, params: Params) -> Params:
    """One offer."""
    offer = context.world.offers.get(params["offerId"])
    if offer is None:
        raise ServiceError("ResourceNotFoundException", f"Offer {params['offerId']} was not found.")
    kind, label = _PRICING[offer.pricing]
    return {
        "offerId": offer.id,
        "catalog": "AWSMarketplace",
        "offerName": f"{offer.product.name} ({offer.kind.value})",
        "availableFromTime": offer.created_at,
        "sellerOfRecord": _seller(context),
        "associatedEntities": [{"product": _product(context, offer)}],
        "agreementProposalId": f"at-{offer.id.removeprefix('offer-')}",
        "replacementAgreementId": offer.replaces,
        "pricingModel": {"pricingModelType": kind, "displayName": label},
        "badges": _badges(offer),
    }


def _seller(context: Context) -> dict[str, str]:
    return {"sellerProfileId": f"seller-{context.world.seller_account}", "displayName": "Simulated seller"}


def _product(context: Context, offer: Offer) -> dict[str, Any]:
    return {
        "productId": offer.product.product_id,
        "productName": offer.product.name,
        "manufacturer": _seller(context),
    }


def _badges(offer: Offer) -> list[dict[str, str]]:
    badges = []
    if offer.kind in (OfferKind.PRIVATE, OfferKind.CHANNEL_PARTNER):
        badges.append({"displayName": "Private pricing", "badgeType": "PRIVATE_PRICING"})
    if offer.replaces:
        badges.append({"displayName": "Replacement offer", "badgeType": "REPLACEMENT_OFFER"})
    return badges
