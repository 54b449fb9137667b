"""Linking a buyer's AWS account to an account of ours."""

import pytest

from marketplace_orders.domain.errors import Contended, OrdersError
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.domain.identifiers import masked_email
from marketplace_orders.ports.names import buyer_key
from marketplace_orders.ports.people import Person
from marketplace_orders.services.linking_buyer import Link
from marketplace_orders.services.registration_errors import LinkedToOther
from tests.builders import ACCOUNT, AGREEMENT, BUYER, created, ended, licensed
from tests.support.front_desk import EVE, JOAN, LICENSE_ARN, FrontDesk, resolved

NAMED = resolved(agreement=AGREEMENT, license_arn=LICENSE_ARN)


def test_a_new_purchase_links_its_aws_account_to_whoever_signs_in(desk: FrontDesk) -> None:
    """O-15, O-16, O-17: any account, new or old, becomes the owner of the order."""
    made = desk.link(desk.arrive(NAMED))
    assert made == Link(order_id=AGREEMENT, product="apppush", aws_account=BUYER, account_id=ACCOUNT)
    assert desk.store.journal[AGREEMENT].parties.account_id == ACCOUNT
    buyer = desk.store.registrations.buyer(BUYER)
    assert buyer
    assert (buyer.account_id, buyer.version) == (ACCOUNT, 1)


def test_the_link_is_a_fact_that_names_its_author_by_id_alone(desk: FrontDesk) -> None:
    desk.link(desk.arrive(NAMED))
    (found,) = [f for f in desk.store.journal.facts(AGREEMENT) if isinstance(f.body, Linked)]
    assert found.body == Linked(aws_account=BUYER, account_id=ACCOUNT, buyer_version=1)
    assert found.actor == ACCOUNT
    assert "joan" not in repr(desk.store.table.partitions)
    assert desk.store.people.person(ACCOUNT) == JOAN


def test_a_second_purchase_belongs_to_the_linked_account_at_once(desk: FrontDesk) -> None:
    """O-2, O-14, O-21: the purchase is recognised before anybody signs in."""
    desk.link(desk.arrive(NAMED))
    desk.arrive(resolved(agreement="agmt-2"), token="second")
    assert desk.store.journal["agmt-2"].parties.account_id == ACCOUNT
    assert desk.store.journal.writes == 3


def test_a_repeat_purchase_shows_the_linked_account(desk: FrontDesk) -> None:
    """O-14, O-18, O-19: its e-mail address and its way to sign in."""
    first = desk.arrive(NAMED)
    assert desk.look(first).person is None
    desk.link(first)
    again = desk.look(desk.arrive(resolved(agreement="agmt-2"), token="second"))
    assert again.linked_account == ACCOUNT
    assert again.person == JOAN


def test_a_repeat_purchase_is_accepted_from_the_linked_account(desk: FrontDesk) -> None:
    """O-20, O-21."""
    desk.link(desk.arrive(NAMED))
    session = desk.arrive(resolved(agreement="agmt-2"), token="second")
    assert desk.link(session, key="another").order_id == "agmt-2"
    assert desk.look(session).registration.used_by == ACCOUNT


def test_another_account_is_told_which_one_it_must_be(desk: FrontDesk) -> None:
    """O-20: exactly the linked account."""
    desk.link(desk.arrive(NAMED))
    session = desk.arrive(resolved(agreement="agmt-2"), token="second")
    with pytest.raises(LinkedToOther) as refused:
        desk.link(session, EVE)
    assert refused.value.email == masked_email(JOAN.email)
    assert refused.value.sign_in_method == "email"
    assert desk.store.journal["agmt-2"].parties.account_id == ACCOUNT
    assert not desk.look(session).registration.used_by


def test_an_erased_person_is_named_no_more(desk: FrontDesk) -> None:
    desk.link(desk.arrive(NAMED))
    desk.store.people.erase_person(ACCOUNT)
    with pytest.raises(LinkedToOther) as refused:
        desk.link(desk.arrive(NAMED, token="second"), EVE)
    assert refused.value.email is None


def test_a_session_links_once_and_repeats_its_answer(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)
    first, again = desk.link(session, key="key"), desk.link(session, key="key")
    assert first == again
    with pytest.raises(OrdersError) as refused:
        desk.link(session, key="another")
    assert refused.value.code == "session_used"


def test_another_person_does_not_get_the_answer_by_the_same_key(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)
    desk.link(session, key="key")
    with pytest.raises(OrdersError) as refused:
        desk.link(session, EVE, key="key")
    assert refused.value.code == "session_used"


@pytest.mark.parametrize("session", [None, "", "never-ours"])
def test_without_a_living_session_nothing_is_linked(desk: FrontDesk, session: str | None) -> None:
    with pytest.raises(OrdersError) as refused:
        desk.link(session)
    assert refused.value.code == ("session_expired" if session else "session_missing")


def test_a_session_dies_with_the_token_it_came_from(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)
    desk.store.clock.advance(hours=4)
    with pytest.raises(OrdersError) as refused:
        desk.link(session)
    assert refused.value.code == "session_expired"


def test_linking_is_allowed_whatever_became_of_the_order(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)
    desk.told(created(), licensed(), ended("CANCELLED", 1))
    assert desk.link(session).order_id == AGREEMENT


def test_a_waiting_registration_links_the_aws_account_and_its_order_follows(desk: FrontDesk) -> None:
    made = desk.link(desk.arrive(resolved(license_arn=LICENSE_ARN)))
    assert made.order_id is None
    desk.told(created(), licensed())
    assert desk.store.journal[AGREEMENT].parties.account_id == ACCOUNT


def test_a_buyer_whom_only_the_events_name_is_linked_by_their_word(desk: FrontDesk) -> None:
    session = desk.arrive(resolved(agreement=AGREEMENT, account=None))
    with pytest.raises(OrdersError) as refused:
        desk.link(session)
    assert refused.value.code == "buyer_unnamed"
    desk.told(created(), licensed())
    assert desk.link(session).aws_account == BUYER


def test_of_two_people_who_link_at_once_exactly_one_wins(desk: FrontDesk) -> None:
    """O-79: one AWS account, one account."""
    session = desk.arrive(NAMED)
    other = desk.arrive(NAMED, token="other")

    def faster() -> None:
        desk.link(other, EVE)

    desk.store.journal.race = faster
    with pytest.raises(LinkedToOther):
        desk.link(session)
    assert desk.store.journal[AGREEMENT].parties.account_id == EVE.account_id


def test_a_double_click_links_once_and_answers_both_alike(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)
    answers = []
    desk.store.journal.race = lambda: answers.append(desk.link(session))
    answers.append(desk.link(session))
    assert answers[0] == answers[1]


def test_a_link_that_always_loses_is_told_to_try_again(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)

    def lose() -> None:
        # Somebody links and unlinks the buyer, each time just before us.
        if desk.store.table.items.pop(buyer_key(BUYER), None) is None:
            desk.store.table.items[buyer_key(BUYER)] = {
                "aws_account": BUYER,
                "account_id": ACCOUNT,
                "version": 1,
                "linked_at": "2026-11-01T12:00:00.000000Z",
            }
        desk.store.journal.race = lose

    desk.store.journal.race = lose
    with pytest.raises(Contended):
        desk.link(session)


def test_one_account_may_link_several_aws_accounts(desk: FrontDesk) -> None:
    """O-79."""
    desk.link(desk.arrive(NAMED))
    session = desk.arrive(resolved(agreement="agmt-2", account="444455556666"), token="second")
    assert desk.link(session).account_id == ACCOUNT


def test_what_was_copied_of_a_person_follows_the_newest_sign_in(desk: FrontDesk) -> None:
    desk.link(desk.arrive(NAMED))
    renamed = Person(account_id=ACCOUNT, email="joan@new.example", sign_in_method="Google")
    desk.link(desk.arrive(NAMED, token="second"), renamed)
    assert desk.store.people.person(ACCOUNT) == renamed


def test_a_registration_whose_product_left_the_catalog_is_told_so(desk: FrontDesk) -> None:
    session = desk.arrive(NAMED)
    key = next(k for k in desk.store.table.items if k.sk == "REGISTRATION")
    desk.store.table.items[key]["product"] = "no-more"
    with pytest.raises(OrdersError) as refused:
        desk.look(session)
    assert refused.value.code == "product_not_sold"
