"""What an order cost and what went back: AWS's invoices first, the order where there are none (O-66)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from marketplace_orders.domain.refunding.formulas import added, called

_NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Amounts in major units of *currency*, 0 or more.

    *ordered* is the price of the whole term as the order says it, *invoiced* every invoice, oldest first,
    with what is *adjustable* of each. *told* is what AWS's events said to have gone back; *untold*: one of
    them said no amount. *credited* are the credit memos.
    """

    currency: str
    ordered: Decimal | None = None
    invoiced: tuple[Decimal, ...] = ()
    adjustable: tuple[Decimal, ...] = ()
    told: Decimal | None = None
    untold: bool = False
    credited: tuple[Decimal, ...] = ()

    @property
    def paid(self) -> Decimal:
        """What was paid: the invoices, else the order's price, of which the invoice is to come."""
        return sum(self._paid, _NOTHING)

    @property
    def price(self) -> Decimal:
        """What the whole term costs; what was paid, where the order does not say it."""
        return self.paid if self.ordered is None else self.ordered

    @property
    def returnable(self) -> Decimal:
        """The most that AWS lets go back; it sets no limit before the first invoice."""
        return sum(self._returnable, _NOTHING)

    @property
    def refunded(self) -> Decimal:
        """What went back before.

        An event and a credit memo may tell of the same money, and either may be missing: the larger sum
        counts. Where an event tells no amount, what AWS does not let go back any more is taken for it.
        """
        return max(sum(each, _NOTHING) for each in self._back)

    def formula_of_paid(self) -> str:
        """Return the expression that gives ``paid``."""
        return added(self._paid, self.currency)

    def formula_of_returnable(self) -> str:
        """Return the expression that gives ``returnable``."""
        return added(self._returnable, self.currency)

    def formula_of_refunded(self) -> str:
        """Return the expression that gives ``refunded``."""
        return called("max", [added(each, self.currency) for each in self._back])

    @property
    def _paid(self) -> Sequence[Decimal]:
        return self.invoiced or ((self.ordered,) if self.ordered is not None else ())

    @property
    def _returnable(self) -> Sequence[Decimal]:
        return self.adjustable if self.invoiced else self._paid

    @property
    def _back(self) -> Sequence[Sequence[Decimal]]:
        found: list[Sequence[Decimal]] = [(self.told,)] if self.told is not None else []
        if self.credited:
            found.append(self.credited)
        if self.untold and self.invoiced:
            held = zip(self.invoiced, self.adjustable, strict=True)
            found.append(tuple(max(amount - most, _NOTHING) for amount, most in held))
        return found or [()]
