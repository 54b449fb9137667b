"""What operations are told of, and what would only be noise."""

from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.agreement import INFORMATIVE, UnknownNotice
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import BillingAdjusted
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import AGREEMENT, bound_order, fact, order_of


def adjusted(hours: float, *, completed: bool, number: int = 1) -> Fact:
    body = BillingAdjusted(
        agreement_id=AGREEMENT, adjustment_id=f"ba-{number}", completed=completed, amount=Decimal(1)
    )
    return fact(body, hours)


@pytest.mark.parametrize("name", sorted(INFORMATIVE))
def test_events_that_aws_documents_and_that_change_nothing_raise_no_warning(name: str) -> None:
    order = order_of((*bound_order(), fact(UnknownNotice(name=name), 60)))
    assert order.warnings == ()
    assert order.order_status is OrderStatus.LINKED


def test_events_that_nobody_knows_do() -> None:
    order = order_of((*bound_order(), fact(UnknownNotice(name="Purchase Agreement Reconsidered"), 60)))
    assert order.warnings == ("unknown_notice",)


def test_a_failed_adjustment_leaves_the_order_and_operations_are_told() -> None:
    """O-65: design §2, "adjustment failed"."""
    order = order_of((*bound_order(), adjusted(60, completed=False)))
    assert order.order_status is OrderStatus.LINKED
    assert order.warnings == ("adjustment_failed",)


def test_an_adjustment_that_was_made_after_all_is_no_failure() -> None:
    order = order_of((*bound_order(), adjusted(60, completed=True), adjusted(61, completed=False)))
    assert order.warnings == ()
