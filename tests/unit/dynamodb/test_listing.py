"""What can be asked of a list at all."""

import pytest

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.ports.order_lists import Listing, Range
from tests.builders import BOUGHT
from tests.contract.orders import NOW


def test_a_page_holds_at_least_one_order_and_at_most_a_hundred() -> None:
    for size in (0, 101):
        with pytest.raises(Invalid) as refused:
            Listing(size=size)
        assert refused.value.code == "page_size_invalid"


def test_a_range_does_not_end_before_it_begins() -> None:
    with pytest.raises(Invalid) as refused:
        Range(NOW, BOUGHT)
    assert refused.value.code == "range_reversed"
