"""Reading orders: an account sees its own, operations see every one (O-25 to O-44)."""

from marketplace_orders.domain.errors import NotFound
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import History, Journal
from marketplace_orders.ports.order_lists import KeptOrder, OrderLists


def order_not_found() -> NotFound:
    """Return the error for an order that is not there, or not this account's: both look the same."""
    return NotFound("order_not_found", "There is no such order in your account. Open the list of orders.")


def found_in(history: History, order_id: str, account_id: str | None) -> Order:
    """Return *order_id* of *history* if it is *account_id*'s; None stands for operations.

    Raises:
        NotFound: it is not there, or belongs to somebody else.
    """
    for order in history.orders:
        if order.order_id == order_id:
            return owned(order, account_id)
    raise order_not_found()


def owned(order: Order | None, account_id: str | None) -> Order:
    """Return *order* if it is *account_id*'s; None stands for operations, who see every order.

    Raises:
        NotFound: it is not there, or belongs to somebody else.
    """
    if order is None or account_id not in {None, order.parties.account_id}:
        raise order_not_found()
    return order


def kept_of(lists: OrderLists, order_id: str, account_id: str | None) -> KeptOrder:
    """Return *order_id* with its last confirmation (one GetItem). Raises as ``owned``."""
    kept = lists.kept(order_id)
    if kept is None:
        raise order_not_found()
    owned(kept.order, account_id)
    return kept


def history_of(journal: Journal, order_id: str, account_id: str | None) -> tuple[History, Order]:
    """Return *order_id* with everything known of its partition (one Query). Raises as ``owned``."""
    history = journal.read(Partition.of_order(order_id))
    return history, found_in(history, order_id, account_id)
