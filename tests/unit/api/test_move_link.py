"""Moving a link over the API (O-79, O-80)."""

import pytest

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.people import Person
from tests.builders import AGREEMENT, BUYER, after
from tests.support.api import JOAN, Client
from tests.support.office import Office

JUAN = Person(account_id="acc-juan", email="New-Owner@example.com", sign_in_method="email")


@pytest.fixture
def linked(office: Office) -> Office:
    buyer = Buyer(aws_account=BUYER, account_id=JOAN, version=1, linked_at=after(0))
    office.store.journal.write((), [buyer.added()])
    return office


def test_the_new_owner_is_found_by_the_address_of_the_sign_in(client: Client, linked: Office) -> None:
    """Who signed up and did nothing yet is known to the user pool alone."""
    client.sign_ins.users["juan"] = JUAN
    done = client.ask("ops_move_link")
    assert done.status == 200
    expected = {"order_id": AGREEMENT, "aws_account": BUYER, "account_id": "acc-juan"}
    assert {name: done.json[name] for name in expected} == expected
    assert linked.store.people.person("acc-juan") == JUAN
    assert client.ask("order").code == "order_not_found"
    assert client.ask("ops_move_link").json == done.json


def test_the_new_owner_is_found_by_id(client: Client, linked: Office) -> None:
    linked.store.journal.write((), [JUAN.copied()])
    body = {"account_id": "acc-juan", "reason": "ticket"}
    assert client.ask("ops_move_link", body=body).json["account_id"] == "acc-juan"


def test_whom_nobody_knows_gets_nothing(client: Client, linked: Office) -> None:
    by_email = client.ask("ops_move_link")
    by_id = client.ask("ops_move_link", body={"account_id": "acc-none", "reason": "ticket"})
    assert [(each.status, each.code) for each in (by_email, by_id)] == [(404, "account_not_found")] * 2
    assert linked.order.parties.account_id == JOAN


def test_an_address_of_several_accounts_is_not_guessed_at(client: Client, linked: Office) -> None:
    client.sign_ins.users["juan"] = JUAN
    client.sign_ins.users["google_1"] = Person(
        account_id="acc-google", email=JUAN.email.lower(), sign_in_method="Google"
    )
    refused = client.ask("ops_move_link")
    assert (refused.status, refused.code) == (400, "account_ambiguous")


@pytest.mark.parametrize(
    "body", [{"reason": "x"}, {"reason": "x", "account_id": "a", "email": "b"}, {"email": "b", "reason": " "}]
)
def test_one_account_and_a_reason_are_needed(client: Client, body: dict[str, str]) -> None:
    assert client.ask("ops_move_link", body=body).code == "request_invalid"


def test_it_is_audited_with_its_reason(client: Client, linked: Office) -> None:
    client.sign_ins.users["juan"] = JUAN
    client.ask("ops_move_link")
    (entry,) = client.ask("ops_audit").json["items"]
    assert (entry["action"], entry["subject"], entry["outcome"]) == ("move_link", AGREEMENT, "done")
    assert "ticket 4712" in entry["reason"]
