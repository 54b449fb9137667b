"""decide(order, command, now): the facts that a command makes, or why it makes none."""

from datetime import datetime

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.decide.commands import Bind, Command, DropSchedule, Rebind, ScheduleBinding
from marketplace_orders.domain.decide.passing_time import closing
from marketplace_orders.domain.decide.reasons import (
    against_binding,
    against_dropping,
    against_rebinding,
    against_scheduling,
)
from marketplace_orders.domain.facts.binding import (
    BindingScheduled,
    Bound,
    Rebound,
    ScheduleDropped,
    Target,
)
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_command
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.domain.statuses import Feed

WRONG_TARGET = Refusal(
    "wrong_target_kind", "This product is bound to another kind of target. Choose one of the order's targets."
)
SAME_TARGET = Refusal("same_target", "The order is already bound to this target.")


def decide(order: Order, command: Command, now: datetime, catalog: Catalog) -> tuple[Fact, ...] | Refusal:
    """Return the facts that *command* makes of *order* at *now*, or the refusal.

    That the target exists and is the account's is checked in the transaction that stores the facts.
    """
    refusal = _against(order, command, now) or _against_target(order, command, catalog)
    if refusal:
        return refusal
    accepted = _fact(order, command, now)
    return (*closing(order, now), accepted) if isinstance(command, Bind) else (accepted,)


def command_fact_id(command: Command) -> str:
    """Return the id of the fact that *command* makes when it is accepted."""
    return of_command(command.key, command_body(command).kind)


def _against(order: Order, command: Command, now: datetime) -> Refusal | None:
    match command:
        case Bind():
            return against_binding(order, now)
        case ScheduleBinding():
            return against_scheduling(order, now)
        case DropSchedule():
            return against_dropping(order, now)
        case Rebind():
            return against_rebinding(order)


def _against_target(order: Order, command: Command, catalog: Catalog) -> Refusal | None:
    product = catalog.by_key(order.purchase.product)
    if isinstance(command, DropSchedule) or product is None:
        return None
    if command.target.kind is not product.binds_to:
        return WRONG_TARGET
    rebinds = isinstance(command, Rebind) and order.binding is not None
    return SAME_TARGET if rebinds and _bound_to(order, command.target) else None


def _bound_to(order: Order, target: Target) -> bool:
    return order.binding is not None and order.binding.target == target


def _fact(order: Order, command: Command, now: datetime) -> Fact:
    return Fact(
        fact_id=command_fact_id(command),
        at=now,
        recorded_at=now,
        source=Source.COMMAND,
        body=command_body(command),
        order_id=order.order_id if order.feed is Feed.SNS else None,
        actor=command.actor,
    )


def command_body(command: Command) -> Body:
    """Return what the fact of *command* says when it is accepted."""
    match command:
        case Bind(target=target):
            return Bound(target=target)
        case ScheduleBinding(target=target):
            return BindingScheduled(target=target)
        case DropSchedule():
            return ScheduleDropped()
        case Rebind(target=target, note_id=note_id):
            return Rebound(target=target, note_id=note_id)
