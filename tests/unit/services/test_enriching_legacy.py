"""Legacy listings are asked about by customer, and their rows can end or begin an order (design §2)."""

from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.answers import Entitlement, EntitlementsRead
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.services.enriching import Enriched, enrich
from marketplace_orders.services.passing_time import let_time_pass
from tests.builders import BUYER, SMS, after, fact
from tests.fakes.enquiries import FakeMarketplace
from tests.support.world import World

CUSTOMER = "cust-1"
PARTITION = Partition.of_customer(SMS.key, CUSTOMER)
FIRST, SECOND = PARTITION.order_id(1), PARTITION.order_id(2)
CODE = SMS.product_codes[0]


def said(action: str, hours: float) -> Fact:
    body = SubscriptionChanged(
        action=SubscriptionAction(action), customer_identifier=CUSTOMER, product_code=CODE
    )
    return fact(body, hours, source=Source.SNS)


def updated(hours: float) -> Fact:
    return fact(EntitlementUpdated(customer_identifier=CUSTOMER, product_code=CODE), hours, source=Source.SNS)


def rows(until: float) -> EntitlementsRead:
    return EntitlementsRead(
        rows=(Entitlement(dimension="messages", quantity=Decimal(1000), expires_at=after(until)),)
    )


@pytest.fixture
def world() -> World:
    """Subscribed, and asked about: one row until hour 500."""
    world = World()
    world.at(1)
    world.tell(FIRST, said("subscribe-success", 0))
    asking(world, FakeMarketplace(rows=rows(500)))
    return world


def asking(world: World, aws: FakeMarketplace, order_id: str = FIRST) -> Enriched:
    enquiry = world[order_id].enquiry
    assert enquiry is not None
    prove = world.store.directory.proof
    return enrich(world.ledger, aws.enquiries, prove, order_id, enquiry.since)


def test_the_customer_is_what_entitlements_are_asked_for(world: World) -> None:
    """The identifier where AWS gave one, else the AWS account (the two exclude each other)."""
    aws = FakeMarketplace()
    asking(world, aws)
    (asked,) = aws.entitled
    assert (asked.customer_identifier, asked.license_arn, aws.asked) == (CUSTOMER, None, ["GetEntitlements"])


def test_an_agreement_that_the_token_named_is_described_too(world: World) -> None:
    body = Registered(
        product_code=CODE, aws_account=BUYER, customer_identifier=CUSTOMER, agreement_id="agmt-9"
    )
    world.tell(FIRST, fact(body, 1, source=Source.REGISTRATION))
    aws = FakeMarketplace(rows=rows(500))
    asking(world, aws)
    assert aws.asked == ["DescribeAgreement", "GetEntitlements"]


def test_the_same_rows_say_something_new_once_they_have_expired(world: World) -> None:
    world.at(501)
    world.tell(FIRST, updated(501))
    assert asking(world, FakeMarketplace(rows=rows(500))).written == ("EntitlementsRead",)
    assert world[FIRST].order_status is OrderStatus.EXPIRED
    assert asking(world, FakeMarketplace(rows=rows(500))).written == ()


def test_rows_that_stay_away_for_an_hour_cancel_the_order(world: World) -> None:
    world.at(100)
    world.tell(FIRST, updated(100))
    nothing = FakeMarketplace()
    assert asking(world, nothing).written == ("EntitlementsRead",)
    assert asking(world, nothing).written == ()
    assert world[FIRST].subscription_status is SubscriptionStatus.SUBSCRIBED
    world.at(101)
    let_time_pass(world.ledger, world.store.directory.proof, FIRST)
    assert asking(world, nothing).written == ("EntitlementsRead",)
    assert (world[FIRST].order_status, "ended_by_entitlements" in world[FIRST].warnings) == (
        OrderStatus.CANCELLED,
        True,
    )


def test_rows_that_come_back_after_that_are_another_order(world: World) -> None:
    test_rows_that_stay_away_for_an_hour_cancel_the_order(world)
    world.at(200)
    world.tell(FIRST, updated(200))
    asking(world, FakeMarketplace(rows=rows(900)))
    assert world[SECOND].subscription_status is SubscriptionStatus.SUBSCRIBED
    assert world[FIRST].order_status is OrderStatus.CANCELLED


def test_the_next_cycle_is_told_of_rows_that_the_last_one_knew(world: World) -> None:
    world.at(101)
    world.tell(FIRST, said("unsubscribe-success", 100), said("subscribe-success", 101))
    assert asking(world, FakeMarketplace(rows=rows(500)), SECOND).written == ("EntitlementsRead",)
    assert world[SECOND].purchase.entitlements == rows(500).rows


def test_an_ended_cycle_is_not_asked_about_any_more(world: World) -> None:
    world.at(101)
    world.tell(FIRST, said("unsubscribe-success", 100), said("subscribe-success", 101))
    aws = FakeMarketplace()
    asking(world, aws, FIRST)
    assert aws.asked == []
