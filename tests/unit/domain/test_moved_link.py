"""An order that goes to another account leaves its target behind (O-17, O-79)."""

import pytest

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import (
    APPLICATION,
    bound,
    bound_order,
    ended,
    linked,
    order_of,
    scheduled,
    subscribed_order,
)

MOVED = linked(60, account="acc-2", version=2)


def after_move(*facts: Fact) -> Order:
    return order_of((*facts, MOVED))


def test_a_bound_order_can_be_bound_anew() -> None:
    order = after_move(*bound_order())
    assert (order.order_status, order.binding) == (OrderStatus.PENDING_LINK, None)
    assert not order.benefits_active
    assert order.parties.account_id == "acc-2"


def test_a_chosen_target_is_dropped() -> None:
    order = after_move(*subscribed_order(), scheduled())
    assert order.schedule is None


def test_what_the_new_account_binds_is_its_own() -> None:
    order = order_of((*bound_order(), MOVED, bound(61)))
    assert order.binding
    assert order.binding.target == APPLICATION
    assert order.benefits_active


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(linked(60, version=2), id="the same account"),
        pytest.param(linked(60, account="acc-0", version=0), id="an older link that came late"),
    ],
)
def test_a_link_that_moves_nothing_leaves_the_binding(again: Fact) -> None:
    assert order_of((*bound_order(), again)).benefits_active


def test_an_order_that_comes_back_comes_without_a_target() -> None:
    back = linked(70, version=3)
    assert order_of((*bound_order(), MOVED, back)).binding is None


def test_the_revocation_names_the_target_that_was_left() -> None:
    before = order_of(bound_order())
    (revoked,) = differences(before, after_move(*bound_order()))
    assert revoked.type == "BenefitsRevoked"
    assert revoked.previous_binding == before.binding


def test_a_revocation_of_an_order_that_stays_bound_names_it_itself() -> None:
    cancelled = order_of((*bound_order(), ended("CANCELLED", 55)))
    revoked = next(
        each for each in differences(order_of(bound_order()), cancelled) if each.type == "BenefitsRevoked"
    )
    assert revoked.previous_binding is None


def test_an_order_that_ended_before_publishes_nothing_more() -> None:
    over = (*bound_order(), ended("CANCELLED", 55))
    assert differences(order_of(over), after_move(*over)) == ()


def test_moved_and_bound_at_once_the_benefits_move() -> None:
    (moved,) = differences(order_of(bound_order()), order_of((*bound_order(), MOVED, bound(61))))
    assert (moved.type, moved.previous_order_id) == ("BenefitsMoved", "agmt-1")
