"""What a buyer was charged: an invoice per instalment of a contract, per amendment, per month of usage."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class BillingPeriod:
    """The month that an invoice is for."""

    year: int
    month: int

    @classmethod
    def of(cls, instant: datetime) -> "BillingPeriod":
        """The month of an instant."""
        return cls(instant.year, instant.month)


@dataclass(slots=True, eq=False)
class Fate:
    """What happens to adjustments of an invoice: nothing unusual, unless a test says so.

    `refuse` is the BillingAdjustmentErrorCode that the next `times` entries get (None: all of them);
    `completes` False lets an adjustment fail validation when it is settled.
    """

    refuse: str | None = None
    times: int | None = None
    completes: bool = True

    def take(self) -> str | None:
        """The error of an entry that comes now, if it is to be refused."""
        if self.refuse is None or self.times == 0:
            return None
        if self.times is not None:
            self.times -= 1
        return self.refuse


@dataclass(slots=True, eq=False)
class Invoice:
    """One invoice; `amount` is before tax, in major units of `currency`. It exists from `issued_at` on.

    An instalment is not issued any more once the agreement has ended; usage is.
    """

    id: str
    agreement_id: str
    amount: Decimal
    currency: str
    issued_at: datetime
    period: BillingPeriod
    instalment: bool = False
    fate: Fate = field(default_factory=Fate)
