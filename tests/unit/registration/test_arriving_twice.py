"""AWS's pages disagree on whether a token resolves twice; here it leads to the same order (design §3)."""

import pytest

from marketplace_orders.domain.errors import Contended, NotFound, OrdersError
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.services.registration_errors import (
    marketplace_busy,
    token_expired,
    token_invalid,
)
from tests.builders import AGREEMENT, SMS, created, fact, licensed
from tests.support.front_desk import EVE, JOAN, LICENSE_ARN, TOKEN, FrontDesk, resolved

BY_NAME = resolved(agreement=AGREEMENT, license_arn=LICENSE_ARN)


def test_the_same_token_twice_is_the_same_order_under_a_new_session(desk: FrontDesk) -> None:
    first, second = desk.arrive(BY_NAME), desk.arrive()
    assert first != second
    assert desk.order_of(first) == desk.order_of(second) == AGREEMENT
    assert len(desk.store.journal.facts(AGREEMENT)) == 1
    assert len(desk.store.registrations) == 1


@pytest.mark.parametrize("refusal", [token_expired(), token_invalid()])
def test_a_token_that_aws_refuses_the_second_time_is_remembered(desk: FrontDesk, refusal: Exception) -> None:
    desk.arrive(BY_NAME)
    desk.store.clock.advance(hours=3.9)
    again = desk.arrive(refusal)
    assert desk.order_of(again) == AGREEMENT
    assert len(desk.store.journal.facts(AGREEMENT)) == 1


def test_after_four_hours_a_refused_token_is_expired(desk: FrontDesk) -> None:
    desk.arrive(BY_NAME)
    desk.store.clock.advance(hours=4)
    with pytest.raises(OrdersError) as refused:
        desk.arrive(token_expired())
    assert refused.value.code == "token_expired"


def test_a_refused_token_that_was_never_seen_stays_refused(desk: FrontDesk) -> None:
    with pytest.raises(OrdersError) as refused:
        desk.arrive(token_invalid())
    assert refused.value.code == "token_invalid"


def test_a_used_registration_shows_its_order_again_and_links_nothing(desk: FrontDesk) -> None:
    desk.link(desk.arrive(BY_NAME))
    again = desk.arrive(token_expired())
    assert desk.order_of(again) == AGREEMENT
    assert desk.look(again).registration.used_by == JOAN.account_id
    with pytest.raises(OrdersError) as refused:
        desk.link(again, EVE, key="another")
    assert refused.value.code == "session_used"


def test_a_used_registration_stays_used_when_aws_resolves_the_token_again(desk: FrontDesk) -> None:
    desk.link(desk.arrive(BY_NAME))
    again = desk.arrive()
    with pytest.raises(OrdersError) as refused:
        desk.link(again, key="another")
    assert refused.value.code == "session_used"


def test_a_busy_marketplace_writes_nothing(desk: FrontDesk) -> None:
    with pytest.raises(OrdersError) as refused:
        desk.arrive(marketplace_busy(10))
    assert refused.value.code == "marketplace_busy"
    assert not desk.store.table.items


def test_a_later_better_answer_to_the_same_token_names_the_order(desk: FrontDesk) -> None:
    waiting = desk.arrive(resolved())
    named = desk.arrive(BY_NAME)
    assert desk.order_of(named) == AGREEMENT
    assert desk.order_of(waiting) == AGREEMENT
    assert len(desk.store.registrations) == 1


def test_a_token_that_resolves_after_its_record_expired_is_a_new_registration(desk: FrontDesk) -> None:
    old = desk.arrive(BY_NAME)
    desk.store.clock.advance(hours=5)
    new = desk.arrive()
    assert desk.order_of(new) == AGREEMENT
    with pytest.raises(NotFound, match="expired"):
        desk.look(old)


def test_two_posts_of_one_token_at_once_end_at_one_registration(desk: FrontDesk) -> None:
    desk.tokens.answers[TOKEN] = BY_NAME
    sessions: list[str] = []
    desk.store.journal.race = lambda: sessions.append(desk.arrive())
    sessions.append(desk.arrive())
    assert {desk.order_of(session) for session in sessions} == {AGREEMENT}
    assert len(desk.store.journal.facts(AGREEMENT)) == 1
    assert len(desk.store.registrations) == 1


def test_an_arrival_that_always_loses_is_told_to_try_again(desk: FrontDesk) -> None:
    desk.tokens.answers[TOKEN] = resolved()
    journal = desk.store.journal
    number = iter(range(100))

    def lose() -> None:
        # Somebody else makes and settles the claim, each time just before us.
        key = next(iter(k for k in desk.store.table.items if k.sk == "CLAIM"), None)
        if key:
            del desk.store.table.items[key]
        else:
            desk.tokens.answers["other"] = resolved(customer=f"customer-{next(number)}")
            desk.arrive(token="other")
        journal.race = lose

    journal.race = lose
    with pytest.raises(Contended):
        desk.arrive()


def test_a_new_press_of_the_button_is_a_new_registration_of_the_same_order(desk: FrontDesk) -> None:
    first, second = desk.arrive(BY_NAME), desk.arrive(BY_NAME, token="another token")
    assert desk.order_of(first) == desk.order_of(second) == AGREEMENT
    assert len(desk.store.registrations) == 2
    assert len(desk.store.journal.facts(AGREEMENT)) == 1


def test_a_legacy_token_keeps_leading_to_its_cycle(desk: FrontDesk) -> None:
    def says(action: SubscriptionAction, hours: float) -> None:
        body = SubscriptionChanged(
            action=action, customer_identifier="customer-1", product_code=SMS.product_codes[0]
        )
        desk.told(fact(body, hours), partition=partition)

    partition = Partition.of_customer("sms", "customer-1")
    answer = resolved(code=SMS.product_codes[0], customer="customer-1")
    first = desk.arrive(answer)
    for hours, action in enumerate(("subscribe-success", "unsubscribe-success", "subscribe-success"), 1):
        says(SubscriptionAction(action), hours)
    desk.store.clock.advance(hours=3.5)
    again, returned = desk.arrive(), desk.arrive(answer, token="another token")
    assert desk.order_of(first) == desk.order_of(again) == partition.order_id(1)
    assert desk.order_of(returned) == partition.order_id(2)


def test_only_the_hash_of_the_token_and_of_the_session_is_stored(desk: FrontDesk) -> None:
    session = desk.arrive(BY_NAME, token="a-very-secret-token")
    stored = repr(desk.store.table)
    assert "a-very-secret-token" not in stored
    assert session not in stored
    assert digest("a-very-secret-token") in stored
    assert len(session) == 32


def test_an_order_that_came_first_is_found_by_its_license(desk: FrontDesk) -> None:
    desk.told(created(), licensed())
    assert desk.order_of(desk.arrive(resolved(license_arn=LICENSE_ARN, account=None))) == AGREEMENT
