"""Problem details (RFC 9457): how every error looks to a caller."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from marketplace_orders.domain.errors import MarketplaceBusy, OrdersError, Refused
from marketplace_orders.domain.instants import written
from marketplace_orders.http.statuses import status_of
from marketplace_orders.services.registration_errors import LinkedToOther

CONTENT_TYPE = "application/problem+json"
RETRY_AFTER = 2
"""Seconds after which a request that met a busy table may be sent again."""

NO_STORE = {"Cache-Control": "no-store"}
"""No answer of ours is kept by anybody in between."""


def problem(error: OrdersError, request_id: str, **more: object) -> dict[str, Any]:
    """Return the problem that tells a caller of *error*; *more* are members of its own."""
    status = status_of(error)
    return {
        "type": f"urn:marketplace-orders:problem:{error.code}",
        "title": error.code.replace("_", " ").capitalize(),
        "status": int(status),
        "detail": error.sentence,
        "code": error.code,
        "request_id": request_id,
        **_extensions(error),
        **more,
    }


def headers(error: OrdersError) -> dict[str, str]:
    """Return the headers that go with *error*."""
    found = {"Content-Type": CONTENT_TYPE, **NO_STORE}
    status = status_of(error)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        seconds = error.retry_after if isinstance(error, MarketplaceBusy) else RETRY_AFTER
        found["Retry-After"] = str(seconds)
    if status == HTTPStatus.UNAUTHORIZED:
        found["WWW-Authenticate"] = "Bearer"
    return found


def answer(error: OrdersError, request_id: str, **more: object) -> dict[str, Any]:
    """Return the gateway's answer (payload format 2.0) for *error*."""
    told = problem(error, request_id, **more)
    return reply(told["status"], json.dumps(told, ensure_ascii=False), headers(error))


def reply(
    status: int, body: str, headers: Mapping[str, str], cookies: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return an answer in the gateway's payload format 2.0."""
    return {
        "statusCode": status,
        "headers": dict(headers),
        "cookies": list(cookies),
        "body": body,
        "isBase64Encoded": False,
    }


def _extensions(error: OrdersError) -> dict[str, object]:
    if isinstance(error, Refused) and error.refusal.until:
        return {"until": written(error.refusal.until)}
    if isinstance(error, LinkedToOther):
        return {"linked_account": {"email": error.email, "sign_in_method": error.sign_in_method}}
    return {}
