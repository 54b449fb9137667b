"""Lists of orders, read from the indexes."""

from typing import Protocol

from marketplace_orders.domain.order import Order


class BuyerOrders(Protocol):
    """Every order of one buyer's AWS account."""

    def of_buyer(self, aws_account: str) -> tuple[Order, ...]:
        """Return the orders of *aws_account*, listed or not (the index lags a little)."""
        ...
