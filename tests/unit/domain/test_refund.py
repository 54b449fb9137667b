"""Money that goes back: reviews, partial and full refunds, unknown figures (design §2)."""

from decimal import Decimal
from typing import Any

import pytest

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import (
    BillingAdjusted,
    CancellationRequestChanged,
    RevokedForRefund,
)
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from tests.builders import AGREEMENT, bound_order, described, ended, fact, order_of


def asked(status: str, hours: float, reason: str | None = None) -> Fact:
    body = CancellationRequestChanged(
        agreement_id=AGREEMENT, request_id="acr-1", status=status, reason_code=reason
    )
    return fact(body, hours)


def adjusted(
    hours: float, amount: str | None, *, number: int = 1, completed: bool = True, reason: str | None = None
) -> Fact:
    body = BillingAdjusted(
        agreement_id=AGREEMENT,
        adjustment_id=f"ba-{number}",
        completed=completed,
        amount=Decimal(amount) if amount else None,
        currency="USD" if amount else None,
        reason_code=reason,
    )
    return fact(body, hours)


@pytest.mark.parametrize("status", ["PENDING_APPROVAL", "APPROVED"])
def test_an_open_request_puts_the_order_in_review_and_takes_nothing(status: str) -> None:
    """O-65."""
    order = order_of((*bound_order(), asked(status, 60)))
    assert order.order_status is OrderStatus.REFUND_REVIEW
    assert order.benefits_active


@pytest.mark.parametrize("status", ["REJECTED", "CANCELLED", "VALIDATION_FAILED"])
def test_a_closed_request_gives_back_what_it_took_and_operations_are_told(status: str) -> None:
    taken = fact(RevokedForRefund(request_id="acr-1"), 61)
    during = order_of((*bound_order(), asked("PENDING_APPROVAL", 60), taken))
    closed = order_of((*bound_order(), asked("PENDING_APPROVAL", 60), taken, asked(status, 62)))
    assert not during.benefits_active
    assert closed.order_status is OrderStatus.LINKED
    assert closed.benefits_active
    assert "cancellation_request_closed" in closed.warnings


def test_a_decision_is_not_undone_by_a_pending_that_aws_dates_later() -> None:
    order = order_of((*bound_order(), asked("REJECTED", 60), asked("PENDING_APPROVAL", 61)))
    assert order.order_status is OrderStatus.LINKED


def test_part_of_the_money_back_changes_the_refunded_amount_alone() -> None:
    order = order_of((*bound_order(), described(50), adjusted(60, "200.00"), adjusted(61, "99.50", number=2)))
    assert order.order_status is OrderStatus.LINKED
    assert order.refund.amount == Decimal("299.50")


def test_the_same_adjustment_told_twice_counts_once() -> None:
    order = order_of((*bound_order(), adjusted(60, "700.00"), adjusted(61, "700.00")))
    assert order.refund.amount == Decimal("700.00")


def test_all_the_money_back_is_a_refund_and_takes_the_benefits() -> None:
    """O-66, O-67."""
    order = order_of((*bound_order(), adjusted(60, "700.00"), adjusted(61, "500.00", number=2)))
    assert order.order_status is OrderStatus.REFUNDED
    assert order.subscription_status is SubscriptionStatus.UNSUBSCRIBED
    assert not order.benefits_active


@pytest.mark.parametrize("paid", [{"amount": None, "currency": None}, {"currency": "EUR"}])
def test_figures_that_cannot_be_compared_leave_the_order_as_it_is(paid: dict[str, Any]) -> None:
    order = order_of((*bound_order(), described(50, **paid), adjusted(60, "5000.00")))
    assert order.order_status is OrderStatus.LINKED
    assert order.refund.unknown


def test_an_adjustment_without_amount_is_unknown() -> None:
    order = order_of((*bound_order(), adjusted(60, None)))
    assert order.order_status is OrderStatus.LINKED
    assert order.refund.unknown


def test_an_adjustment_after_the_agreement_was_cancelled_is_a_refund() -> None:
    order = order_of((*bound_order(), ended("CANCELLED", 59), adjusted(60, "1.00")))
    assert order.order_status is OrderStatus.REFUNDED


def test_an_adjustment_before_the_agreement_was_cancelled_is_not() -> None:
    order = order_of((*bound_order(), adjusted(58, "1.00"), ended("CANCELLED", 59)))
    assert order.order_status is OrderStatus.CANCELLED


def test_an_adjustment_for_the_reason_of_an_approved_request_is_a_refund() -> None:
    order = order_of(
        (
            *bound_order(),
            asked("APPROVED", 59, "TEST_AGREEMENT"),
            adjusted(60, "1.00", reason="TEST_AGREEMENT"),
        )
    )
    assert order.order_status is OrderStatus.REFUNDED


def test_a_failed_adjustment_changes_nothing() -> None:
    order = order_of((*bound_order(), adjusted(60, "1200.00", completed=False)))
    assert order.order_status is OrderStatus.LINKED
    assert order.refund.amount is None
