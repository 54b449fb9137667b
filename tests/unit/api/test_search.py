"""Search as operations ask for it."""

import json

import pytest

from marketplace_orders.ports.errors import StoreBusy
from tests.builders import AGREEMENT, BUYER
from tests.support.api import JOAN, OLGA, Client
from tests.support.front_desk import JOAN as PERSON
from tests.support.front_desk import FrontDesk, resolved
from tests.support.office import Office


@pytest.fixture(autouse=True)
def person(office: Office) -> None:
    """Joan's address is kept, and a registration of the same buyer waits."""
    desk = FrontDesk(office.store)
    desk.store.journal.write([], [PERSON.copied()])
    desk.arrive(resolved(customer="customer-1"))


def test_orders_are_shown_as_in_lists_with_what_they_were_found_by(client: Client) -> None:
    found = client.ask("ops_search").json
    (order,) = found["items"]
    assert order.pop("found_by") == "aws_account"
    (listed,) = client.ask("ops_orders").json["items"]
    assert order == listed
    assert found["more"] is False


def test_accounts_and_claims_come_along(client: Client) -> None:
    found = client.ask("ops_search").json
    assert found["claims"] == client.ask("ops_claims").json["items"]
    found = client.ask("ops_search", body={"q": "JOAN@example.com"}).json
    assert found["accounts"] == [{"account_id": PERSON.account_id, "email": PERSON.email}]
    found = client.ask("ops_search", body={"q": JOAN}).json
    assert [order["order_id"] for order in found["items"]] == [AGREEMENT]
    assert found["accounts"] == [{"account_id": JOAN, "email": None}]


def test_nothing_found_is_no_error(client: Client) -> None:
    found = client.ask("ops_search", body={"q": "agmt-none"})
    assert (found.status, found.json) == (200, {"items": [], "accounts": [], "claims": [], "more": False})


@pytest.mark.parametrize("text", ["", "   ", "x" * 201])
def test_something_must_be_searched_for(client: Client, text: str) -> None:
    refused = client.ask("ops_search", body={"q": text})
    assert (refused.status, refused.code) == (422, "request_invalid")
    assert refused.json["errors"][0]["field"] == "body.q"


@pytest.mark.parametrize("text", [PERSON.email, BUYER, "nobody@example.net", f"  {'x' * 200}@example.net"])
def test_what_was_searched_for_is_not_logged(
    client: Client, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    client.ask("ops_search", body={"q": text})
    told = capsys.readouterr().out
    assert text.strip() not in told
    assert "example" not in told
    assert BUYER not in told
    assert "/api/ops/search" in told


@pytest.mark.parametrize(
    ("text", "subject", "outcome"),
    [
        (AGREEMENT, AGREEMENT, "done: 1 orders"),
        (PERSON.email, PERSON.account_id, "done: 0 orders"),
        (JOAN, JOAN, "done: 1 orders"),
        ("nobody@example.net", "nothing", "done: 0 orders"),
    ],
)
def test_what_was_found_is_on_record(client: Client, text: str, subject: str, outcome: str) -> None:
    """O-80: whoever looks a person up is named; what was searched for is not kept."""
    client.ask("ops_search", body={"q": text})
    answer = client.ask("ops_audit")
    (entry,) = answer.json["items"]
    assert (entry["action"], entry["subject"], entry["outcome"]) == ("search", subject, outcome)
    assert (entry["actor_id"], entry["reason"]) == (OLGA, None)
    assert "example.net" not in answer.text


def test_a_waiting_registration_that_was_found_is_on_record(client: Client) -> None:
    """O-80."""
    (claim,) = client.ask("ops_claims").json["items"]
    client.ask("ops_search", body={"q": claim["claim_id"]})
    assert client.ask("ops_audit").json["items"][0]["subject"] == claim["claim_id"]


def test_nothing_is_shown_that_is_not_on_record(
    client: Client, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise StoreBusy

    monkeypatch.setattr(office.store.audit, "record", busy)
    assert client.ask("ops_search").status == 503


def test_the_log_tells_how_much_was_found_by_what(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    client.ask("ops_search")
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (line,) = (line for line in lines if line["message"] == "searched")
    assert (line["found_by"], line["orders"]) == ("aws_account", 1)
