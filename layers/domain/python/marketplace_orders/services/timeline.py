"""An order's timeline: its facts in time order, with names and notes joined on (O-58, O-60, O-80)."""

from dataclasses import dataclass

from marketplace_orders.domain.errors import NotFound
from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, Rebound, Target
from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.facts.handover import BindingInherited
from marketplace_orders.domain.facts.sequence import in_time_order
from marketplace_orders.domain.fold.cycles import cycles
from marketplace_orders.domain.identifiers import digest, split_legacy_order_id
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.journal import History, Journal
from marketplace_orders.ports.order_lists import OrderLists
from marketplace_orders.ports.people import Note, People, Person
from marketplace_orders.services.orders import history_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact; who did it and why, where somebody did and it was not erased; the name of its target."""

    entry_id: str
    fact: Fact
    person: Person | None
    note: Note | None
    target_name: str | None


def timeline(
    journal: Journal, people: People, directory: Directory, order_id: str, account_id: str | None
) -> tuple[Order, tuple[Entry, ...]]:
    """Return the order and its entries, oldest first; None stands for operations.

    Raises:
        NotFound: no such order for the caller.
    """
    history, order = history_of(journal, order_id, account_id)
    return order, entries_of(people, directory, order, facts_of(history, order))


def entries_of(
    people: People, directory: Directory, order: Order, facts: tuple[Fact, ...]
) -> tuple[Entry, ...]:
    """Return *facts* of *order* with what is known beside them."""
    note_ids = frozenset(note_id for note_id in map(note_of, facts) if note_id)
    notes = people.notes(note_ids) if note_ids else {}
    persons = {actor: people.person(actor) for actor in {fact.actor for fact in facts} if actor}
    names = _target_names(directory, order, facts)
    return tuple(
        Entry(
            entry_id(fact),
            fact,
            persons.get(fact.actor) if fact.actor else None,
            notes.get(note_of(fact) or ""),
            names.get(target_of(fact.body)),
        )
        for fact in facts
    )


def raw_body(
    journal: Journal, lists: OrderLists, order_id: str, wanted_id: str, account_id: str | None
) -> str:
    """Return the body as it came of the fact with the entry id *wanted_id*.

    Raises:
        NotFound: no such order for the caller, or no body is kept (``raw_not_found``).
    """
    history, order = history_of(journal, order_id, account_id)
    fact = next((fact for fact in facts_of(history, order) if entry_id(fact) == wanted_id), None)
    raw = lists.raw(order_id, fact.fact_id) if fact else None
    if raw is None:
        raise NotFound("raw_not_found", "Nothing is kept of this entry as it came.")
    return raw


def note_of(fact: Fact) -> str | None:
    """Return the id of the note that says why *fact* was made, where a person had to say so."""
    note_id: str | None = getattr(fact.body, "note_id", None)
    return note_id


def target_of(body: Body) -> Target | None:
    """Return the target that *body* is about: bound, chosen, or passed on by a predecessor."""
    match body:
        case Bound() | BindingScheduled() | Rebound():
            return body.target
        case BindingInherited():
            return body.binding.target if body.binding else body.scheduled
        case _:
            return None


def facts_of(history: History, order: Order) -> tuple[Fact, ...]:
    """Return the facts of *order* in time order; of a legacy listing, those of its cycle."""
    facts = in_time_order(history.facts)
    legacy = split_legacy_order_id(order.order_id)
    return cycles(facts)[legacy[1] - 1] if legacy else facts


def entry_id(fact: Fact) -> str:
    """Return a name for the fact that is safe in a URL and tells nobody's idempotency key."""
    return digest(fact.fact_id)[:32]


def _target_names(directory: Directory, order: Order, facts: tuple[Fact, ...]) -> dict[Target | None, str]:
    account_id = order.parties.account_id
    if account_id is None:
        return {}
    targets = {target_of(fact.body) for fact in facts} - {None}
    found = {target: directory.named(account_id, target) for target in targets if target}
    return {target: named.name for target, named in found.items() if named}
