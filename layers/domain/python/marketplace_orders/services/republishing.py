"""Publishing a version again, from the facts: each one stores the version that it was appended in."""

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import History
from marketplace_orders.ports.work_queues import Unpublished
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.publishing import Press, Published, Versioned, publish


def republish(ledger: Ledger, press: Press, lagging: Unpublished) -> Published:
    """Publish the difference that *lagging* made once more. An order that is not there has none."""
    history = ledger.journal.read(Partition.of_order(lagging.order_id))
    version = versioned(history, lagging, ledger.catalog)
    return publish(press, (version,)) if version else Published()


def versioned(history: History, lagging: Unpublished, catalog: Catalog) -> Versioned | None:
    """Return the version with its predecessor, both folded from *history*, or None where it has no facts."""
    made = [fact for fact in history.facts if fact.version == lagging.version]
    after = _at(history, lagging.order_id, lagging.version, catalog)
    if not made or after is None:
        return None
    return Versioned(
        before=_at(history, lagging.order_id, lagging.version - 1, catalog),
        after=after,
        occurred_at=max(fact.recorded_at for fact in made),
        cause=causes(made),
    )


def causes(facts: list[Fact]) -> tuple[str, ...]:
    """Return the kinds of *facts*, each once, sorted."""
    return tuple(sorted({fact.body.kind for fact in facts}))


def _at(history: History, order_id: str, version: int, catalog: Catalog) -> Order | None:
    facts = [fact for fact in history.facts if fact.version <= version]
    orders = fold(history.partition, facts, catalog, version)
    return next((order for order in orders if order.order_id == order_id), None)
