"""The link page's calls: what a visit led to, and the click that links."""

from typing import Any

import pytest

from marketplace_orders.ports.marketplace import Resolved
from tests.builders import AGREEMENT, BUYER
from tests.samples import Json
from tests.support.api import JOAN, Answer, Client
from tests.support.front_desk import TOKEN, FrontDesk, resolved
from tests.support.office import Office

NAMED = resolved(agreement="agmt-2", account="444455556666")


class Visitor:
    """A buyer's browser: arrives with tokens, keeps the cookie, asks the API."""

    def __init__(self, office: Office) -> None:
        self.desk = FrontDesk(office.store)
        self.client = Client(office)

    def arrive(self, answer: Resolved = NAMED, *, token: str = TOKEN) -> str:
        return self.desk.arrive(answer, token)

    def see(self, session: str) -> Json:
        return self.client.ask("registration", cookie=session).json

    def link(self, session: str, **more: Any) -> Answer:
        return self.client.ask("link", cookie=session, **more)


@pytest.fixture
def visitor(office: Office) -> Visitor:
    return Visitor(office)


def test_a_new_purchase_shows_what_was_bought_and_nothing_of_a_person(visitor: Visitor) -> None:
    """O-10, O-11, O-12, O-13, O-15: recognised by itself, the AWS account masked."""
    assert visitor.see(visitor.arrive()) == {
        "product": {"key": "apppush", "name": "AppPush"},
        "aws_account": "********6666",
        "order": {
            "order_id": "agmt-2",
            "order_status": "REFUND_WINDOW",
            "subscription_status": "PENDING",
            "window_ends_at": "2026-11-03T13:00:00.000000Z",
        },
        "waiting_for_aws": False,
        "used": False,
        "linked_account": None,
    }


def test_the_status_follows_the_clock(visitor: Visitor, office: Office) -> None:
    office.told()
    session = visitor.arrive(resolved(agreement=AGREEMENT))
    assert visitor.see(session)["order"]["order_status"] == "REFUND_WINDOW"
    office.wait(48.5)
    again = visitor.arrive(resolved(agreement=AGREEMENT), token="token-2")
    assert visitor.see(again)["order"]["order_status"] == "PENDING_LINK"


def test_what_aws_has_not_named_is_shown_as_waiting(visitor: Visitor) -> None:
    found = visitor.see(visitor.arrive(resolved(account="444455556666")))
    assert (found["order"], found["waiting_for_aws"]) == (None, True)
    nameless = visitor.see(visitor.arrive(resolved(agreement="agmt-3", account=None), token="token-3"))
    assert nameless["aws_account"] is None


def test_a_click_links_and_the_order_is_the_accounts(visitor: Visitor) -> None:
    """O-16, O-17."""
    session = visitor.arrive()
    done = visitor.link(session)
    assert done.status == 200
    assert done.json == {"order_id": "agmt-2", "aws_account": "********6666", "account_id": JOAN}
    assert visitor.client.ask("order", path="/api/orders/agmt-2").status == 200
    assert visitor.see(session)["used"] is True


def test_the_click_is_safe_to_repeat_and_good_for_once(visitor: Visitor) -> None:
    session = visitor.arrive()
    first = visitor.link(session)
    assert visitor.link(session).text == first.text
    refused = visitor.link(session, headers={"idempotency-key": "another"})
    assert (refused.status, refused.code) == (409, "session_used")


def test_a_repeat_purchase_shows_the_linked_account_masked(visitor: Visitor) -> None:
    """O-14, O-18, O-19."""
    visitor.link(visitor.arrive())
    session = visitor.arrive(resolved(agreement="agmt-4", account="444455556666"), token="token-4")
    assert visitor.see(session)["linked_account"] == {"email": "jo***@example.com", "sign_in_method": "email"}


def test_a_repeat_purchase_is_for_the_linked_account_alone(visitor: Visitor) -> None:
    """O-20, O-21."""
    visitor.link(visitor.arrive())
    session = visitor.arrive(resolved(agreement="agmt-4", account="444455556666"), token="token-4")
    refused = visitor.link(session, claims={"sub": "somebody-else", "email": "eve@example.org"})
    assert (refused.status, refused.code) == (409, "linked_to_other_account")
    assert refused.json["linked_account"] == {"email": "jo***@example.com", "sign_in_method": "email"}
    assert visitor.link(session).json["order_id"] == "agmt-4"


def test_an_erased_account_is_shown_without_its_name(visitor: Visitor, office: Office) -> None:
    visitor.link(visitor.arrive())
    office.store.people.erase_person(JOAN)
    session = visitor.arrive(resolved(agreement="agmt-4", account="444455556666"), token="token-4")
    assert visitor.see(session)["linked_account"] == {"email": None, "sign_in_method": None}


def test_without_a_cookie_or_with_an_old_one_nothing_is_shown(visitor: Visitor, office: Office) -> None:
    session = visitor.arrive()
    event_without = visitor.client.ask("registration", cookie="0" * 32)
    assert (event_without.status, event_without.code) == (410, "session_expired")
    office.store.clock.advance(hours=4)
    assert visitor.client.ask("registration", cookie=session).code == "session_expired"
    assert visitor.client.ask("me").status == 200


def test_nobody_is_linked_by_a_url_a_form_or_a_cookie_alone(visitor: Visitor) -> None:
    session = visitor.arrive()
    assert visitor.client.ask("registration", cookie=session, path="/api/registration/link").status == 404
    assert visitor.link(session, body="").status == 422
    assert visitor.link(session, body={"account_id": "acc-eve"}).status == 422
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert visitor.link(session, body="a=1", headers=form).status == 422
    assert visitor.see(session)["used"] is False
    assert visitor.desk.store.registrations.buyer("444455556666") is None


def test_the_answers_hold_no_full_account_number(visitor: Visitor) -> None:
    session = visitor.arrive()
    assert "444455556666" not in visitor.client.ask("registration", cookie=session).text
    assert "444455556666" not in visitor.link(session).text
    assert BUYER not in visitor.client.ask("registration", cookie=session).text
