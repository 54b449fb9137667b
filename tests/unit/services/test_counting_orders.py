"""All orders counted: by status and by step, what they are worth, and which waits longest."""

from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.steps import Step
from marketplace_orders.services.counting_orders import NEEDED, Figures, count_orders
from marketplace_orders.services.counting_orders_told import tell_figures
from tests.builders import (
    after,
    bound_order,
    closed,
    created,
    described,
    ended,
    licensed,
    linked,
    order_of,
    subscribed_order,
)
from tests.support.measured import series, sums

pytestmark = pytest.mark.usefixtures("nothing_recorded")


def _counted(*orders: Order, hours: float = 10) -> Figures:
    figures = count_orders(orders, after(hours), lambda: timedelta(minutes=5))
    assert figures
    return figures


NEW = order_of([created(), licensed(), described()])
BINDABLE = order_of(subscribed_order())
BOUND = order_of(bound_order())
OVER = order_of([*bound_order(), ended("CANCELLED", 60)])


def test_orders_and_their_value_are_counted_by_status() -> None:
    figures = _counted(NEW, BINDABLE, BOUND, OVER)
    assert {status.value: number for (_, status), number in figures.orders.items()} == {
        "REFUND_WINDOW": 2,
        "LINKED": 1,
        "CANCELLED": 1,
    }
    assert {status.value: worth for (_, status, _), worth in figures.value.items()} == {
        "REFUND_WINDOW": Decimal(2400),
        "LINKED": Decimal(1200),
        "CANCELLED": Decimal(1200),
    }


def test_the_status_follows_the_clock() -> None:
    """O-63: a window that has ended counts as ended, though nobody recorded it yet."""
    figures = _counted(NEW, hours=49)
    assert [status.value for _, status in figures.orders] == ["PENDING_LINK"]


def test_the_funnel_holds_what_runs() -> None:
    figures = _counted(NEW, BINDABLE, BOUND, OVER)
    assert {step.value: number for (_, step), number in figures.at_step.items()} == {
        "bought": 3,
        "registered": 2,
        "linked": 2,
        "bound": 1,
    }
    assert figures.value_at_step["apppush", Step.LINKED, "USD"] == Decimal(2400)


def test_what_comes_after_a_step_that_was_left_out_counts_for_it() -> None:
    """A linked buyer's next purchase is linked at once; the funnel never widens."""
    at_once = order_of([created(), licensed(), linked(-5)])
    assert {step.value: number for (_, step), number in _counted(at_once).at_step.items()} == {
        "bought": 1,
        "registered": 1,
        "linked": 1,
    }


def test_the_longest_unbound_order_is_the_one_whose_window_ended_first() -> None:
    later = order_of([created(10), licensed(10), closed(58)])
    figures = _counted(BINDABLE, later, BOUND, hours=100)
    assert figures.unbound_since == {"apppush": after(48)}


def test_a_count_that_time_does_not_suffice_for_is_given_up() -> None:
    assert count_orders([NEW], after(1), lambda: NEEDED / 2) is None
    tell_figures(None, after(1))
    assert sums() == {}


def test_the_gauges_name_every_status_and_step_of_a_product_that_has_orders() -> None:
    tell_figures(_counted(BOUND, hours=100), after(100))
    orders = series("Orders")
    assert (orders["apppush", "LINKED"], orders["apppush", "CANCELLED"]) == ([1], [0])
    assert len(orders) == 8
    assert series("OrdersAtStep")["apppush", "bound"] == [1]
    assert series("OrdersValue") == {("apppush", "LINKED", "USD"): [1200]}
    assert series("ValueAtStep")["apppush", "bought", "USD"] == [1200]
    assert series("OldestUnbound") == {("apppush",): [0]}


def test_the_longest_wait_is_told_in_seconds() -> None:
    tell_figures(_counted(BINDABLE, hours=50), after(50))
    assert series("OldestUnbound") == {("apppush",): [2 * 3600]}
