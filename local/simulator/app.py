"""The web application: wire protocols, control API and storefront on one port."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

from local.simulator.control import (
    clock,
    docs_page,
    faults,
    lifecycle,
    money,
    problems,
    purchases,
    raw,
    refunds,
    telling,
    world,
)
from local.simulator.simulator import Simulator
from local.simulator.storefront import routes as storefront
from local.simulator.wire import register, rest
from local.simulator.wire import routes as wire


def create_app(simulator: Simulator) -> FastAPI:
    """An application around one simulator; its start creates topics, its end stops the timetable."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(simulator.start)
        yield
        simulator.stop()

    app = FastAPI(
        title="Marketplace simulator: control API",
        version="1",
        lifespan=lifespan,
        openapi_url="/control/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    register.load()
    for module in (purchases, lifecycle, telling, refunds, money, clock, raw, faults, world):
        app.include_router(module.routes(simulator))
    app.include_router(wire.routes(simulator))
    app.include_router(rest.routes(simulator))
    app.include_router(docs_page.routes(app))
    storefront.install(app, simulator)
    problems.install(app)

    @app.get("/health", include_in_schema=False)
    def health() -> dict[str, str]:
        return {"status": "ok"}

    return app
