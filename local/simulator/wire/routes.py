"""Where SDK clients knock: `POST /` for JSON, `/service/…/operation/…` for CBOR."""

import traceback

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from local.simulator.json_value import Value
from local.simulator.simulator import Simulator
from local.simulator.wire.codecs import CborCodec, Codec, JsonCodec
from local.simulator.wire.dispatch import answer
from local.simulator.wire.errors import AnswerInvalid, ServiceError
from local.simulator.wire.models import CBOR, Service, by_target_prefix
from local.simulator.wire.replies import failure, success


def routes(simulator: Simulator) -> APIRouter:
    """The two RPC protocols."""
    router = APIRouter(include_in_schema=False)

    @router.post("/")
    async def json_rpc(request: Request) -> Response:
        prefix, _, operation = request.headers.get("x-amz-target", "").partition(".")
        if request.headers.get("smithy-protocol"):
            return failure(None, CborCodec(), _unknown("CBOR calls have a path of their own"))
        return await _serve(simulator, by_target_prefix(prefix), operation, JsonCodec(), request)

    @router.post("/service/{prefix}/operation/{operation}")
    async def cbor_rpc(prefix: str, operation: str, request: Request) -> Response:
        service = by_target_prefix(prefix)
        if request.headers.get("smithy-protocol") != "rpc-v2-cbor" or not _speaks_cbor(service):
            return failure(service, CborCodec(), _unknown("the service does not speak this protocol"))
        return await _serve(simulator, service, operation, CborCodec(), request)

    return router


def _speaks_cbor(service: Service | None) -> bool:
    return service is not None and CBOR in service.protocols


async def _serve(
    simulator: Simulator, service: Service | None, operation: str, codec: Codec, request: Request
) -> Response:
    if service is None:
        return failure(None, codec, _unknown("x-amz-target names no service of the marketplace"))
    try:
        raw = codec.read(await request.body())
    except ValueError as error:
        unreadable = ServiceError("SerializationException", f"the body cannot be read: {error}")
        return failure(service, codec, unreadable)
    return await run_in_threadpool(respond, simulator, service, operation, codec, raw)


def respond(simulator: Simulator, service: Service, operation: str, codec: Codec, raw: Value) -> Response:
    """Answer a decoded call in its protocol."""
    try:
        return success(service, codec, answer(simulator, service, operation, codec.name, raw))
    except ServiceError as error:
        return failure(service, codec, error)
    except AnswerInvalid as error:
        traceback.print_exc()
        bug = ServiceError(AnswerInvalid.__name__, str(error), status=500)
        return failure(service, codec, bug)


def _unknown(message: str) -> ServiceError:
    return ServiceError("UnknownOperationException", message)
