"""Pages of a list, turned by opaque tokens."""

import base64
import hashlib
import json
from collections.abc import Sequence
from typing import Any, TypeVar

from local.simulator.faults.answers import NEXT_TOKEN_NAMES

T = TypeVar("T")


class InvalidPageToken(Exception):
    """The token was not handed out for this request."""


def page(items: Sequence[T], params: dict[str, Any], size: int) -> tuple[Sequence[T], str | None]:
    """The items that this request is for, and the token of what follows.

    A token is bound to the other parameters of its request, as AWS's are. Raises InvalidPageToken.
    """
    token = next((params[name] for name in NEXT_TOKEN_NAMES if params.get(name)), None)
    start = _start(token, params) if token else 0
    end = start + size
    return items[start:end], _token(end, params) if end < len(items) else None


def _token(start: int, params: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(f"{start}.{_fingerprint(params)}".encode()).decode()


def _start(token: str, params: dict[str, Any]) -> int:
    try:
        start, _, fingerprint = base64.urlsafe_b64decode(token).decode().partition(".")
        if fingerprint == _fingerprint(params):
            return int(start)
    except ValueError as error:
        raise InvalidPageToken(token) from error
    raise InvalidPageToken(token)


def _fingerprint(params: dict[str, Any]) -> str:
    sizes = ("MaxResults", "maxResults")
    rest = {k: v for k, v in params.items() if k not in NEXT_TOKEN_NAMES and k not in sizes}
    return hashlib.sha256(json.dumps(rest, sort_keys=True, default=str).encode()).hexdigest()[:16]
