"""Opaque cursors: the position in a list, and a hash of the list that it belongs to.

The partition is never in a cursor; it always comes from the caller (design §4, Lists).
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.ports.order_lists import Listing, Range

MAX_LENGTH = 1500
"""Longer than any cursor of ours; what it names still fits into a key of the table."""


def list_hash(wanted: Listing) -> str:
    """Return what tells the filter and sorting of *wanted* from others; the page size may differ."""
    chosen = wanted.filter
    parts = (
        wanted.sort.value,
        "descending" if wanted.descending else "ascending",
        json.dumps(sorted(chosen.products)),
        json.dumps(sorted(chosen.order_statuses)),
        json.dumps(sorted(chosen.subscription_statuses)),
        _range(chosen.created),
        _range(chosen.expires),
        chosen.order_id,
    )
    return digest(*parts)[:16]


def encoded(position: str, of: str) -> str:
    """Return the cursor for what follows *position* in the list with the hash *of*."""
    text = json.dumps({"of": of, "after": position}, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decoded(cursor: str, of: str) -> str:
    """Return the position in *cursor*.

    Raises:
        Invalid: the cursor is of another list (``cursor_mismatch``) or none of ours (``cursor_invalid``).
    """
    position, other = _read(cursor)
    if other != of:
        raise Invalid(
            "cursor_mismatch", "The cursor belongs to another filter or sorting. Start again without it."
        )
    return position


def invalid() -> Invalid:
    """Return the error for a cursor that is none of ours."""
    return Invalid("cursor_invalid", "The cursor cannot be read. Start again without it.")


def _read(cursor: str) -> tuple[str, str]:
    if len(cursor) > MAX_LENGTH:
        raise invalid()
    try:
        held = json.loads(urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4)))
        position, of = held["after"], held["of"]
        position.encode()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise invalid() from error
    if not isinstance(of, str) or not position:
        raise invalid()
    return position, of


def _range(wanted: Range) -> str:
    return f"{wanted.since}|{wanted.until}"
