"""An order's timeline as an answer: plain fields, no personal data of others."""

from dataclasses import fields
from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.facts.answers import EntitlementsRead
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.handover import PassedBinding
from marketplace_orders.domain.identifiers import masked_email
from marketplace_orders.domain.instants import written
from marketplace_orders.http.callers import Caller
from marketplace_orders.http.models.timeline import Actor, TimelineEntry, TimelineView
from marketplace_orders.services.timeline import Entry

_HIDDEN = frozenset({"kind", "note_id", "account_id", "scheduled_by", "binding_id", "run"})
"""What an entry says elsewhere, ids of people, what tells somebody's idempotency key, our AWS account."""

_INTERNAL = frozenset({"RefundProposed", "RefundRunStarted"})
"""What operations alone read more of: amounts that nobody approved, and the stack's own machinery."""

_KEPT_RAW = frozenset({Source.EVENTBRIDGE, Source.SNS})


def timeline_view(
    order_id: str, entries: tuple[Entry, ...], caller: Caller, *, operations: bool
) -> TimelineView:
    """Return *entries* as *caller* may read them."""
    items = [_entry(entry, caller, operations=operations) for entry in entries]
    return TimelineView(order_id=order_id, items=items)


def _entry(entry: Entry, caller: Caller, *, operations: bool) -> TimelineEntry:
    fact = entry.fact
    told = operations or fact.body.kind not in _INTERNAL
    return TimelineEntry(
        id=entry.entry_id,
        kind=fact.body.kind,
        at=fact.at,
        recorded_at=fact.recorded_at,
        source=fact.source.value,
        actor=_actor(entry, caller, operations=operations),
        note=entry.note.text if entry.note and told else None,
        details=(details(fact) if told else {})
        | ({"target_name": entry.target_name} if entry.target_name else {}),
        raw=fact.source in _KEPT_RAW,
    )


def _actor(entry: Entry, caller: Caller, *, operations: bool) -> Actor | None:
    if entry.fact.actor is None:
        return None
    you = entry.fact.actor == caller.account_id
    name = entry.person.email if entry.person else None
    return Actor(name=name if you or operations or name is None else masked_email(name), you=you)


def details(fact: Fact) -> dict[str, str]:
    """Return what *fact* says, by name; without ids of people."""
    found: dict[str, str] = {}
    for field in fields(fact.body):
        value = getattr(fact.body, field.name)
        if isinstance(value, Target):
            found |= _target(value)
        elif isinstance(value, PassedBinding):
            found |= _target(value.target) | {"bound_at": written(value.bound_at)}
        elif isinstance(fact.body, EntitlementsRead) and isinstance(value, tuple):
            found |= {row.dimension: _text(row.quantity) or row.value or "" for row in fact.body.rows}
        elif field.name not in _HIDDEN and (text := _text(value)) is not None:
            found[field.name] = text
    return found


def _target(target: Target) -> dict[str, str]:
    return {"target_kind": target.kind.value, "target_id": target.target_id}


def _text(value: object) -> str | None:
    match value:
        case bool():
            return "true" if value else "false"
        case datetime():
            return written(value)
        case Decimal():
            return f"{value:f}"
        case str() | int():
            return str(value)
        case tuple() if value and all(isinstance(each, str) for each in value):
            return ", ".join(value)
        case _:
            return None
