"""What can go wrong with the store, in the one tree of errors."""

from marketplace_orders.domain.errors import OrdersError


class StoreBusy(OrdersError):
    """The table throttles or does not answer, retries included (503). The same call may be repeated."""

    def __init__(self) -> None:
        super().__init__("store_busy", "The service is busy right now. Try again in a moment.")


class QueuesBusy(OrdersError):
    """A queue throttles or does not answer, retries included (503). The same call may be repeated."""

    def __init__(self) -> None:
        super().__init__("queues_busy", "The queues do not answer right now. Try again in a moment.")
