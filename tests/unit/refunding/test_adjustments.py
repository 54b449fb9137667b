"""How a refund is spread over invoices."""

from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.refunding.adjustments import (
    BATCH,
    Invoice,
    NotEnoughInvoiced,
    adjustments,
    batches,
    client_token,
)
from tests.unit.refunding.strategies import START, amounts, invoices


def invoice(number: int, adjustable: str, currency: str = "USD") -> Invoice:
    amount = Decimal(adjustable)
    return Invoice(
        invoice_id=f"inv-{number}",
        issued_at=START + timedelta(days=number),
        currency=currency,
        amount=amount,
        adjustable=amount,
    )


def test_the_newest_invoice_gives_first() -> None:
    made = adjustments(Decimal(150), "USD", [invoice(1, "100.00"), invoice(2, "100.00")], "refund-1")
    assert [(each.invoice_id, each.amount) for each in made] == [
        ("inv-2", Decimal(100)),
        ("inv-1", Decimal(50)),
    ]


@pytest.mark.parametrize("bills", [[], [invoice(1, "30.00")], [invoice(1, "500.00", "EUR")]])
def test_invoices_that_do_not_suffice_say_what_they_lack(bills: list[Invoice]) -> None:
    """No invoice yet, too little, another currency: nothing is asked for by halves."""
    with pytest.raises(NotEnoughInvoiced) as refused:
        adjustments(Decimal(40), "USD", bills, "refund-1")
    assert refused.value.missing == (10 if bills and bills[0].currency == "USD" else 40)


def test_tokens_are_the_requests_own_and_fit_aws() -> None:
    """A retry asks under the same token; another refund of the invoice under another one."""
    token = client_token("refund-1", "inv-1")
    assert token == client_token("refund-1", "inv-1")
    assert len({token, client_token("refund-2", "inv-1"), client_token("refund-1", "inv-2")}) == 3
    assert len(token) <= 64
    assert token.isalnum()


@given(st.data(), st.sampled_from(["USD", "JPY", "KWD"]))
def test_the_parts_are_the_whole(data: st.DataObject, currency: str) -> None:
    """Exact sums, positive amounts within each invoice's limit, one entry per invoice, five to a call."""
    bills = data.draw(invoices(currency))
    most = sum((each.adjustable for each in bills), Decimal(0))
    wanted = min(data.draw(amounts(currency, 100_000)), most)
    made = adjustments(wanted, currency, bills, "refund-1")
    limits = {each.invoice_id: each.adjustable for each in bills}
    assert sum((each.amount for each in made), Decimal(0)) == wanted
    assert all(0 < each.amount <= limits[each.invoice_id] for each in made)
    assert len({each.client_token for each in made}) == len({each.invoice_id for each in made}) == len(made)
    assert [each for batch in batches(made) for each in batch] == list(made)
    assert all(0 < len(batch) <= BATCH for batch in batches(made))
