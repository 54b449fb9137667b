"""Short ways to append facts and whole orders to a store."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Append, Companion, History
from tests.builders import AGREEMENT, CATALOG, created
from tests.contract.store import Store

AGREEMENT_1 = Partition.of_agreement(AGREEMENT)
CUSTOMER_1 = Partition.of_customer("sms", "customer-1")


def named(fact_id: str, hours: float = 0, *, agreement: str = AGREEMENT) -> Fact:
    """Return *Created* under an id of the test's choice."""
    return replace(created(hours, agreement=agreement), fact_id=fact_id)


def folded(history: History, *facts: Fact, raws: Mapping[str, str] | None = None) -> Append:
    """Return the append of *facts* to what *history* knows."""
    orders = fold(history.partition, (*history.facts, *facts), CATALOG, history.version + 1)
    return Append(history, facts, orders, raws or {})


def append(
    store: Store,
    *facts: Fact,
    partition: Partition = AGREEMENT_1,
    companions: Sequence[Companion] = (),
    raws: Mapping[str, str] | None = None,
) -> History:
    """Append *facts* to the partition as it is, and return it as it is then."""
    store.journal.write([folded(store.journal.read(partition), *facts, raws=raws)], companions)
    return store.journal.read(partition)


def keep(store: Store, orders: Iterable[Order]) -> None:
    """Store *orders* just as they are, each with one fact."""
    for order in orders:
        history = History(Partition.of_order(order.order_id))
        first = named("first", agreement=order.order_id)
        store.journal.write([Append(history, (first,), (replace(order, version=1),))])
