"""One happening told to the vendor in both roles: two facts, counted once (facts §3.4, §11)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.domain.published import differences
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import AGREEMENT, bound_order, created, described, ended, fact, licensed, order_of


def adjusted(hours: float, amount: str | None) -> Fact:
    body = BillingAdjusted(
        agreement_id=AGREEMENT,
        adjustment_id="ba-1",
        completed=True,
        amount=Decimal(amount) if amount else None,
        currency="USD" if amount else None,
    )
    return fact(body, hours)


def again(told: Fact, seconds: int) -> Fact:
    """Return the same happening as the other role is told it, *seconds* apart."""
    other = fact(told.body)
    return replace(other, at=told.at.replace(second=seconds))


@pytest.mark.parametrize("seconds", [0, 30])
@pytest.mark.parametrize(
    "told",
    [
        created(),
        licensed(),
        ended("CANCELLED", 60),
        ended("EXPIRED", 60),
        fact(CancellationRequestChanged(agreement_id=AGREEMENT, request_id="acr-1", status="APPROVED"), 60),
        adjusted(60, "100.00"),
        adjusted(60, "1200.00"),
    ],
    ids=lambda told: told.body.kind,
)
def test_the_second_telling_announces_nothing(told: Fact, seconds: int) -> None:
    """O-60: Proposer and Manufacturer variants of one happening do not double."""
    facts = (*bound_order(), described(50), told)
    once, twice = order_of(facts), order_of((*facts, again(told, seconds)))
    assert differences(once, twice) == ()
    assert twice.order_status is once.order_status
    assert twice.refund == once.refund


@pytest.mark.parametrize("hours", [59.9, 60, 60.1])
def test_the_telling_without_amount_does_not_hide_the_one_with_it(hours: float) -> None:
    """A channel partner's sale carries no amount for the manufacturer (facts §11, 3)."""
    order = order_of((*bound_order(), described(50), adjusted(60, "100.00"), adjusted(hours, None)))
    assert order.refund.amount == Decimal("100.00")
    assert not order.refund.unknown


def test_a_full_refund_stays_one_when_the_telling_without_amount_comes_later() -> None:
    """O-67."""
    order = order_of((*bound_order(), described(50), adjusted(60, "1200.00"), adjusted(61, None)))
    assert order.order_status is OrderStatus.REFUNDED
