"""What an order's money adds up to, from AWS's statement and from the order itself (O-66)."""

from typing import Final

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.adjustments import Statement
from marketplace_orders.domain.refunding.figures import Figures
from marketplace_orders.domain.refunding.uncomputed import CURRENCY_UNCLEAR
from marketplace_orders.domain.refusals import Refusal

UNPAID: Final = "USD"
"""The currency of nothing: AWS Marketplace's own, where neither price nor invoice names one."""


def figures_of(order: Order, told: Statement) -> Figures | Refusal:
    """Return the figures of *order* in one currency, or why they cannot be told.

    The invoices say what was paid: of instalments those that were issued, and amendments and metered usage
    with the rest. Before the first one the order's own price stands for it.
    """
    currency = _currency(order, told)
    if isinstance(currency, Refusal):
        return currency
    price, back = order.purchase.amount, order.refund
    invoices = [each for each in told.invoices if each.currency == currency]
    invoices.sort(key=lambda each: (each.issued_at, each.invoice_id))
    ordered = price if price and price.currency == currency else None
    return Figures(
        currency=currency,
        ordered=ordered.amount if ordered else None,
        invoiced=tuple(each.amount for each in invoices),
        adjustable=tuple(each.adjustable for each in invoices),
        told=back.amount if ordered else None,
        untold=back.unknown or (back.amount is not None and ordered is None),
        credited=tuple(each.amount for each in told.credits if each.currency == currency),
    )


def _currency(order: Order, told: Statement) -> str | Refusal:
    """AWS's where all invoices agree, else the order's: adjustments are made in the currency of the offer."""
    invoiced = {each.currency for each in told.invoices}
    ordered = order.purchase.amount.currency if order.purchase.amount else None
    if len(invoiced) == 1:
        return invoiced.pop()
    if invoiced and ordered not in invoiced:
        return CURRENCY_UNCLEAR
    return ordered or UNPAID
