"""What is on sale, and buying it."""

from fastapi import APIRouter, Response
from pydantic import ValidationError

from local.simulator.control.purchase import purchase_of
from local.simulator.operations.buy import buy
from local.simulator.simulator import Simulator
from local.simulator.storefront import forms
from local.simulator.storefront.rendering import back_to, page
from local.simulator.world.errors import SimulatorError
from local.simulator.world.offers import OfferKind, Pricing

OFFER_KINDS = {
    OfferKind.PUBLIC: "public offer",
    OfferKind.PRIVATE: "private offer, negotiated with this buyer",
    OfferKind.FREE_TRIAL: "free trial of 14 days",
    OfferKind.CHANNEL_PARTNER: "sold by a channel partner",
}
PRICINGS = {
    Pricing.CONTRACT: "contract, paid up front",
    Pricing.CONTRACT_WITH_CONSUMPTION: "contract with consumption",
    Pricing.PAY_AS_YOU_GO: "pay as you go, no end date",
}


def routes(simulator: Simulator) -> APIRouter:
    """The shop window and the form of each product."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def shop_window() -> Response:
        with simulator.world() as world:
            return page("products.html", products=world.catalog.products)

    @router.get("/products/{key}")
    def product_page(key: str) -> Response:
        return _form(simulator, key)

    @router.post("/products/{key}")
    def buy_product(key: str, fields: forms.Form) -> Response:
        try:
            body = forms.purchase(key, fields)
            performed = simulator.perform(lambda world, now: buy(world, purchase_of(body, now), now))
        except ValidationError as error:
            return _form(simulator, key, "; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in error.errors()))
        except (ValueError, SimulatorError) as error:
            return _form(simulator, key, str(error))
        return back_to(f"/purchases/{performed.agreement.id}?notice=bought")

    return router


def _form(simulator: Simulator, key: str, error: str | None = None) -> Response:
    with simulator.world() as world:
        return page(
            "product.html",
            status=422 if error else 200,
            error=error,
            product=world.catalog.find(key),
            buyers=list(world.buyers.values()),
            offer_kinds=OFFER_KINDS,
            pricings=PRICINGS,
            accepted=forms.ACCEPTED,
            starts=forms.STARTS,
        )
