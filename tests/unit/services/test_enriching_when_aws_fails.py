"""The marketplace is down, slow, or refuses: facts are kept, nothing is ended, and asking catches up."""

from datetime import timedelta

import pytest

from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.services.enriching import Enriched, enrich
from marketplace_orders.services.enriching_questions import PATIENCE
from marketplace_orders.services.handing_over import HandedOver
from tests.builders import AGREEMENT, bound_order, created, described, ended, licensed, linked
from tests.fakes.enquiries import FakeMarketplace
from tests.support.world import World

NEXT = "agmt-2"
ALL = {
    "DescribeAgreement",
    "GetAgreementTerms",
    "GetAgreementEntitlements",
    "GetEntitlements",
    "DescribeEntity",
}


@pytest.fixture
def world() -> World:
    world = World()
    world.at(1)
    world.tell(AGREEMENT, created(), licensed())
    return world


@pytest.fixture
def aws() -> FakeMarketplace:
    return FakeMarketplace(described=AgreementDescribed(agreement_id=AGREEMENT, status="ACTIVE"))


def asking(world: World, aws: FakeMarketplace, order_id: str = AGREEMENT) -> Enriched:
    enquiry = world[order_id].enquiry
    since = enquiry.since if enquiry else None
    return enrich(world.ledger, aws.enquiries, world.store.directory.proof, order_id, since)


def test_what_aws_answered_is_kept_when_another_question_fails(world: World, aws: FakeMarketplace) -> None:
    aws.down = {"GetAgreementTerms"}
    result = asking(world, aws)
    assert (result.unanswered, result.complete) == (("GetAgreementTerms",), False)
    assert result.written == ("AgreementDescribed", "EntitlementsRead", "OfferDescribed")


def test_a_marketplace_that_is_down_loses_nothing_and_is_caught_up_with(
    world: World, aws: FakeMarketplace
) -> None:
    """O-60: the order stays as the events tell it; once AWS is back the rest follows."""
    aws.down = set(ALL)
    before = world[AGREEMENT]
    assert set(asking(world, aws).unanswered) == ALL
    assert world[AGREEMENT] == before
    assert before.subscription_status is SubscriptionStatus.SUBSCRIBED
    world.store.clock.advance(hours=5)
    aws.down = set()
    assert asking(world, aws).complete
    assert "AgreementDescribed" in world.facts(AGREEMENT)


def test_a_refusal_is_final_and_ends_or_revokes_nothing(world: World, aws: FakeMarketplace) -> None:
    """A channel partner's agreement is not ours to describe (facts §10, 12)."""
    aws.refusing = set(ALL)
    result = asking(world, aws)
    assert result.complete
    assert {refusal.operation for refusal in result.refused} == ALL
    assert {refusal.code for refusal in result.refused} == {"AccessDeniedException"}
    assert world[AGREEMENT].order_status is OrderStatus.REFUND_WINDOW


def test_a_slow_marketplace_does_not_use_up_the_function(world: World, aws: FakeMarketplace) -> None:
    """What is left after a while is asked by the next delivery of the message."""
    aws.before = lambda: world.store.clock.advance(seconds=PATIENCE / timedelta(seconds=2))
    result = asking(world, aws)
    assert len(aws.asked) == 2
    assert len(result.unanswered) == 3


def test_a_fact_that_comes_while_aws_is_asked_is_not_lost(world: World, aws: FakeMarketplace) -> None:
    """The answers are compared again with what is known by then."""

    def meanwhile() -> None:
        world.store.journal.race = None
        world.tell(AGREEMENT, ended("CANCELLED", 0.9))

    world.store.journal.race = meanwhile
    assert "AgreementDescribed" in asking(world, aws).written
    assert world[AGREEMENT].order_status is OrderStatus.CANCELLED
    answers = [f.fact_id for f in world.store.journal.facts(AGREEMENT) if f.source == "answer"]
    assert all(fact_id.endswith(":2") for fact_id in answers)


def test_the_same_answer_from_two_at_once_is_written_once(world: World, aws: FakeMarketplace) -> None:
    first_asks = FakeMarketplace(described=aws.described)

    def another() -> None:
        asking(world, first_asks)

    world.store.journal.race = another
    assert asking(world, aws).written == ()
    assert world.facts(AGREEMENT).count("AgreementDescribed") == 1


def test_a_race_that_never_ends_is_told(world: World, aws: FakeMarketplace) -> None:
    count = iter(range(1000))

    def always_another() -> None:
        world.tell(AGREEMENT, described(0.001 * next(count)))
        world.store.journal.race = always_another

    aws.described = AgreementDescribed(agreement_id=AGREEMENT, status="EXPIRED")
    world.store.journal.race = always_another
    with pytest.raises(Contended):
        asking(world, aws)


def test_the_handover_follows_from_what_aws_answered(aws: FakeMarketplace) -> None:
    """REPLACE has no pointer in any event: DescribeAgreement names the chain, a search its members."""
    world = World()
    world.tell(AGREEMENT, *bound_order(), ended("REPLACED", 100))
    world.tell(NEXT, created(99, agreement=NEXT, intent="REPLACE"), linked())
    aws.described = AgreementDescribed(agreement_id=NEXT, initial_agreement_id=AGREEMENT)
    aws.members = (AGREEMENT, NEXT)
    assert asking(world, aws, NEXT).handover is HandedOver.MADE
    assert world[NEXT].benefits_active


def test_a_search_that_is_not_answered_is_repeated(aws: FakeMarketplace) -> None:
    world = World()
    world.tell(AGREEMENT, *bound_order(), ended("REPLACED", 100))
    world.tell(NEXT, created(99, agreement=NEXT, intent="REPLACE"))
    aws.described = AgreementDescribed(agreement_id=NEXT, initial_agreement_id=AGREEMENT)
    aws.down = {"SearchAgreements"}
    result = asking(world, aws, NEXT)
    assert (result.handover, result.unanswered) == (HandedOver.HELD, ("SearchAgreements",))
    assert "AgreementDescribed" in result.written
