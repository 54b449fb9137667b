"""What people and schedules did with an order: bind, schedule, rebind."""

from dataclasses import dataclass
from typing import Literal

from marketplace_orders.domain.statuses import BindsTo


@dataclass(frozen=True, slots=True)
class Target:
    """What an order is bound to: an application or an organization, by id (O-53, O-55, O-58)."""

    kind: BindsTo
    target_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """The order was bound to *target* (O-57); *scheduled* when it happened by itself."""

    target: Target
    scheduled: bool = False
    kind: Literal["Bound"] = "Bound"


@dataclass(frozen=True, slots=True, kw_only=True)
class BindingScheduled:
    """*target* was chosen during the refund window; replaces an earlier choice."""

    target: Target
    kind: Literal["BindingScheduled"] = "BindingScheduled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleDropped:
    """The chosen target was given up."""

    kind: Literal["ScheduleDropped"] = "ScheduleDropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebound:
    """Operations moved a bound order to another target; the reason is the note *note_id* (O-23, O-80)."""

    target: Target
    note_id: str
    kind: Literal["Rebound"] = "Rebound"
