"""An order as it was at one of its versions: each fact stores the version that it was appended in."""

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.replay import Replayed
from marketplace_orders.domain.fold import fold
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import History


def order_at(history: History, order_id: str, version: int, catalog: Catalog) -> Order | None:
    """Return *order_id* as it was at *version*, or None before its first.

    A version that a replay replaced is taken from the replay's own fact; every other is folded again.
    """
    for fact in history.facts:
        if isinstance(fact.body, Replayed) and fact.version == version + 1:
            for order in fact.body.replaced:
                if order.order_id == order_id:
                    return order
    facts = [fact for fact in history.facts if fact.version <= version]
    orders = fold(history.partition, facts, catalog, version)
    return next((order for order in orders if order.order_id == order_id), None)
