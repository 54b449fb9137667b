"""Reading HTTP API events (payload format 2.0) as AWS and the embedded engine send them."""

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping
from typing import Any

from marketplace_orders.http.errors import body_too_large, form_unreadable

Event = Mapping[str, Any]
"""An event as it came."""

MAX_BODY = 16 * 1024
"""The most bytes of a body that are read; nothing that anybody needs to send is larger."""


def header(event: Event, name: str) -> str:
    """Return the header *name* (lower case), or an empty text."""
    headers = event.get("headers") or {}
    return str(headers.get(name) or next((v for k, v in headers.items() if k.lower() == name), "") or "")


def method(event: Event) -> str:
    """Return the HTTP method in upper case."""
    return str(event["requestContext"]["http"]["method"]).upper()


def request_id(event: Event) -> str:
    """Return the id that the gateway gave the request."""
    return str(event.get("requestContext", {}).get("requestId", ""))


def cookie(event: Event, name: str) -> str | None:
    """Return the value of the cookie *name*, or None.

    AWS lists cookies apart; the embedded engine leaves them in the header (and the list null).
    """
    sent = [*(event.get("cookies") or ()), *header(event, "cookie").split(";")]
    for pair in sent:
        key, _, value = pair.strip().partition("=")
        if key == name and value:
            return str(value)
    return None


def body(event: Event) -> bytes:
    """Return the body.

    Raises:
        Invalid: it is larger than ``MAX_BODY`` (``body_too_large``) or no base64 as announced.
    """
    check_size(event)
    sent = str(event.get("body") or "")
    if not event.get("isBase64Encoded"):
        return sent.encode()
    try:
        return b64decode(sent, validate=True)
    except (Error, ValueError) as error:
        raise form_unreadable() from error


def check_size(event: Event) -> None:
    """Refuse a body of more than ``MAX_BODY`` bytes before it is decoded.

    Raises:
        Invalid: ``body_too_large``.
    """
    sent = str(event.get("body") or "")
    encoded = len(sent) * 3 // 4 - sent[-2:].count("=")
    size = encoded if event.get("isBase64Encoded") else len(sent.encode())
    if size > MAX_BODY:
        raise body_too_large(MAX_BODY)
