"""A refund on its way: an order in memory, AWS's desk beside it, and the workflow's steps in their order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.adjustments import Invoice
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.services.refund_end import ask_to_end, await_end, revoke
from marketplace_orders.services.refund_money import ask_for_money, await_money, plan
from marketplace_orders.services.refund_steps import Progress, Refunder
from tests.builders import AGREEMENT, after, closed
from tests.builders import bound as binding
from tests.fakes.refund_desk import FakeRefundDesk
from tests.support.office import Office
from tests.unit.refunding.stories import REQUEST, Step, told

Do = Callable[[Refunder, str, str], Progress]

STEPS: tuple[Do, ...] = (revoke, ask_to_end, await_end, plan, ask_for_money, await_money)
"""One after the other; a step that says *wait* comes again."""

TRIES = 20


def bill(number: int, amount: str, currency: str = "USD") -> Invoice:
    """Return an invoice of day *number* of which everything can go back."""
    return Invoice(
        invoice_id=f"inv-{number}",
        issued_at=after(24 * number),
        currency=currency,
        amount=Decimal(amount),
        adjustable=Decimal(amount),
    )


@dataclass
class Refunding:
    """A bound order of 1,200.00 USD for which *steps* were decided, and AWS's *desk*."""

    steps: tuple[Step, ...]
    desk: FakeRefundDesk
    office: Office = field(default_factory=Office)

    def __post_init__(self) -> None:
        self.office.wait(60)
        self.office.told(closed(), binding())
        self.office.told(*(each for each in told(*self.steps) if each.body.kind.startswith("Refund")))
        self.refunder = Refunder(self.office.ledger, self.desk)

    @property
    def order(self) -> Order:
        """The order as it is stored."""
        return self.office.order

    @property
    def request(self) -> RefundRequest:
        """The request as it is stored."""
        request = self.order.refund_request
        assert request is not None
        return request

    def run(self, first: int = 0) -> None:
        """Do the steps until it is over; a step that AWS does not answer is done again, as the workflow does.

        Raises:
            AssertionError: it is not over after many tries.
        """
        step = first
        for _ in range(TRIES):
            self.office.store.clock.now += timedelta(minutes=1)
            try:
                progress = STEPS[step](self.refunder, AGREEMENT, REQUEST)
            except MarketplaceBusy:
                continue
            if progress is Progress.OVER:
                return
            step += progress is Progress.GO_ON
        raise AssertionError(f"not over: {self.request}")
