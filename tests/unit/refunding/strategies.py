"""Purchases to refund."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from marketplace_orders.domain.refunding.adjustments import Invoice
from marketplace_orders.domain.refunding.minor_units import minor_unit
from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.refunding.proposal import Purchase
from marketplace_orders.domain.refunding.usage import Consumed, Term

START = datetime(2026, 1, 1, tzinfo=UTC)

currencies = st.sampled_from(["USD", "EUR", "JPY", "KWD"])
policies = st.sampled_from(RefundPolicy)
instants = st.integers(-10, 800).map(lambda hours: START + timedelta(hours=hours, microseconds=7 * hours))
consumed = st.builds(
    Consumed, st.sampled_from(["dau", "messages"]), st.integers(0, 1_000), st.integers(0, 2_000)
)


def amounts(currency: str, most: int = 10_000_000) -> st.SearchStrategy[Decimal]:
    return st.integers(0, most).map(lambda units: units * minor_unit(currency))


@st.composite
def purchases(draw: st.DrawFn) -> Purchase:
    currency = draw(currencies)
    paid = draw(amounts(currency))
    end = START + timedelta(seconds=draw(st.integers(1, 60_000_000)))
    return Purchase(
        currency=currency,
        paid=paid,
        refunded=draw(amounts(currency)),
        adjustable=draw(amounts(currency)),
        term=Term(START, end),
        consumed=tuple(draw(st.lists(consumed, max_size=3))),
    )


@st.composite
def invoices(draw: st.DrawFn, currency: str) -> list[Invoice]:
    adjustable = draw(st.lists(amounts(currency, 10_000), max_size=12))
    return [
        Invoice(
            invoice_id=f"inv-{number}",
            issued_at=START + timedelta(days=draw(st.integers(0, 40))),
            currency=currency,
            amount=amount,
            adjustable=amount,
        )
        for number, amount in enumerate(adjustable)
    ]
