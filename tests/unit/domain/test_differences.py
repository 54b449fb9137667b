"""What the vendor's platform is told when one snapshot becomes the next."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.binding import Rebound, Target
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.handover import BindingInherited, PassedBinding, Superseded
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.statuses import BindsTo
from tests.builders import (
    APPLICATION,
    after,
    bound,
    bound_order,
    closed,
    created,
    deprovisioned,
    described,
    ended,
    fact,
    licensed,
    order_of,
    subscribed_order,
)


def told(facts: Sequence[Fact], *steps: Sequence[Fact]) -> list[list[str]]:
    """Return the announcements of each step; *facts* are known before the first (none: a new order)."""
    before = order_of(facts) if facts else None
    known = list(facts)
    announced = []
    for step in steps:
        known.extend(step)
        order = order_of(known)
        announced.append([a.type.value for a in differences(before, order)])
        before = order
    return announced


def test_an_order_is_placed_once_its_product_is_named() -> None:
    assert told((), [created()], [licensed()], [described()]) == [[], ["OrderPlaced"], []]


def test_binding_activates_the_benefits() -> None:
    """O-58, O-59."""
    steps = told(subscribed_order(), [closed()], [bound()])
    assert steps == [["RefundWindowClosed"], ["OrderBound", "BenefitsActivated"]]


def test_ended_and_deprovisioned_together_revoke_once() -> None:
    """O-67."""
    assert told(bound_order(), [ended("CANCELLED", 60)], [deprovisioned(60.01)]) == [
        ["BenefitsRevoked", "OrderEnded", "FinalUsageDue"],
        [],
    ]
    assert told(bound_order(), [deprovisioned(60)], [ended("CANCELLED", 60)]) == [
        ["FinalUsageDue"],
        ["BenefitsRevoked", "OrderEnded"],
    ]


def test_a_late_created_announces_nothing() -> None:
    assert told((licensed(), ended("CANCELLED", 1)), [created(2)]) == [[]]


def test_an_order_first_seen_at_its_end_is_placed_and_ended() -> None:
    assert told((), [licensed(), ended("CANCELLED", 1)]) == [["OrderPlaced", "OrderEnded"]]


def test_more_units_change_the_benefits_of_a_bound_order_only() -> None:
    later = described(60, end_time=after(9999))
    assert told(bound_order(), [later]) == [["BenefitsChanged"]]
    assert told(subscribed_order(), [later]) == [[]]


def test_moving_the_target_moves_the_benefits() -> None:
    """O-23."""
    elsewhere = fact(Rebound(target=Target(BindsTo.APPLICATION, "app-2"), note_id="n"), 60)
    (moved,) = differences(order_of(bound_order()), order_of((*bound_order(), elsewhere)))
    assert moved.type == "BenefitsMoved"
    assert moved.previous_binding is not None
    assert moved.previous_binding.target == APPLICATION


def test_a_renewal_ends_the_predecessor_without_a_revocation() -> None:
    facts = bound_order()
    binding = order_of(facts).binding
    assert binding is not None
    handed = fact(Superseded(successor_id="agmt-2", binding_id=binding.binding_id), 61)
    assert told(facts, [ended("RENEWED", 60)], [handed]) == [["FinalUsageDue"], ["OrderEnded"]]


def test_a_successor_that_was_bound_already_keeps_its_binding_and_the_other_is_revoked() -> None:
    facts = bound_order()
    binding = order_of(facts).binding
    assert binding is not None
    kept = fact(Superseded(successor_id="agmt-2", binding_id=binding.binding_id, passed=False), 61)
    assert told(facts, [ended("RENEWED", 60)], [kept]) == [
        ["FinalUsageDue"],
        ["BenefitsRevoked", "OrderEnded"],
    ]


def inherited(*, active: bool) -> Fact:
    passed = PassedBinding(
        binding_id="b-1", target=APPLICATION, bound_at=after(49), bound_by="jo", active=active
    )
    body = BindingInherited(predecessor_id="agmt-0", window_ends_at=after(48), binding=passed)
    return fact(body, 60)


def test_the_successor_is_given_the_benefits_as_a_move_or_anew() -> None:
    """Moved where they were active, activated where a lost license had taken them (design §4)."""
    facts = (created(55, intent="RENEW", previous="agmt-0"), licensed(55))
    assert told(facts, [inherited(active=True)]) == [["BenefitsMoved"]]
    assert told(facts, [inherited(active=False)]) == [["BenefitsActivated"]]
