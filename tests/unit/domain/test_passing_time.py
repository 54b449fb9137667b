"""What falls due: closing windows, chosen targets, licenses that stayed away."""

from marketplace_orders.domain.decide import due_facts
from marketplace_orders.domain.facts.fact import Fact
from tests.builders import (
    after,
    bound_order,
    closed,
    created,
    deprovisioned,
    ended,
    licensed,
    linked,
    order_of,
    scheduled,
    subscribed_order,
)


def due(facts: tuple[Fact, ...], hours: float) -> list[str]:
    return [fact.body.kind for fact in due_facts(order_of(facts), facts, after(hours))]


def test_a_window_closes_at_its_end_and_not_before() -> None:
    """O-62."""
    assert due(subscribed_order(), 47.99) == []
    assert due(subscribed_order(), 48) == ["WindowClosed"]
    assert due((*subscribed_order(), closed()), 48) == []


def test_a_chosen_target_is_bound_when_the_window_closes() -> None:
    """O-63, O-77."""
    assert due((*subscribed_order(), scheduled()), 48) == ["WindowClosed", "Bound"]


def test_a_chosen_target_waits_for_the_subscription() -> None:
    """O-63: an order closes its window and binds once AWS says that it is subscribed."""
    unsubscribed = (created(), linked(), scheduled())
    assert due(unsubscribed, 48) == ["WindowClosed"]
    assert due((*unsubscribed, closed(), licensed(50)), 51) == ["Bound"]


def test_nothing_falls_due_after_an_end() -> None:
    assert due((*subscribed_order(), scheduled(), ended("CANCELLED", 3)), 100) == []


def test_the_loss_of_a_license_stands_after_an_hour_without_an_end() -> None:
    lost = (*bound_order(), deprovisioned(60))
    assert due(lost, 60.9) == []
    assert due(lost, 61) == ["DeprovisionStood"]
    assert order_of(lost).due_at == after(61)


def test_an_end_within_the_hour_of_either_side_explains_the_loss() -> None:
    for hours in (59.5, 60.5):
        assert due((*bound_order(), deprovisioned(60), ended("ROLLED_BACK", hours)), 70) == []


def test_what_the_clock_does_has_one_identity() -> None:
    order = order_of(subscribed_order())
    facts = subscribed_order()
    first, again = (due_facts(order, facts, after(hours)) for hours in (48, 50))
    assert [fact.fact_id for fact in first] == [fact.fact_id for fact in again]
