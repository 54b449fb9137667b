"""rest-json services: each operation has a path of its own."""

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from local.simulator.json_value import Value
from local.simulator.simulator import Simulator
from local.simulator.wire.codecs import JsonCodec
from local.simulator.wire.errors import ServiceError
from local.simulator.wire.models import CATALOG, DISCOVERY, Service, service
from local.simulator.wire.replies import failure
from local.simulator.wire.routes import respond


def routes(simulator: Simulator) -> APIRouter:
    """Every operation of the catalog and the discovery service."""
    router = APIRouter(include_in_schema=False)
    for name in (CATALOG, DISCOVERY):
        for operation in service(name).model.operation_names:
            _add(router, simulator, service(name), operation)
    return router


def _add(router: APIRouter, simulator: Simulator, owner: Service, operation: str) -> None:
    http = owner.model.operation_model(operation).http

    async def serve(request: Request) -> Response:
        codec = JsonCodec()
        try:
            params = _params(owner, operation, request, codec.read(await request.body()))
        except ValueError as error:
            return failure(owner, codec, ServiceError("ValidationException", f"unreadable body: {error}"))
        return await run_in_threadpool(respond, simulator, owner, operation, codec, params)

    router.add_api_route(http["requestUri"], serve, methods=[http["method"]], name=operation)


def _params(owner: Service, operation: str, request: Request, body: Value) -> Value:
    """The body's members, and those that the model puts into the query string."""
    shape = owner.model.operation_model(operation).input_shape
    if shape is None or not isinstance(body, dict):
        return body
    query = {
        name: request.query_params[member.serialization["name"]]
        for name, member in shape.members.items()
        if member.serialization.get("location") == "querystring"
        and member.serialization["name"] in request.query_params
    }
    return body | query
