"""What the clock no longer does for an order: closing, binding, holding a lost license to stand."""

from decimal import Decimal

from marketplace_orders.domain.decide import due_facts
from marketplace_orders.domain.facts.refund import BillingAdjusted
from marketplace_orders.domain.statuses import OrderStatus
from tests.builders import AGREEMENT, after, deprovisioned, fact, order_of, scheduled, subscribed_order


def refunded() -> BillingAdjusted:
    return BillingAdjusted(
        agreement_id=AGREEMENT,
        adjustment_id="ba-1",
        completed=True,
        amount=Decimal(1200),
        currency="USD",
    )


def test_an_order_refunded_in_full_falls_due_no_more() -> None:
    """O-72: else the sweep would find it again for ever."""
    facts = (*subscribed_order(), scheduled(1), deprovisioned(2), fact(refunded(), 3))
    order = order_of(facts)
    assert (order.order_status, order.due_at) == (OrderStatus.REFUNDED, None)
    assert due_facts(order, facts, after(100)) == ()
