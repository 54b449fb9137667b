"""Every order that the vendor has, for figures about all of them."""

from collections.abc import Iterator
from typing import Protocol

from marketplace_orders.domain.order import Order


class Census(Protocol):
    """Reads an index, never the whole table."""

    def orders(self) -> Iterator[Order]:
        """Yield every listed order, the oldest purchase first (an index: it may lag a little).

        Raises:
            StoreBusy: the table throttles or does not answer.
        """
        ...
