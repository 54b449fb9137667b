"""A legacy cycle that ended because its rows stayed away: a later row is another purchase (design §2, §4)."""

from dataclasses import replace

from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.clock import AskedAgain
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.subscription import EntitlementUpdated
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from tests.builders import CATALOG, SMS, after, entitled, fact

PARTITION = Partition.of_customer(SMS.key, "cust-1")
ROW = Entitlement(dimension="messages", expires_at=after(24 * 365))


def gone() -> tuple[Fact, ...]:
    """Rows, an update, an empty answer, and the same again an hour later."""
    updated = EntitlementUpdated(customer_identifier="cust-1", product_code=SMS.product_codes[0])
    empty = entitled(1.1)
    again = fact(AskedAgain(read_fact_id=empty.fact_id), 2.1, source=Source.CLOCK)
    return (
        entitled(0.1, ROW),
        fact(updated, 1, source=Source.SNS),
        empty,
        replace(again, order_id=PARTITION.order_id(1)),
        entitled(2.2),
    )


def test_rows_that_stay_away_cancel_the_order() -> None:
    (order,) = fold(PARTITION, gone(), CATALOG, 1)
    assert (order.order_status, order.purchase.entitlements) == (OrderStatus.CANCELLED, (ROW,))


def test_an_unexpired_row_after_that_begins_a_new_order() -> None:
    _, second = fold(PARTITION, (*gone(), entitled(100, ROW)), CATALOG, 1)
    assert second.order_id == PARTITION.order_id(2)
    assert second.subscription_status is SubscriptionStatus.SUBSCRIBED
