"""What holds for every test over moto."""

import pytest

from marketplace_orders.services import taking_in


@pytest.fixture(autouse=True)
def _one_order_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write one order after the other.

    moto undoes a failed transaction by copying its whole table, which other threads change meanwhile.
    Orders side by side are tested over the fakes, and end to end on the embedded stack.
    """
    monkeypatch.setattr(taking_in, "ORDERS_AT_ONCE", 1)
