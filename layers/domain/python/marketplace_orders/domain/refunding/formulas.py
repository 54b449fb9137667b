"""Numbers and formulas as text: what a reviewer recomputes with pencil and paper."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from marketplace_orders.domain.refunding.minor_units import minor_unit, to_nearest

_SHARE: Final = Decimal("0.000001")


def shown(amount: Decimal, currency: str) -> str:
    """Return *amount* with its currency's digits, or more where AWS says more: ``1200.00``, ``0.1234``."""
    whole = amount.quantize(minor_unit(currency))
    return f"{whole:f}" if whole == amount else f"{amount.normalize():f}"


def share_shown(share: Fraction) -> str:
    """Return *share* (0 to 1) with six digits, halves rounded up."""
    return f"{int(share / Fraction(_SHARE) + Fraction(1, 2)) * _SHARE:f}"


def rounded(exact: Fraction, currency: str) -> str:
    """Return *exact* (0 or more) rounded to what *currency* can pay."""
    return f"{to_nearest(exact, currency):f}"


def added(amounts: Sequence[Decimal], currency: str) -> str:
    """Return the sum of *amounts* as an expression; ``0`` of none."""
    return " + ".join(shown(each, currency) for each in amounts) or shown(Decimal(0), currency)


def called(name: str, expressions: Sequence[str]) -> str:
    """Return ``name(a, b)``, or ``a`` alone."""
    return f"{name}({', '.join(expressions)})" if len(expressions) > 1 else expressions[0]


def equation(expression: str, exact: Fraction | Decimal, value: str) -> str:
    """Return ``expression = value``: with ``≈`` where *value* is rounded, the value alone if that is all."""
    if expression == value:
        return value
    return f"{expression} {'=' if Fraction(exact) == Fraction(value) else '≈'} {value}"
