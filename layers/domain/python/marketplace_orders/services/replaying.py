"""Replay: snapshots are folded again from their facts; only real differences are written (design §4)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_replay
from marketplace_orders.domain.facts.replay import Replayed
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.published.differences import Announced, differences
from marketplace_orders.ports.journal import History
from marketplace_orders.services.appending import Changes, Incoming, Ledger, change

Fold = Callable[[Partition, Iterable[Fact], Catalog, int], tuple[Order, ...]]
"""A fold to try: the product's own, or a changed one over stored facts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An order that folds to something else than is stored.

    *members* are the names of the members of ``Order`` that differ, *events* what would be published.
    """

    order_id: str
    before: Order | None
    after: Order
    members: tuple[str, ...]
    events: tuple[Announced, ...]


def replayed(history: History, catalog: Catalog, folding: Fold = fold) -> tuple[Difference, ...]:
    """Return how the orders of *history* differ from what its facts fold to. Nothing is written."""
    made = folding(history.partition, history.facts, catalog, history.version)
    found = ((history.order(order.order_id), order) for order in made)
    return tuple(_difference(before, after) for before, after in found if before != after)


def replay(ledger: Ledger, partition: Partition) -> tuple[Difference, ...]:
    """Write what ``replayed`` reports as a new version with the fact *Replayed*; answers what was written.

    An order that folds to what is stored is left alone, so a second replay writes nothing.

    Raises:
        Contended: other writers won every attempt; nothing was written.
    """
    written: tuple[Difference, ...] = ()

    def decision(history: History) -> Changes:
        nonlocal written
        written = replayed(history, ledger.catalog)
        return Changes((Incoming(_fact(ledger, history, written)),)) if written else Changes()

    change(ledger, partition, decision)
    return written


def _fact(ledger: Ledger, history: History, found: tuple[Difference, ...]) -> Fact:
    now = ledger.clock()
    return Fact(
        fact_id=of_replay(history.version),
        at=now,
        recorded_at=now,
        source=Source.REPLAY,
        body=Replayed(replaced=tuple(each.before for each in found if each.before)),
    )


def _difference(before: Order | None, after: Order) -> Difference:
    # An order that the replay makes out of nothing has no version of its own yet.
    known = replace(after, version=before.version) if before else after
    members = tuple(
        field.name
        for field in fields(Order)
        if before is None or getattr(before, field.name) != getattr(known, field.name)
    )
    events = tuple(each.type for each in differences(before, after))
    return Difference(after.order_id, before, after, members, events)
