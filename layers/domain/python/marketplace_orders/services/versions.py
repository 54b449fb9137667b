"""An order as it was at one of its versions: each fact stores the version that it was appended in."""

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.fold import fold
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import History


def order_at(history: History, order_id: str, version: int, catalog: Catalog) -> Order | None:
    """Return *order_id* folded from the facts of *history* up to *version*, or None before its first."""
    facts = [fact for fact in history.facts if fact.version <= version]
    orders = fold(history.partition, facts, catalog, version)
    return next((order for order in orders if order.order_id == order_id), None)
