"""All pages, and the files that they need."""

from fastapi import APIRouter, FastAPI
from fastapi.staticfiles import StaticFiles

from local.simulator.simulator import Simulator
from local.simulator.storefront import faults, messages, products, purchases
from local.simulator.storefront.rendering import HERE


def install(app: FastAPI, simulator: Simulator) -> None:
    """Add the storefront to an application."""
    router = APIRouter()
    for module in (products, purchases, messages, faults):
        router.include_router(module.routes(simulator))
    app.include_router(router)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
