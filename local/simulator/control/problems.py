"""How the simulator refuses: with a body for programs, with a page for people."""

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from local.simulator.emit.sender import DeliveryError
from local.simulator.storefront.rendering import page
from local.simulator.world.errors import InvalidRequest, NotAllowed, NotFound, SimulatorError

_STATUSES = {NotFound: 404, NotAllowed: 409, InvalidRequest: 422}


def install(app: FastAPI) -> None:
    """Map the simulator's errors to answers with a stable `code` and a sentence."""

    @app.exception_handler(SimulatorError)
    async def refuse(request: Request, error: SimulatorError) -> Response:
        return _answer(request, _STATUSES.get(type(error), 400), error.code, str(error))

    @app.exception_handler(DeliveryError)
    async def undeliverable(request: Request, error: DeliveryError) -> Response:
        return _answer(request, 502, "engine_unavailable", str(error))


def _answer(request: Request, status: int, code: str, detail: str) -> Response:
    if request.url.path.startswith("/control"):
        return JSONResponse({"code": code, "detail": detail}, status_code=status)
    return page("refusal.html", status=status, error=detail)
