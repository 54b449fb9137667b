"""Reading the world and its logs, changing settings, starting over."""

from typing import Any

from fastapi import APIRouter

from local.simulator.control.models.faults import (
    BuyerBody,
    BuyerView,
    CallsView,
    CallView,
    SettingsBody,
    SettingsView,
)
from local.simulator.control.models.raw import ExpireToken
from local.simulator.control.models.views import EmissionView, emission_view
from local.simulator.operations.setup import revoke
from local.simulator.simulator import Simulator
from local.simulator.wire.calls import counts


def routes(simulator: Simulator) -> APIRouter:
    """All other calls under `/control`."""
    router = APIRouter(prefix="/control", tags=["world"])
    _catalog(router, simulator)
    _logs(router, simulator)
    _settings(router, simulator)
    return router


def _catalog(router: APIRouter, simulator: Simulator) -> None:
    @router.get("/products")
    def list_products() -> list[dict[str, Any]]:
        """The listings on sale, with their dimensions."""
        with simulator.world() as world:
            return [
                {
                    "key": product.key,
                    "name": product.name,
                    "product_codes": product.codes,
                    "product_ids": product.product_ids,
                    "feed": product.feed,
                    "dimensions": [dimension.key for dimension in product.dimensions],
                }
                for product in world.catalog.products
            ]

    @router.get("/buyers")
    def list_buyers() -> list[BuyerView]:
        """AWS accounts that have bought or are known to buy."""
        with simulator.world() as world:
            return [BuyerView.model_validate(buyer) for buyer in world.buyers.values()]

    @router.post("/buyers", status_code=201)
    def add_buyer(body: BuyerBody | None = None) -> BuyerView:
        """A new buyer; buying with an unknown account makes one too."""
        asked = body or BuyerBody()
        with simulator.world() as world:
            account = asked.account_id or world.ids.account()
            return BuyerView.model_validate(world.buyer(account, asked.name))

    @router.post("/tokens/expire", status_code=204)
    def expire_token(body: ExpireToken) -> None:
        """ResolveCustomer answers ExpiredTokenException from now on."""
        with simulator.world() as world:
            revoke(world, body.token)


def _logs(router: APIRouter, simulator: Simulator) -> None:
    @router.get("/events")
    def list_events(agreement_id: str | None = None, after: int = 0) -> list[EmissionView]:
        """Every message, oldest first, with what became of it."""
        emissions = [e for e in simulator.dispatcher.log.emissions if e.number > after]
        return [emission_view(e) for e in emissions if agreement_id in (None, e.notice.agreement_id)]

    @router.get("/calls")
    def list_calls(service: str | None = None, operation: str | None = None, after: int = 0) -> CallsView:
        """API calls that came in, with counts for tests that have a budget."""
        calls = simulator.calls.select(service, operation, after)
        views = [CallView.model_validate(call) for call in calls]
        return CallsView(total=len(calls), counts=counts(calls), calls=views)

    @router.delete("/calls", status_code=204)
    def clear_calls() -> None:
        """Forget the calls."""
        simulator.calls.clear()


def _settings(router: APIRouter, simulator: Simulator) -> None:
    @router.get("/settings")
    def read_settings() -> SettingsView:
        """What is set."""
        return SettingsView.model_validate(simulator.settings)

    @router.patch("/settings")
    def change_settings(body: SettingsBody) -> SettingsView:
        """Change what is given, for example the registration URL once the stack is deployed."""
        simulator.configure(body.model_dump(exclude_none=True))
        return SettingsView.model_validate(simulator.settings)

    @router.post("/topics")
    def create_topics() -> list[str]:
        """Create the notification topics of legacy listings, so that a stack can subscribe. Answers ARNs."""
        return simulator.create_topics()

    @router.post("/reset", status_code=204)
    def reset() -> None:
        """An empty world without faults, raw answers and logs; settings stay."""
        simulator.reset()
