"""Requests that do not fit their model, told as problems: which fields, and what is wrong with each."""

from collections.abc import Iterable, Mapping
from typing import Any

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.http.errors import key_invalid, request_invalid

_KEY = ("header", "idempotency-key")


def unusable(errors: Iterable[Mapping[str, Any]]) -> tuple[Invalid, list[dict[str, str]]]:
    """Return the error for pydantic's *errors*, and each field with what is wrong (never its value)."""
    found = [(_place(error), str(error.get("msg", ""))) for error in errors]
    keyed = any(place == _KEY for place, _ in found)
    error = key_invalid() if keyed else request_invalid()
    return error, [{"field": ".".join(place), "message": message} for place, message in found]


def _place(error: Mapping[str, Any]) -> tuple[str, ...]:
    place = tuple(str(part) for part in error.get("loc", ()))
    if place[:1] == ("header",):
        return tuple(part.lower() for part in place)
    # The members of a query are told as members of the parameter that holds them all.
    return place[1:] if place[:2] == ("query", "query") else place
