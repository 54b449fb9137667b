"""Two states of an order side by side, member by member, as text."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from marketplace_orders.domain.instants import written
from marketplace_orders.domain.order import Order

_UNTOLD = frozenset({"version"})
"""An order has a version of its own only once it is written."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member that differs, for example ``purchase.expires_at``; None: it has no value."""

    name: str
    before: str | None
    after: str | None


def differing(before: Order | None, after: Order | None) -> tuple[Member, ...]:
    """Return the members whose values differ, by name; None: there is no such order."""
    old, new = dict(_leaves(before)), dict(_leaves(after))
    names = sorted({*old, *new} - _UNTOLD)
    return tuple(
        Member(name, old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)
    )


def _leaves(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _leaves(getattr(value, field.name), f"{path}.{field.name}" if path else field.name)
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _leaves(each, f"{path}.{number}")
    elif value is not None:
        yield path, _text(value)


def _text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return written(value)
        case Decimal():
            return f"{value:f}"
        case Enum():
            return str(value.value)
        case _:
            return str(value)
