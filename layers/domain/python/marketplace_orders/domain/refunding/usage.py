"""Which share of a purchase was used up: of its time, and of what it contains."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Final

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Term:
    """The time that was paid for, both ends in UTC; *end* lies after *start*."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Consumed:
    """How many *units* of the *bought* ones of a dimension were used; more than bought counts as all."""

    dimension: str
    bought: int
    units: int


def time_share(term: Term, at: datetime) -> Fraction:
    """Return which part of *term* has passed at *at*: 0 before it, 1 after it, exact in between."""
    return _clamped(Fraction(_microseconds(term.start, at), _microseconds(term.start, term.end)))


def by_begun_days(term: Term, at: datetime) -> tuple[Term, datetime]:
    """Return *term* and *at* in whole days from the term's start; a day that has begun has passed.

    So what a reviewer has read stays true until the next day of the term begins.
    """
    whole = Term(term.start, term.start + _begun(term.end - term.start) * DAY)
    return whole, term.start + max(_begun(at - term.start), 0) * DAY


def _begun(length: timedelta) -> int:
    return -(-length // DAY)


def consumption_share(rows: Iterable[Consumed]) -> Fraction:
    """Return which part of the purchase was consumed: that of the dimension that was used most.

    A package has one price for all of its dimensions, so no other weight than this can be told from it.
    Dimensions without quantity, which are rights and not amounts, do not count; 0 where nothing counts.
    """
    shares = (_clamped(Fraction(row.units, row.bought)) for row in rows if row.bought > 0)
    return max(shares, default=Fraction(0))


def _microseconds(since: datetime, until: datetime) -> int:
    passed = until - since
    return (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds


def _clamped(share: Fraction) -> Fraction:
    return min(max(share, Fraction(0)), Fraction(1))
