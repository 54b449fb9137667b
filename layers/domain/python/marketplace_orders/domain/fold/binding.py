"""The binding of an order, the chosen target, and what a chain of agreements passed on."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.binding import BindingScheduled, Bound, Rebound, ScheduleDropped
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.handover import BindingInherited, Superseded
from marketplace_orders.domain.fold.parties import moves
from marketplace_orders.domain.order import Binding, Schedule


def binding(facts: Sequence[Fact]) -> Binding | None:
    """Return what the order is bound to. Its own binding is kept over an inherited one.

    An order that goes to another account leaves its target behind: targets belong to accounts.
    """
    current: Binding | None = None
    left = moves(facts)
    for fact in facts:
        body = fact.body
        if isinstance(body, Bound | Rebound):
            current = Binding(
                binding_id=fact.fact_id, target=body.target, bound_at=fact.at, bound_by=fact.actor
            )
        elif isinstance(body, BindingInherited) and _replaceable(current):
            current = _inherited(body) or current
        elif fact.fact_id in left:
            current = None
    return current


def schedule(facts: Sequence[Fact]) -> Schedule | None:
    """Return the target that waits for the window's end, if one is still chosen by the order's account."""
    chosen: Schedule | None = None
    left = moves(facts)
    for fact in facts:
        body = fact.body
        if isinstance(body, BindingScheduled):
            chosen = Schedule(target=body.target, chosen_at=fact.at, chosen_by=fact.actor)
        elif isinstance(body, ScheduleDropped | Bound | Rebound | Superseded) or fact.fact_id in left:
            chosen = None
        elif isinstance(body, BindingInherited):
            chosen = _passed_schedule(fact, body, chosen)
    return chosen


def _replaceable(current: Binding | None) -> bool:
    return current is None or current.inherited_from is not None


def _inherited(body: BindingInherited) -> Binding | None:
    passed = body.binding
    if passed is None:
        return None
    return Binding(
        binding_id=passed.binding_id,
        target=passed.target,
        bound_at=passed.bound_at,
        bound_by=passed.bound_by,
        inherited_from=body.predecessor_id,
        inherited_active=passed.active,
    )


def _passed_schedule(fact: Fact, body: BindingInherited, chosen: Schedule | None) -> Schedule | None:
    if body.binding is not None:
        return None
    if body.scheduled is None or chosen is not None:
        return chosen
    return Schedule(target=body.scheduled, chosen_at=fact.at, chosen_by=body.scheduled_by)
