"""A renewal or replacement: the predecessor's binding goes to the successor (design §4, Handover)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from marketplace_orders.domain.facts.binding import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedBinding:
    """The binding that is passed on; *binding_id* stays the same along a chain of agreements."""

    binding_id: str
    target: Target
    bound_at: datetime
    bound_by: str | None
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Superseded:
    """On the predecessor: its successor, and which of its bindings was settled thereby.

    *passed* is False where the successor was already bound and keeps its own: then the
    predecessor's benefits are revoked instead of moved.
    """

    successor_id: str
    binding_id: str | None = None
    passed: bool = True
    kind: Literal["Superseded"] = "Superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class BindingInherited:
    """On the successor: its predecessor, the window end it inherits, the binding or the chosen target."""

    predecessor_id: str
    window_ends_at: datetime
    binding: PassedBinding | None = None
    scheduled: Target | None = None
    scheduled_by: str | None = None
    kind: Literal["BindingInherited"] = "BindingInherited"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairNamed:
    """On the successor: operations say which order it follows, where AWS does not; why says the note.

    Without *predecessor_id* it follows none that is known here, and waits for nothing.
    """

    predecessor_id: str | None
    note_id: str
    kind: Literal["PairNamed"] = "PairNamed"
