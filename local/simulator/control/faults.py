"""Setting and lifting faults."""

from dataclasses import asdict

from fastapi import APIRouter

from local.simulator.control.models.faults import (
    ApiFaultBody,
    ApiFaultView,
    DeliveryFaultsBody,
    Release,
)
from local.simulator.control.models.views import EmissionView, emission_view
from local.simulator.faults.api import ApiFault
from local.simulator.faults.delivery import DeliveryFaults
from local.simulator.simulator import Simulator


def routes(simulator: Simulator) -> APIRouter:
    """Calls under `/control/faults`."""
    router = APIRouter(prefix="/control/faults", tags=["faults"])
    _delivery(router, simulator)
    _apis(router, simulator)
    return router


def _delivery(router: APIRouter, simulator: Simulator) -> None:
    dispatcher = simulator.dispatcher

    @router.get("/delivery")
    def read_delivery() -> DeliveryFaultsBody:
        """What happens to messages on their way."""
        return DeliveryFaultsBody(**asdict(dispatcher.faults))

    @router.put("/delivery")
    def set_delivery(body: DeliveryFaultsBody) -> DeliveryFaultsBody:
        """From now on; what is left out is off."""
        dispatcher.set_faults(DeliveryFaults(**body.model_dump()))
        return body

    @router.delete("/delivery", status_code=204)
    def clear_delivery() -> None:
        """Messages arrive again; what is held stays held until it is released."""
        dispatcher.set_faults(DeliveryFaults())

    @router.post("/delivery/release")
    def release(body: Release | None = None) -> list[EmissionView]:
        """Send everything that is held. Answers the messages in the order in which they left."""
        asked = body or Release()
        sent = dispatcher.release(asked.shuffle, asked.seed, asked.duplicate)
        return [emission_view(emission) for emission in sent]


def _apis(router: APIRouter, simulator: Simulator) -> None:
    @router.get("/api")
    def list_api() -> list[ApiFaultView]:
        """The faults that still apply."""
        return [ApiFaultView.model_validate(fault) for fault in simulator.api_faults.list()]

    @router.post("/api", status_code=201)
    def set_api(body: ApiFaultBody) -> ApiFaultView:
        """Throttle, fail or slow down calls."""
        return ApiFaultView.model_validate(simulator.api_faults.set(ApiFault(**body.model_dump())))

    @router.delete("/api", status_code=204)
    def clear_api(number: int | None = None) -> None:
        """Lift one, or all."""
        simulator.api_faults.clear(number)
