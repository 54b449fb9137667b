"""Operations say which order a registration meant that AWS never named (design §4)."""

import pytest

from marketplace_orders.domain.errors import NotFound, OrdersError
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.marketplace import Resolved
from marketplace_orders.ports.names import claim_key, license_key
from marketplace_orders.services.settling_claims import WaitingClaim, settle_claim, waiting_claims
from tests.builders import AGREEMENT, BUYER, created, licensed
from tests.support.front_desk import LICENSE_ARN, FrontDesk, resolved


@pytest.fixture
def desk() -> FrontDesk:
    """A desk with a registered order of the buyer, so that later claims find no open one."""
    made = FrontDesk()
    made.told(created(), licensed(license_id="l-9"))
    made.arrive(resolved(agreement=AGREEMENT), token="first")
    made.store.clock.advance(minutes=1)
    return made


def settle(desk: FrontDesk, claim: WaitingClaim, order_id: str = AGREEMENT) -> Order:
    return settle_claim(desk.ledger, desk.store.registrations, order_id, claim.name, claim.fact.fact_id)


def waiting(desk: FrontDesk) -> tuple[WaitingClaim, ...]:
    return waiting_claims(desk.store.registrations, 10)


def test_claims_are_listed_the_longest_waiting_first(desk: FrontDesk) -> None:
    desk.arrive(resolved(license_arn=LICENSE_ARN), token="second")
    desk.store.clock.advance(minutes=1)
    desk.arrive(resolved(), token="third")
    assert [claim.name for claim in waiting(desk)] == [
        license_key("l-1").pk,
        claim_key(BUYER, "apppush").pk,
    ]
    assert waiting(desk)[0].body.license_id == "l-1"


@pytest.mark.parametrize("license_arn", [LICENSE_ARN, None])
def test_the_order_takes_the_registration_along(desk: FrontDesk, license_arn: str | None) -> None:
    desk.arrive(resolved(license_arn=license_arn, customer="customer-1"), token="second")
    (claim,) = waiting(desk)
    assert settle(desk, claim).parties.customer_identifier == "customer-1"
    assert waiting(desk) == ()
    bodies = [fact.body for fact in desk.store.journal.facts(AGREEMENT)]
    assert sum(isinstance(body, Registered) for body in bodies) == 2


def test_a_license_leads_to_the_order_from_then_on(desk: FrontDesk) -> None:
    desk.arrive(resolved(license_arn=LICENSE_ARN), token="second")
    settle(desk, waiting(desk)[0])
    assert desk.order_of(desk.arrive(resolved(license_arn=LICENSE_ARN), token="third")) == AGREEMENT


def test_settling_twice_is_harmless(desk: FrontDesk) -> None:
    desk.arrive(resolved(), token="second")
    (claim,) = waiting(desk)
    assert settle(desk, claim) == settle(desk, claim)


def test_a_claim_that_was_picked_up_meanwhile_does_not_wait(desk: FrontDesk) -> None:
    desk.arrive(resolved(), token="second")
    (claim,) = waiting(desk)

    def faster() -> None:
        desk.store.table.items.pop(claim_key(BUYER, "apppush"))

    desk.store.journal.race = faster
    with pytest.raises(NotFound) as refused:
        settle(desk, claim)
    assert refused.value.code == "claim_not_found"
    with pytest.raises(NotFound) as again:
        settle(desk, claim)
    assert again.value.code == "claim_not_found"


@pytest.mark.parametrize("answer", [resolved(code="webpush0example2code"), resolved(account="444455556666")])
def test_a_claim_of_another_product_or_buyer_is_left_alone(desk: FrontDesk, answer: Resolved) -> None:
    desk.arrive(answer, token="second")
    (claim,) = waiting(desk)
    with pytest.raises(OrdersError) as refused:
        settle(desk, claim)
    assert refused.value.code == "claim_of_another_order"
    assert waiting(desk) == (claim,)


def test_an_order_that_is_not_there_settles_nothing(desk: FrontDesk) -> None:
    desk.arrive(resolved(), token="second")
    with pytest.raises(NotFound) as refused:
        settle(desk, waiting(desk)[0], "agmt-none")
    assert refused.value.code == "order_not_found"
