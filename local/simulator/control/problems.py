"""How the control API refuses."""

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from local.simulator.emit.sender import DeliveryError
from local.simulator.world.errors import InvalidRequest, NotAllowed, NotFound, SimulatorError

_STATUSES = {NotFound: 404, NotAllowed: 409, InvalidRequest: 422}


def install(app: FastAPI) -> None:
    """Map the simulator's errors to answers with a stable `code` and a sentence."""

    @app.exception_handler(SimulatorError)
    async def refuse(_: Request, error: SimulatorError) -> JSONResponse:
        status = _STATUSES.get(type(error), 400)
        return JSONResponse({"code": error.code, "detail": str(error)}, status_code=status)

    @app.exception_handler(DeliveryError)
    async def undeliverable(_: Request, error: DeliveryError) -> JSONResponse:
        return JSONResponse({"code": "engine_unavailable", "detail": str(error)}, status_code=502)
