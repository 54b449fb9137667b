"""Decisions: a command on an order, at an instant, becomes facts or a refusal. Pure."""

from marketplace_orders.domain.decide.commands import (
    Bind,
    Command,
    DropSchedule,
    Rebind,
    ScheduleBinding,
)
from marketplace_orders.domain.decide.deciding import decide
from marketplace_orders.domain.decide.passing_time import due_facts

__all__ = ["Bind", "Command", "DropSchedule", "Rebind", "ScheduleBinding", "decide", "due_facts"]
