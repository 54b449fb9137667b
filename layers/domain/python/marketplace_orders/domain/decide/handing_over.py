"""The handover between two agreements of a chain: what each of them records (design §4)."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.handover import BindingInherited, PassedBinding, Superseded
from marketplace_orders.domain.facts.identity import of_handover
from marketplace_orders.domain.order import HandoverState, Order


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """One fact for each side, to be stored in one transaction."""

    predecessor: Fact
    successor: Fact


def hand_over(predecessor: Order, successor: Order, now: datetime) -> HandoverFacts | None:
    """Return the facts that pass *predecessor*'s binding on, or None where nothing is waiting.

    A successor that was bound by itself keeps its binding: the predecessor's is then not passed.
    """
    if predecessor.handover.outgoing is not HandoverState.WAITING:
        return None
    binding = predecessor.binding
    own = successor.binding is not None and successor.binding.inherited_from is None
    fact_id = of_handover(predecessor.order_id, successor.order_id, _passed_id(predecessor))
    superseded = Superseded(
        successor_id=successor.order_id,
        binding_id=binding.binding_id if binding else None,
        passed=binding is not None and not own,
    )
    return HandoverFacts(
        _fact(fact_id, superseded, now), _fact(fact_id, _inherited(predecessor, own=own), now)
    )


def _passed_id(predecessor: Order) -> str | None:
    if predecessor.binding:
        return predecessor.binding.binding_id
    return f"schedule@{predecessor.schedule.chosen_at.isoformat()}" if predecessor.schedule else None


def _inherited(predecessor: Order, *, own: bool) -> BindingInherited:
    chosen = predecessor.schedule
    return BindingInherited(
        predecessor_id=predecessor.order_id,
        window_ends_at=predecessor.window.ends_at,
        binding=None if own else _passed(predecessor),
        scheduled=chosen.target if chosen else None,
        scheduled_by=chosen.chosen_by if chosen else None,
    )


def _passed(predecessor: Order) -> PassedBinding | None:
    binding = predecessor.binding
    if binding is None:
        return None
    return PassedBinding(
        binding_id=binding.binding_id,
        target=binding.target,
        bound_at=binding.bound_at,
        bound_by=binding.bound_by,
        active=predecessor.benefits_active,
    )


def _fact(fact_id: str, body: Superseded | BindingInherited, now: datetime) -> Fact:
    return Fact(fact_id=fact_id, at=now, recorded_at=now, source=Source.HANDOVER, body=body)
