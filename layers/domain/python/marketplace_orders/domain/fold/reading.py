"""Reading facts: the ones of a kind, and the newest value that any of them carries."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from marketplace_orders.domain.facts.fact import Fact

B = TypeVar("B")


def each(facts: Iterable[Fact], *kinds: type[B]) -> Iterator[tuple[Fact, B]]:
    """Yield the facts whose body is of one of *kinds*, with that body, in the order given."""
    for fact in facts:
        if isinstance(fact.body, kinds):
            yield fact, fact.body


def newest(facts: Sequence[Fact], *kinds: type[B]) -> tuple[Fact, B] | None:
    """Return the last fact of *kinds* with its body, or None."""
    return next(each(reversed(facts), *kinds), None)


def newest_text(facts: Sequence[Fact], *names: str) -> str | None:
    """Return the last text that a fact carries under one of *names*, or None."""
    for fact in reversed(facts):
        for name in names:
            value = getattr(fact.body, name, None)
            if isinstance(value, str):
                return value
    return None


def first_instant(facts: Iterable[Fact], name: str, *kinds: type[B]) -> datetime | None:
    """Return the first instant that a fact of *kinds* carries under *name*, or None."""
    for fact, _ in each(facts, *kinds):
        value = getattr(fact.body, name, None)
        if isinstance(value, datetime):
            return value
    return None
