"""Paging of the agreement service's lists."""

from collections.abc import Sequence
from typing import TypeVar

from local.simulator.wire.agreement.access import invalid
from local.simulator.wire.handlers import Params
from local.simulator.wire.paging import InvalidPageToken, page

T = TypeVar("T")

PAGE_SIZE = 50
"""The largest page, and the default one."""


def turn(items: Sequence[T], params: Params) -> tuple[list[T], str | None]:
    """The page that this request is for, and the next token. Raises ServiceError for a foreign token."""
    try:
        part, token = page(items, params, params.get("maxResults", PAGE_SIZE))
    except InvalidPageToken as error:
        raise invalid("INVALID_NEXT_TOKEN", "nextToken is invalid.", "nextToken") from error
    return list(part), token
