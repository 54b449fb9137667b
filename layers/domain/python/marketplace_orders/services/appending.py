"""Appending facts: read, fold, write on condition; a lost race reads again (design §4)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.instants import Clock
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Append, Companion, Conflict, History, Journal
from marketplace_orders.ports.lists import BuyerOrders
from marketplace_orders.services.naming import Known, naming

ATTEMPTS = 12
"""How often a lost race is tried again before the caller is told (each attempt reads anew)."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What every append needs: the journal, the orders of a buyer, the catalog and the clock."""

    journal: Journal
    buyers: BuyerOrders
    catalog: Catalog
    clock: Clock


@dataclass(frozen=True, slots=True)
class Incoming:
    """A fact on its way in, with the body as it came where there is one."""

    fact: Fact
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a decision wants stored: facts, and checks or writes that stand or fall with them."""

    incoming: tuple[Incoming, ...] = ()
    companions: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True)
class Appended:
    """The orders of a partition before and after, and the facts that were new."""

    before: tuple[Order, ...]
    after: tuple[Order, ...]
    facts: tuple[Fact, ...]


class CompanionFailed(Exception):
    """A check that the decision asked for failed; *attributes* is the item as it is (empty: absent)."""

    def __init__(self, companion: Companion, attributes: Mapping[str, str | int]) -> None:
        super().__init__("a condition of the decision does not hold")
        self.companion = companion
        self.attributes = attributes


Decision = Callable[[History], Changes]
"""What to store, given what is known. Called again after a lost race; may raise a domain error."""


def append(ledger: Ledger, partition: Partition, incoming: Iterable[Incoming]) -> Appended:
    """Append facts that happened whatever the order's state; known ones are left out.

    Raises:
        Contended: other writers won every attempt; nothing was written.
    """
    facts = tuple(incoming)
    return change(ledger, partition, lambda _: Changes(facts))


def change(ledger: Ledger, partition: Partition, decision: Decision, known: Known | None = None) -> Appended:
    """Store what *decision* makes of the partition's history, in one transaction.

    One Query and one transaction where nothing stands in the way; a failed assumption about names
    costs one more transaction, a lost race one more of both. *known* are names that were read already.

    Raises:
        Contended: other writers won every attempt; nothing was written.
        CompanionFailed: a companion of the decision does not hold; nothing was written.
    """
    known = known or Known()
    history: History | None = None
    for _ in range(ATTEMPTS):
        history = history or ledger.journal.read(partition)
        changes = decision(history)
        plan = _planned(ledger, history, changes, known)
        if plan.is_empty:
            return Appended(history.orders, history.orders, ())
        try:
            ledger.journal.write(plan.appends, plan.companions)
        except Conflict as conflict:
            _raise_own(conflict, changes)
            known = known.learnt(conflict)
            history = None if conflict.stale else history
        else:
            return Appended(history.orders, plan.orders, plan.facts)
    raise Contended


@dataclass(frozen=True, slots=True)
class _Plan:
    history: History
    orders: tuple[Order, ...]
    facts: tuple[Fact, ...]
    raws: Mapping[str, str]
    companions: tuple[Companion, ...]

    @property
    def is_empty(self) -> bool:
        return not self.facts and not self.companions

    @property
    def appends(self) -> tuple[Append, ...]:
        return (Append(self.history, self.facts, self.orders, self.raws),) if self.facts else ()


def _planned(ledger: Ledger, history: History, changes: Changes, known: Known) -> _Plan:
    new = _fresh(history, (item.fact for item in changes.incoming))
    orders = _folded(ledger, history, new) if new else history.orders
    names = naming(history.orders, orders, known, ledger.clock(), ledger.buyers)
    if linked := _fresh(history, names.facts, new):
        new = (*new, *linked)
        orders = _folded(ledger, history, new)
    # DynamoDB takes one operation per item: what the decision wants of it says more than the assumption.
    companions = {each.key: each for each in (*names.companions, *changes.companions)}
    raws = {item.fact.fact_id: item.raw for item in changes.incoming if item.raw is not None}
    stored = {fact.fact_id for fact in new}
    return _Plan(
        history=history,
        orders=orders,
        facts=new,
        raws={fact_id: raw for fact_id, raw in raws.items() if fact_id in stored},
        companions=tuple(companions.values()),
    )


def _fresh(history: History, facts: Iterable[Fact], others: Iterable[Fact] = ()) -> tuple[Fact, ...]:
    known = {fact.fact_id for fact in (*history.facts, *others)}
    unique = {fact.fact_id: fact for fact in facts if fact.fact_id not in known}
    return tuple(unique.values())


def _folded(ledger: Ledger, history: History, new: tuple[Fact, ...]) -> tuple[Order, ...]:
    return fold(history.partition, (*history.facts, *new), ledger.catalog, history.version + 1)


def _raise_own(conflict: Conflict, changes: Changes) -> None:
    for companion, attributes in conflict.failed:
        if companion in changes.companions:
            raise CompanionFailed(companion, attributes) from conflict
