"""Amounts in major units of a currency. Decimal only; never a float."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in major currency units, for example ``Money(Decimal("120.00"), "USD")``."""

    amount: Decimal
    currency: str
