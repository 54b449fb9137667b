"""The steps of an order and the time between them."""

from datetime import timedelta

from marketplace_orders.domain.steps import Step, reached, steps_taken
from tests.builders import (
    after,
    bound,
    bound_order,
    closed,
    created,
    licensed,
    linked,
    order_of,
    registered,
    subscribed_order,
)

HOUR = timedelta(hours=1)


def test_a_bound_order_has_taken_every_step() -> None:
    assert list(reached(order_of(bound_order()))) == list(Step)


def test_a_new_order_was_bought_and_nothing_else() -> None:
    assert dict(steps_taken(None, order_of([created(), licensed()]))) == {Step.BOUGHT: None}


def test_an_order_that_nobody_sees_takes_its_steps_when_it_is_seen() -> None:
    unseen, seen = order_of([created()]), order_of([created(), licensed()])
    assert list(steps_taken(None, unseen)) == []
    assert dict(steps_taken(unseen, seen)) == {Step.BOUGHT: None}


def test_each_step_is_timed_from_the_one_before() -> None:
    bought = [created(), licensed()]
    arrived = [*bought, registered(2)]
    owned = [*arrived, linked(5)]
    assert dict(steps_taken(order_of(bought), order_of(arrived))) == {Step.REGISTERED: 2 * HOUR}
    assert dict(steps_taken(order_of(arrived), order_of(owned))) == {Step.LINKED: 3 * HOUR}


def test_binding_is_timed_from_when_it_was_possible() -> None:
    before = [*subscribed_order(), closed()]
    assert dict(steps_taken(order_of(before), order_of([*before, bound(50)]))) == {Step.BOUND: 2 * HOUR}
    late = [created(), licensed(), registered(), closed(), linked(60)]
    assert dict(steps_taken(order_of(late), order_of([*late, bound(61)]))) == {Step.BOUND: HOUR}


def test_a_link_that_was_there_before_the_purchase_took_no_time() -> None:
    order = order_of([created(), licensed(), linked(-3)])
    assert dict(steps_taken(None, order)) == {Step.BOUGHT: None, Step.LINKED: timedelta()}


def test_a_step_is_taken_once() -> None:
    order = order_of(bound_order())
    assert list(steps_taken(order, order)) == []
    assert reached(order)[Step.BOUND] == after(49)
