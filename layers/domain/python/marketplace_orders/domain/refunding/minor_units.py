"""The smallest amount that a currency can pay (ISO 4217)."""

from collections.abc import Mapping
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import floor
from typing import Final

_DIGITS: Final[Mapping[str, int]] = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "BHD": 3, "KWD": 3}
"""Digits after the point where there are not two."""


def minor_unit(currency: str) -> Decimal:
    """Return the smallest payable amount of *currency*, in major units: ``0.01`` for USD, ``1`` for JPY."""
    return Decimal(1).scaleb(-_DIGITS.get(currency, 2))


def to_nearest(amount: Fraction, currency: str) -> Decimal:
    """Return *amount* (0 or more) as it can be paid; halves go up. Exact: nothing is rounded before."""
    unit = minor_unit(currency)
    return floor(amount / Fraction(unit) + Fraction(1, 2)) * unit


def at_most(amount: Decimal, currency: str) -> Decimal:
    """Return the largest payable amount that is not above *amount* (which is 0 or more)."""
    return amount.quantize(minor_unit(currency), rounding=ROUND_DOWN)
