"""How far an order came: bought, registered, linked, bound."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace_orders.domain.order import Order


class Step(StrEnum):
    """What happens to an order that goes well, in this order; a registration may come first."""

    BOUGHT = "bought"
    REGISTERED = "registered"
    LINKED = "linked"
    BOUND = "bound"


def reached(order: Order) -> dict[Step, datetime]:
    """Return the steps that *order* has taken, each with its instant."""
    instants = {
        Step.BOUGHT: order.window.starts_at,
        Step.REGISTERED: order.parties.registered_at,
        Step.LINKED: order.parties.linked_at,
        Step.BOUND: order.binding.bound_at if order.binding else None,
    }
    return {step: at for step, at in instants.items() if at is not None}


def came_as_far_as(order: Order) -> tuple[Step, ...]:
    """Return the furthest step of *order* and all before it, taken or not.

    An order of a linked buyer is linked at once, and may never be registered.
    """
    steps = list(Step)
    furthest = max((steps.index(step) for step in reached(order)), default=0)
    return tuple(steps[: furthest + 1])


def steps_taken(before: Order | None, after: Order) -> Iterator[tuple[Step, timedelta | None]]:
    """Yield the steps that *after* has taken and *before* had not, each with the time that it took.

    An order that nobody sees yet takes none. The first step takes no time (None), nor does a binding that
    was inherited; one that was waiting for the end of the refund window is timed from that end.
    """
    known = reached(before) if before and before.listed else {}
    steps = reached(after) if after.listed else {}
    for step, at in steps.items():
        if step not in known:
            since = _ready(after, step)
            yield step, max(at - since, timedelta()) if since else None


def _ready(order: Order, step: Step) -> datetime | None:
    """Return from when *step* could be taken; None for what is not timed."""
    if step is Step.BOUGHT or (step is Step.BOUND and order.binding and order.binding.inherited_from):
        return None
    steps = list(Step)
    before = (reached(order).get(each) for each in steps[: steps.index(step)])
    ends_at = order.window.ends_at if step is Step.BOUND else None
    return max(at for at in (*before, ends_at) if at is not None)
