"""A registration that names no order waits for the event that names it, and is never guessed at."""

import pytest

from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.names import claim_key, license_key
from tests.builders import AGREEMENT, BUYER, created, licensed
from tests.support.front_desk import LICENSE_ARN, FrontDesk, resolved

BY_LICENSE = resolved(license_arn=LICENSE_ARN)
BY_NOTHING = resolved()
CLAIM = claim_key(BUYER, "apppush")


def test_a_claim_waits_where_its_order_will_look_for_it(desk: FrontDesk) -> None:
    desk.arrive(BY_LICENSE, token="first")
    desk.arrive(BY_NOTHING, token="second")
    assert {license_key("l-1"), CLAIM} <= set(desk.store.table.items)
    assert len(desk.store.registrations.waiting_claims(10)) == 2


@pytest.mark.parametrize("answer", [BY_LICENSE, BY_NOTHING])
def test_a_second_visit_waits_with_the_first(desk: FrontDesk, answer: object) -> None:
    desk.tokens.answers |= {"first": answer, "second": answer}  # type: ignore[dict-item]
    first = desk.arrive(token="first")
    desk.store.clock.advance(minutes=1)
    second = desk.arrive(token="second")
    assert desk.look(first).order is None
    assert len(desk.store.registrations.waiting_claims(10)) == 1
    desk.told(created(), licensed())
    assert desk.order_of(first) == desk.order_of(second) == AGREEMENT


def test_the_same_token_waits_once(desk: FrontDesk) -> None:
    first, second = desk.arrive(BY_NOTHING), desk.arrive()
    desk.told(created(), licensed())
    assert desk.order_of(first) == desk.order_of(second) == AGREEMENT
    third = desk.arrive()
    assert desk.order_of(third) == AGREEMENT
    assert not desk.store.registrations.waiting_claims(10)


def test_a_visit_that_names_the_order_takes_the_nameless_claim_along(desk: FrontDesk) -> None:
    nameless = desk.arrive(BY_NOTHING, token="first")
    desk.store.clock.advance(minutes=1)
    named = desk.arrive(resolved(agreement=AGREEMENT), token="second")
    assert desk.order_of(named) == desk.order_of(nameless) == AGREEMENT
    assert CLAIM not in desk.store.table.items


def test_a_nameless_claim_is_left_where_it_could_mean_another_order(desk: FrontDesk) -> None:
    desk.told(created(), licensed())
    second = Partition.of_agreement("agmt-2")
    desk.told(created(agreement="agmt-2"), licensed(agreement="agmt-2", license_id="l-2"), partition=second)
    waiting = desk.arrive(BY_NOTHING, token="first")
    desk.store.clock.advance(minutes=1)
    desk.arrive(resolved(agreement="agmt-2"), token="second")
    assert CLAIM in desk.store.table.items
    assert desk.look(waiting).order is None
    assert desk.store.journal["agmt-2"].parties.registered_at == desk.store.clock.now


def test_a_claim_is_not_added_to_an_order_that_is_registered_already(desk: FrontDesk) -> None:
    desk.arrive(resolved(agreement=AGREEMENT), token="first")
    desk.arrive(BY_NOTHING, token="second")
    desk.arrive(resolved(agreement=AGREEMENT, license_arn=LICENSE_ARN), token="third")
    assert CLAIM in desk.store.table.items


def test_a_claim_on_a_license_is_taken_along_by_the_visit_that_names_the_agreement(desk: FrontDesk) -> None:
    claimed = desk.arrive(BY_LICENSE, token="first")
    named = desk.arrive(resolved(agreement=AGREEMENT, license_arn=LICENSE_ARN), token="second")
    assert desk.order_of(claimed) == desk.order_of(named) == AGREEMENT
    assert desk.store.table.items[license_key("l-1")] == {"order_id": AGREEMENT}


def test_a_claim_that_was_settled_while_we_looked_is_looked_for_again(desk: FrontDesk) -> None:
    desk.arrive(BY_LICENSE, token="first")
    desk.tokens.answers["second"] = BY_LICENSE
    desk.store.journal.race = lambda: desk.told(created(), licensed())
    session = desk.arrive(token="second")
    assert desk.order_of(session) == AGREEMENT
