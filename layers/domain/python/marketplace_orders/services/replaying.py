"""Replay: snapshots are folded again from their facts; only real differences are written (design §4)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.identity import of_replay
from marketplace_orders.domain.facts.replay import Replayed
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.published.differences import Announced, differences
from marketplace_orders.ports.journal import History
from marketplace_orders.services.appending import Changes, Incoming, Ledger, change
from marketplace_orders.services.comparing import Member, differing
from marketplace_orders.services.orders import order_not_found

Fold = Callable[[Partition, Iterable[Fact], Catalog, int], tuple[Order, ...]]
"""A fold to try: the product's own, or a changed one over stored facts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An order that folds to something else than is stored.

    *before* is None where nothing is stored, *after* where the facts make no such order any more.
    *members* are what differs, *events* what a replay publishes of it.
    """

    order_id: str
    before: Order | None
    after: Order | None
    members: tuple[Member, ...]
    events: tuple[Announced, ...]


def replayed(history: History, catalog: Catalog, folding: Fold = fold) -> tuple[Difference, ...]:
    """Return how the orders of *history* differ from what its facts fold to. Nothing is written."""
    made = folding(history.partition, history.facts, catalog, history.version)
    made_ids = {order.order_id for order in made}
    changed = ((history.order(order.order_id), order) for order in made)
    return (
        *(_difference(before, after) for before, after in changed if before != after),
        *(_gone(order) for order in history.orders if order.order_id not in made_ids),
    )


def preview(ledger: Ledger, partition: Partition, folding: Fold = fold) -> tuple[Difference, ...]:
    """Return what a replay of *partition* would change, or what a changed fold would.

    Raises:
        NotFound: no facts are known of it (``order_not_found``).
    """
    return replayed(_known(ledger.journal.read(partition)), ledger.catalog, folding)


def replay(ledger: Ledger, partition: Partition) -> tuple[Difference, ...]:
    """Write what ``replayed`` reports as a new version with the fact *Replayed*; answers what was written.

    An order that folds to what is stored is left alone, so a second replay writes nothing. One that the
    facts make no more stays as it is: somebody may have seen it.

    Raises:
        NotFound: as ``preview``.
        Contended: other writers won every attempt; nothing was written.
    """
    written: tuple[Difference, ...] = ()

    def decision(history: History) -> Changes:
        nonlocal written
        written = tuple(each for each in replayed(_known(history), ledger.catalog) if each.after)
        return Changes((Incoming(_fact(ledger, history, written)),)) if written else Changes()

    change(ledger, partition, decision)
    return written


def _known(history: History) -> History:
    if not history.facts:
        raise order_not_found()
    return history


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
    events = tuple(each.type for each in differences(before, after))
    return Difference(after.order_id, before, after, differing(before, after), events)


def _gone(before: Order) -> Difference:
    return Difference(before.order_id, before, None, differing(before, None), ())
