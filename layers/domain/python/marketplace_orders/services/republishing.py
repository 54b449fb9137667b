"""Publishing a version again, from the facts: each one stores the version that it was appended in."""

from collections.abc import Sequence

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.journal import History
from marketplace_orders.ports.work_queues import Unpublished
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.publishing import Press, Published, Versioned, publish
from marketplace_orders.services.versions import order_at


def republish(ledger: Ledger, press: Press, lagging: Unpublished) -> Published:
    """Publish the difference that *lagging* made once more. An order that is not there has none."""
    history = ledger.journal.read(Partition.of_order(lagging.order_id))
    version = versioned(history, lagging, ledger.catalog)
    return publish(press, (version,)) if version else Published()


def versioned(history: History, lagging: Unpublished, catalog: Catalog) -> Versioned | None:
    """Return the version with its predecessor, both folded from *history*, or None where it has no facts."""
    made = [fact for fact in history.facts if fact.version == lagging.version]
    after = order_at(history, lagging.order_id, lagging.version, catalog)
    if not made or after is None:
        return None
    return Versioned(
        before=order_at(history, lagging.order_id, lagging.version - 1, catalog),
        after=after,
        occurred_at=max(fact.recorded_at for fact in made),
        cause=causes(made),
        correlation_id=origin(made),
    )


def origin(facts: Sequence[Fact]) -> str | None:
    """Return the correlation id of the fact that came last, of those that have one."""
    return next((fact.correlation_id for fact in reversed(facts) if fact.correlation_id), None)


def causes(facts: list[Fact]) -> tuple[str, ...]:
    """Return the kinds of *facts*, each once, sorted."""
    return tuple(sorted({fact.body.kind for fact in facts}))
