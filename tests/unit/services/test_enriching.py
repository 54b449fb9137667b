"""AWS is asked about an order; what it answers is written when it is news (design §3, enrichment)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    Entitlement,
    EntitlementsRead,
    OfferDescribed,
    ProvisioningRead,
    TermsDescribed,
)
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.statuses import OfferKind, OrderStatus, SubscriptionStatus
from marketplace_orders.services.enriching import Enriched, enrich
from tests.builders import AGREEMENT, APPPUSH, BOUGHT, after, created, ended, licensed, linked, scheduled
from tests.fakes.enquiries import FakeMarketplace
from tests.support.world import World

ALL = [
    "DescribeAgreement",
    "GetAgreementTerms",
    "GetAgreementEntitlements",
    "GetEntitlements",
    "DescribeEntity",
]
ROW = Entitlement(dimension="dau", quantity=Decimal(100_000), expires_at=after(24 * 365))


@pytest.fixture
def world() -> World:
    world = World()
    world.at(1)
    world.tell(AGREEMENT, created(), licensed())
    return world


@pytest.fixture
def aws() -> FakeMarketplace:
    return FakeMarketplace(
        described=AgreementDescribed(
            agreement_id=AGREEMENT,
            status="ACTIVE",
            acceptance_time=BOUGHT - timedelta(minutes=5),
            end_time=after(24 * 365),
            amount=Decimal("1200.00"),
            currency="USD",
        ),
        accepted=TermsDescribed(auto_renew=True, terms=("RenewalTerm",)),
        rows=EntitlementsRead(rows=(ROW,)),
        offered=OfferDescribed(offer_id="offer-1", private=True),
        provisioned=ProvisioningRead(status="PROVISIONED"),
    )


def asking(world: World, aws: FakeMarketplace, since: str | None = "newest") -> Enriched:
    enquiry = world[AGREEMENT].enquiry
    newest = enquiry.since if enquiry else None
    prove = world.store.directory.proof
    return enrich(world.ledger, aws.enquiries, prove, AGREEMENT, newest if since == "newest" else since)


def test_every_question_of_the_order_is_asked_and_answered(world: World, aws: FakeMarketplace) -> None:
    """O-38, O-39, O-42, O-50: amount, package and expiry come from AWS's answers."""
    result = asking(world, aws)
    assert (aws.asked, result.complete) == (ALL, True)
    bought = world[AGREEMENT].purchase
    assert (bought.amount, bought.entitlements) == (Money(Decimal("1200.00"), "USD"), (ROW,))
    assert (bought.expires_at, bought.auto_renew) == (after(24 * 365), True)
    assert bought.offer_kind is OfferKind.PRIVATE
    assert world[AGREEMENT].window.starts_at == BOUGHT - timedelta(minutes=5)


def test_all_answers_are_one_transaction(world: World, aws: FakeMarketplace) -> None:
    writes, version = world.store.journal.writes, world[AGREEMENT].version
    asking(world, aws)
    assert (world.store.journal.writes, world[AGREEMENT].version) == (writes + 1, version + 1)


def test_the_answers_are_dated_when_they_were_asked_for(world: World, aws: FakeMarketplace) -> None:
    aws.before = lambda: world.store.clock.advance(seconds=1)
    asking(world, aws)
    answers = [fact for fact in world.store.journal.facts(AGREEMENT) if fact.source == "answer"]
    assert min(fact.at for fact in answers) == after(1)
    assert len({fact.at for fact in answers}) == len(ALL)


def test_the_same_answers_again_write_nothing(world: World, aws: FakeMarketplace) -> None:
    """The order's version stays, so nothing is published and nothing asked again."""
    asking(world, aws)
    version, enquiry = world[AGREEMENT].version, world[AGREEMENT].enquiry
    assert asking(world, aws).written == ()
    assert (world[AGREEMENT].version, world[AGREEMENT].enquiry) == (version, enquiry)


def test_only_the_answer_that_changed_is_written(world: World, aws: FakeMarketplace) -> None:
    asking(world, aws)
    aws.rows = EntitlementsRead(rows=(ROW, Entitlement(dimension="ips", quantity=Decimal(2))))
    assert asking(world, aws).written == ("EntitlementsRead",)


def test_a_value_that_comes_back_is_news_again(world: World, aws: FakeMarketplace) -> None:
    asking(world, aws)
    for status in ("FAILED", "PROVISIONED"):
        world.store.clock.advance(minutes=1)
        aws.provisioned = ProvisioningRead(status=status)
        assert asking(world, aws).written == ("ProvisioningRead",)
    assert world[AGREEMENT].subscription_status is SubscriptionStatus.SUBSCRIBED


def test_an_entitlement_that_failed_fails_the_subscription(world: World, aws: FakeMarketplace) -> None:
    """O-37, O-60: no event says that the payment failed."""
    aws.provisioned = ProvisioningRead(status="FAILED", reason="INVALID_PAYMENT_INSTRUMENT")
    asking(world, aws)
    assert world[AGREEMENT].subscription_status is SubscriptionStatus.FAILED


def test_an_inactive_revision_is_decided_by_the_answer(world: World, aws: FakeMarketplace) -> None:
    world.tell(AGREEMENT, ended("SUPERSEDED", 0.5))
    assert world[AGREEMENT].order_status is OrderStatus.REFUND_WINDOW
    aws.described = AgreementDescribed(agreement_id=AGREEMENT, status="CANCELLED")
    asking(world, aws)
    assert world[AGREEMENT].order_status is OrderStatus.CANCELLED


def test_no_entitlement_and_no_rows_end_nothing(world: World, aws: FakeMarketplace) -> None:
    asking(world, aws)
    aws.provisioned, aws.rows = None, EntitlementsRead()
    asking(world, aws)
    order = world[AGREEMENT]
    assert (order.subscription_status, order.purchase.entitlements) == (SubscriptionStatus.SUBSCRIBED, (ROW,))


def test_the_license_is_what_entitlements_are_asked_for(world: World, aws: FakeMarketplace) -> None:
    asking(world, aws)
    (asked,) = aws.entitled
    assert asked.license_arn is not None
    assert (asked.product_code, asked.license_arn[-3:]) == (APPPUSH.product_codes[0], "l-1")
    assert (asked.customer_identifier, asked.aws_account) == (None, None)


def test_a_message_that_was_overtaken_asks_nothing(world: World, aws: FakeMarketplace) -> None:
    """AWS allows five DescribeAgreement a second for the whole account: only the newest fact asks."""
    assert asking(world, aws, since="eventbridge:earlier") == Enriched()
    assert asking(world, aws, since=None) == Enriched()
    assert aws.asked == []


def test_an_order_that_is_not_there_is_nothing_to_ask_about(aws: FakeMarketplace) -> None:
    world = World()
    assert enrich(world.ledger, aws.enquiries, world.store.directory.proof, AGREEMENT, "x") == Enriched()


def test_a_scheduled_binding_is_made_as_soon_as_the_order_is_subscribed(aws: FakeMarketplace) -> None:
    """O-63, O-45: the window had closed long before."""
    world = World()
    target = world.application()
    world.tell(AGREEMENT, created(), linked(), scheduled(1, target))
    world.tell(AGREEMENT, licensed(60))
    assert asking(world, aws, since=None).passed == ("WindowClosed", "Bound")
    assert world[AGREEMENT].benefits_active
