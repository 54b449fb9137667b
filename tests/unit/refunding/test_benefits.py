"""Benefits of a refunded order, whatever is told of its refund and in whatever order (O-67)."""

from hypothesis import given

from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.request import GIVEN_BACK
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import order_of
from tests.unit.refunding.test_any_course import courses, facts_of


def _order(told: list[tuple[Body, int]]) -> Order:
    return order_of(facts_of(told))


@given(told=courses)
def test_benefits_are_never_active_once_the_order_is_refunded(told: list[tuple[Body, int]]) -> None:
    order = _order(told)
    assert order.order_status is not OrderStatus.REFUNDED or not order.benefits_active


@given(told=courses)
def test_benefits_are_never_active_while_a_refund_has_taken_them(told: list[tuple[Body, int]]) -> None:
    order = _order(told)
    request = order.refund_request
    assert request is not None
    taken = request.revoked and request.state not in GIVEN_BACK
    assert not (taken and order.benefits_active)


@given(told=courses)
def test_benefits_are_given_back_when_nothing_came_of_the_refund(told: list[tuple[Body, int]]) -> None:
    """Unless the order ended, or money went back, by itself."""
    order = _order(told)
    request = order.refund_request
    assert request is not None
    goes_on = order.ending is None and not order.refund.in_full
    assert order.benefits_active or not (request.state in GIVEN_BACK and goes_on)
