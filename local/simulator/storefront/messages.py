"""What was announced to the seller, and the calls that came in."""

from fastapi import APIRouter, Response

from local.simulator.simulator import Simulator
from local.simulator.storefront.rendering import page
from local.simulator.wire.calls import counts

SHOWN = 200
"""The newest messages and calls are shown; all of them are in the control API."""


def routes(simulator: Simulator) -> APIRouter:
    """The log."""
    router = APIRouter(include_in_schema=False)

    @router.get("/messages")
    def messages() -> Response:
        calls = simulator.calls.select()
        return page(
            "messages.html",
            emissions=list(reversed(simulator.dispatcher.log.emissions[-SHOWN:])),
            calls=list(reversed(calls[-SHOWN:])),
            counts=counts(calls),
        )

    return router
