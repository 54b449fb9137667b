"""Legacy listings: one partition per customer, a cycle per subscription (design §2 and §4)."""

from collections.abc import Sequence
from decimal import Decimal

from marketplace_orders.domain.decide import due_facts
from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.binding import Bound
from marketplace_orders.domain.facts.clock import AskedAgain
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus as O
from marketplace_orders.domain.statuses import SubscriptionStatus as S
from tests.builders import BUYER, CATALOG, ORGANIZATION, SMS, after, entitled, fact, linked

CUSTOMER = "cust-1"
PARTITION = Partition.of_customer(SMS.key, CUSTOMER)
CODE = SMS.product_codes[0]


def said(action: str, hours: float) -> Fact:
    body = SubscriptionChanged(
        action=SubscriptionAction(action), customer_identifier=CUSTOMER, product_code=CODE
    )
    return fact(body, hours, source=Source.SNS)


def updated(hours: float) -> Fact:
    return fact(EntitlementUpdated(customer_identifier=CUSTOMER, product_code=CODE), hours, source=Source.SNS)


def arrived(hours: float) -> Fact:
    body = Registered(product_code=CODE, aws_account=BUYER, customer_identifier=CUSTOMER)
    return fact(body, hours, source=Source.REGISTRATION)


def row(until_hours: float) -> Entitlement:
    return Entitlement(dimension="messages", quantity=Decimal(1000), expires_at=after(until_hours))


def orders(*facts: Fact) -> Sequence[Order]:
    return fold(PARTITION, facts, CATALOG, 1)


def statuses(*facts: Fact) -> list[tuple[O, S]]:
    return [(order.order_status, order.subscription_status) for order in orders(*facts)]


def test_subscribe_success_makes_the_first_order() -> None:
    """O-36."""
    (order,) = orders(said("subscribe-success", 0))
    assert order.order_id == f"legacy-{PARTITION.name}-1"
    assert (order.order_status, order.subscription_status) == (O.REFUND_WINDOW, S.SUBSCRIBED)


def test_registering_before_the_message_gives_the_same_order() -> None:
    before = orders(arrived(0), said("subscribe-success", 1))
    afterwards = orders(said("subscribe-success", 0), arrived(1))
    assert [order.order_id for order in before] == [order.order_id for order in afterwards]


def test_subscribe_fail_leaves_the_order_unbindable() -> None:
    """O-37: payment may have failed though the buyer reached the page (facts §4.5)."""
    assert statuses(said("subscribe-fail", 0)) == [(O.REFUND_WINDOW, S.FAILED)]


def test_unsubscribing_goes_through_pending_to_cancelled() -> None:
    pending = (said("subscribe-success", 0), said("unsubscribe-pending", 5))
    assert statuses(*pending) == [(O.REFUND_WINDOW, S.UNSUBSCRIBE_PENDING)]
    assert statuses(*pending, said("unsubscribe-success", 6)) == [(O.CANCELLED, S.UNSUBSCRIBED)]


def test_subscribing_again_while_unsubscribing_goes_on_with_the_same_order() -> None:
    """AWS sends no unsubscribe-success then (facts §4.5)."""
    again = (said("subscribe-success", 0), said("unsubscribe-pending", 5), said("subscribe-success", 5.5))
    assert statuses(*again) == [(O.REFUND_WINDOW, S.SUBSCRIBED)]


def test_subscribing_again_after_the_end_is_a_new_order_for_the_same_account() -> None:
    first, second = orders(
        said("subscribe-success", 0),
        arrived(1),
        linked(2),
        said("unsubscribe-success", 6),
        said("subscribe-success", 100),
    )
    assert (first.order_status, second.order_status) == (O.CANCELLED, O.REFUND_WINDOW)
    assert second.order_id.endswith("-2")
    assert second.parties.account_id == first.parties.account_id
    assert second.window.starts_at == after(100)


def test_a_command_belongs_to_the_cycle_that_it_named() -> None:
    first_id = PARTITION.order_id(1)
    command = Fact(
        fact_id="command:k:Bound",
        at=after(50),
        recorded_at=after(50),
        source=Source.COMMAND,
        body=Bound(target=ORGANIZATION),
        order_id=first_id,
    )
    first, second = orders(
        said("subscribe-success", 0), command, said("unsubscribe-success", 60), said("subscribe-success", 70)
    )
    assert first.binding is not None
    assert not first.benefits_active
    assert second.binding is None


def test_an_unexpired_row_subscribes_without_any_message() -> None:
    assert statuses(arrived(0), entitled(1, row(500))) == [(O.REFUND_WINDOW, S.SUBSCRIBED)]


def test_only_expired_rows_after_entitlement_updated_expire_the_order() -> None:
    """O-35."""
    running = (said("subscribe-success", 0), entitled(1, row(500)))
    assert statuses(*running, entitled(600, row(500))) == [(O.REFUND_WINDOW, S.SUBSCRIBED)]
    (order,) = orders(*running, updated(600), entitled(601, row(500)))
    assert (order.order_status, order.subscription_status) == (O.EXPIRED, S.EXPIRED)
    assert "ended_by_entitlements" in order.warnings


def test_an_empty_answer_is_asked_again_after_an_hour_before_it_ends_anything() -> None:
    empty = (said("subscribe-success", 0), entitled(1, row(500)), updated(600), entitled(601))
    (order,) = orders(*empty)
    assert order.ending is None
    assert order.due_at == after(48)
    due = [f for f in due_facts(order, empty, after(602)) if isinstance(f.body, AskedAgain)]
    assert len(due) == 1
    assert statuses(*empty, *due, entitled(603)) == [(O.CANCELLED, S.UNSUBSCRIBED)]
    (asked,) = orders(*empty, *due)
    assert asked.enquiry is not None
    assert asked.enquiry.since == due[0].fact_id


def test_an_empty_answer_where_rows_were_never_known_ends_nothing() -> None:
    assert statuses(said("subscribe-success", 0), updated(1), entitled(2)) == [
        (O.REFUND_WINDOW, S.SUBSCRIBED)
    ]


def test_an_unexpired_row_after_an_end_by_rows_is_a_new_order() -> None:
    cycle = (said("subscribe-success", 0), entitled(1, row(500)), updated(600), entitled(601, row(500)))
    first, second = orders(*cycle, updated(700), entitled(701, row(900)))
    assert (first.order_status, second.order_status) == (O.EXPIRED, O.REFUND_WINDOW)


def test_the_messages_of_a_product_that_uses_eventbridge_are_kept_but_never_listed() -> None:
    """Facts of the other feed create nothing that anybody sees (design §4, Legacy listings)."""
    body = SubscriptionChanged(
        action=SubscriptionAction.SUBSCRIBE_SUCCESS,
        customer_identifier=CUSTOMER,
        product_code=CATALOG.products[0].product_codes[0],
    )
    (order,) = fold(
        Partition.of_customer("apppush", CUSTOMER), [fact(body, 0, source=Source.SNS)], CATALOG, 1
    )
    assert not order.listed


def test_rows_that_are_late_do_not_take_the_next_cycle_back() -> None:
    """An order that exists keeps existing, whatever else is told about the time before it."""
    known = (said("unsubscribe-success", 0), updated(0), said("subscribe-success", 2))
    assert len(orders(*known)) == 2
    assert len(orders(*known, entitled(1, row(0.5)))) == 2
