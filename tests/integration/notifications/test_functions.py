"""Both functions over the table: samples in, orders out."""

import pytest

from functions.linking.handler import lambda_handler as linking
from functions.notifications.handler import lambda_handler as notifications
from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.services.appending import Incoming, append
from tests.builders import BUYER, after, fact
from tests.integration.dynamodb.requests import watched
from tests.samples import Json, body, enveloped, message, names, record, records, sample
from tests.support.lambda_context import FakeContext
from tests.unit.notifications.expected import AGREEMENT, CUSTOMER, FAILING

SMS = Partition.of_customer("sms", CUSTOMER)
LINKED = "acc-0123456789abcdef0123456789abcdef"
MOVED = "acc-fedcba9876543210fedcba9876543210"


def notified(*cases: str) -> list[str]:
    batch = [each for case in cases for each in records(case)]
    answer = notifications({"Records": batch}, FakeContext())
    return [each["itemIdentifier"] for each in answer["batchItemFailures"]]


def orders(partition: Partition) -> tuple[Order, ...]:
    return bootstrap.ledger().journal.read(partition).orders


def order(agreement: str = AGREEMENT) -> Order:
    (found,) = orders(Partition.of_agreement(agreement))
    return found


@pytest.mark.parametrize("case", names("notifications"))
def test_a_sample_is_taken_in_and_taken_in_again_without_effect(case: str) -> None:
    """O-60."""
    failing = FAILING.get(case, 0)
    assert len(notified(case)) == failing
    before = bootstrap.table().client.scan(TableName="orders")["Items"]
    assert len(notified(case)) == failing
    assert bootstrap.table().client.scan(TableName="orders")["Items"] == before


def test_a_purchase_becomes_a_subscribed_order_in_its_window() -> None:
    """O-33, O-36: slice 2 of issue 2, EventBridge."""
    assert notified("license_updated", "created") == []
    assert order().order_status is OrderStatus.REFUND_WINDOW
    assert order().subscription_status is SubscriptionStatus.SUBSCRIBED
    assert order().window.starts_at == after(0)


def test_a_legacy_subscription_becomes_an_order_and_the_next_one_another() -> None:
    """O-36, O-37: slice 2 of issue 2, SNS."""
    again = enveloped(message("subscribe_success"), MessageId="again", Timestamp="2026-11-10T08:00:00.000Z")
    notified("subscribe_success", "unsubscribe_pending", "unsubscribe_success")
    notifications({"Records": [record(again)]}, FakeContext())
    assert [each.subscription_status for each in orders(SMS)] == [
        SubscriptionStatus.UNSUBSCRIBED,
        SubscriptionStatus.SUBSCRIBED,
    ]


def test_a_batch_of_one_order_costs_one_query_and_one_transaction() -> None:
    """Issue 2, figures to reach: calls."""
    with watched(bootstrap.table().client) as seen:
        notified("created", "license_updated", "amended")
    assert seen.operations == ["Query", "TransactWriteItems"]


def test_a_batch_of_two_orders_costs_one_of_each_per_order() -> None:
    with watched(bootstrap.table().client) as seen:
        notified("created", "created_renewal")
    assert sorted(seen.operations) == ["Query", "Query", "TransactWriteItems", "TransactWriteItems"]


def test_a_linked_buyer_costs_one_transaction_more() -> None:
    """Issue 2, figures to reach: at most 2 + 2."""
    buyer = Buyer(aws_account=BUYER, account_id=LINKED, version=1, linked_at=after(0))
    bootstrap.ledger().journal.write((), [buyer.added()])
    with watched(bootstrap.table().client) as seen:
        notified("created")
    assert seen.operations == ["Query", "TransactWriteItems", "TransactWriteItems"]
    assert order().parties.account_id == LINKED


def test_the_raw_body_is_kept() -> None:
    notified("created")
    (known,) = bootstrap.ledger().journal.read(Partition.of_agreement(AGREEMENT)).facts
    assert bootstrap.lists().raw(AGREEMENT, known.fact_id) == records("created")[0]["body"]


def test_a_new_link_reaches_orders_that_were_there_before() -> None:
    """O-17."""
    notified("created", "created_renewal")
    linked = sample("linking_buyer_linked")
    bootstrap.ledger().journal.write((), [_buyer(linked).added()])
    linking(linked, FakeContext("linking"))
    linking(linked, FakeContext("linking"))
    assert {order(name).parties.account_id for name in (AGREEMENT, "agmt-5b3d9a7c1e2f4860exampletwo2")} == {
        LINKED
    }


def test_a_link_delivered_late_does_not_undo_a_newer_one() -> None:
    notified("created")
    moved = sample("linking_buyer_moved")
    bootstrap.ledger().journal.write((), [_buyer(moved).added()])
    linking(sample("linking_buyer_linked"), FakeContext("linking"))
    assert order().parties.account_id is None
    linking(moved, FakeContext("linking"))
    assert order().parties.account_id == MOVED


def test_both_cycles_of_a_legacy_customer_are_linked_in_one_transaction() -> None:
    """O-17: no item twice in a transaction, which DynamoDB refuses."""
    notified("subscribe_success", "unsubscribe_success")
    again = {**body("subscribe_success"), "MessageId": "again", "Timestamp": "2026-11-10T08:00:00.000Z"}
    notifications({"Records": [record(again)]}, FakeContext())
    arrived = Registered(product_code="sms0example6code", aws_account=BUYER, customer_identifier=CUSTOMER)
    registered = fact(arrived, 240, source=Source.REGISTRATION)
    append(bootstrap.ledger(), SMS, [Incoming(registered)])
    linked = sample("linking_buyer_linked")
    bootstrap.ledger().journal.write((), [_buyer(linked).added()])
    linking(linked, FakeContext("linking"))
    assert [each.parties.account_id for each in orders(SMS)] == [LINKED, LINKED]


def _buyer(event: Json) -> Buyer:
    image = event["Records"][0]["dynamodb"]["NewImage"]
    return Buyer(
        aws_account=image["aws_account"]["S"],
        account_id=image["account_id"]["S"],
        version=int(image["version"]["N"]),
        linked_at=after(0),
    )
