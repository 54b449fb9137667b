"""HTTP answers in the protocols' own forms."""

import uuid
from typing import Any

from fastapi import Response

from local.simulator.wire.codecs import CborCodec, Codec
from local.simulator.wire.errors import ServiceError
from local.simulator.wire.models import Service

_SERVER_FAULTS = ("InternalServerException", "InternalServiceErrorException", "InternalServiceException")


def content_type(service: Service | None, codec: Codec) -> str:
    """What the answer's body is, by protocol and service."""
    if codec.name == CborCodec.name:
        return "application/cbor"
    if service is None or "json" not in service.protocols:
        return "application/json"
    return f"application/x-amz-json-{service.json_version}"


def success(service: Service, codec: Codec, members: dict[str, Any]) -> Response:
    """A 200 with the output's members."""
    return _response(service, codec, members, 200)


def failure(service: Service | None, codec: Codec, error: ServiceError) -> Response:
    """An error with `__type`, `message` and the members that it has in the service model."""
    body = {"__type": error.code, "message": error.message, **error.members}
    response = _response(service, codec, body, status_of(service, error))
    response.headers["x-amzn-errortype"] = error.code
    return response


def status_of(service: Service | None, error: ServiceError) -> int:
    """The error's own status, else the service model's, else 500 for its own faults and 400 for the rest."""
    if error.status is not None:
        return error.status
    if service is not None and error.code in service.model.shape_names:
        modelled = service.model.shape_for(error.code).metadata.get("error", {}).get("httpStatusCode")
        if modelled:
            return int(modelled)
    return 500 if error.code in _SERVER_FAULTS else 400


def _response(service: Service | None, codec: Codec, body: dict[str, Any], status: int) -> Response:
    headers = {"x-amzn-requestid": str(uuid.uuid4())}
    if codec.name == CborCodec.name:
        headers["smithy-protocol"] = "rpc-v2-cbor"
    return Response(
        codec.write(body), status_code=status, media_type=content_type(service, codec), headers=headers
    )
