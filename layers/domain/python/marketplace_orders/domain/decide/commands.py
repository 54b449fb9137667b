"""What people ask of an order."""

from dataclasses import dataclass

from marketplace_orders.domain.facts.binding import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """Who asks (subject id) and the caller's idempotency key."""

    actor: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bind(Ordered):
    """Bind the order to *target* now (O-57)."""

    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleBinding(Ordered):
    """Choose *target* for when the window closes; replaces an earlier choice (O-63)."""

    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class DropSchedule(Ordered):
    """Give the chosen target up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebind(Ordered):
    """Operations move a bound order to *target*; the reason is the note *note_id* (O-23, O-80)."""

    target: Target
    note_id: str


Command = Bind | ScheduleBinding | DropSchedule | Rebind
