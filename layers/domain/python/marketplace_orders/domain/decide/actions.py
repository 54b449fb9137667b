"""Which actions an order allows now, and the reason for each one that it does not (O-44, O-68)."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.decide.reasons import (
    against_binding,
    against_dropping,
    against_rebinding,
    against_scheduling,
)
from marketplace_orders.domain.decide.refund_requesting import against_requesting
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Action:
    """An action's name and, where it is not possible now, why."""

    name: str
    refusal: Refusal | None


def refund_action(order: Order, now: datetime) -> Action:
    """Return the action that an order's own page has beside the others (O-62)."""
    return Action("request_refund", against_requesting(order, now))


def actions(order: Order, now: datetime, *, operations: bool = False) -> tuple[Action, ...]:
    """Return every action on *order* at *now*; rebinding is for operations only."""
    found = (
        Action("bind", against_binding(order, now)),
        Action("schedule", against_scheduling(order, now)),
        Action("drop_schedule", against_dropping(order, now)),
    )
    return (*found, Action("rebind", against_rebinding(order))) if operations else found
