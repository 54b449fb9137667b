"""Asking for a refund through the API, reading how it stands, taking it back (O-62 to O-67)."""

import pytest

from tests.builders import AGREEMENT, bound, closed
from tests.support.api import SAMPLE_TARGET, Answer, Client
from tests.support.office import Office

WHY = "The campaign was cancelled before it began, ticket 815."
PATH = f"/api/orders/{AGREEMENT}/refund"


@pytest.fixture(autouse=True)
def _in_use(office: Office) -> None:
    """An order of 1,200.00 USD that was bound after its window."""
    office.wait(60)
    office.told(closed(), bound(49, SAMPLE_TARGET))


def states(request: dict[str, list[dict[str, str]]]) -> dict[str, str]:
    return {step["name"]: step["state"] for step in request["steps"]}


def withdrawn(client: Client, request_id: str, key: str = "key-2") -> Answer:
    path = f"{PATH}/{request_id}/withdraw"
    return client.ask("refund_withdraw", path=path, headers={"idempotency-key": key})


def test_a_request_waits_for_its_review(client: Client) -> None:
    """O-64, O-65."""
    asked = client.ask("refund_request")
    assert asked.status == 201
    found = asked.json
    assert found | {"request_id": "", "steps": []} == {
        "request_id": "",
        "wish": "both",
        "state": "REQUESTED",
        "requested_at": "2026-11-04T00:00:00.000000Z",
        "by_operations": False,
        "reason": WHY,
        "amount": None,
        "paid_back": None,
        "cancels": None,
        "benefits_end_at": None,
        "steps": [],
        "cancellation": None,
        "adjustments": [],
        "decided_at": None,
        "decision_reason": None,
        "trouble": None,
        "next_step": {"owner": "vendor", "action": "review", "until": None},
        "can_withdraw": {"allowed": True, "refusal": None},
    }
    assert states(found) == {
        "request": "done",
        "review": "waiting",
        "benefits": "upcoming",
        "cancellation": "upcoming",
        "money": "upcoming",
        "outcome": "upcoming",
    }
    assert client.ask("order").json["order_status"] == "REFUND_REVIEW"
    assert client.ask("order").json["benefits_active"] is True


def test_the_same_request_twice_is_one(client: Client) -> None:
    first = client.ask("refund_request")
    assert client.ask("refund_request").text == first.text
    assert len(client.ask("refunds").json["requests"]) == 1


def test_another_request_under_the_same_key(client: Client) -> None:
    client.ask("refund_request")
    other = client.ask("refund_request", body={"wish": "both", "reason": "Another reason."})
    assert (other.status, other.code) == (409, "idempotency_key_reused")


def test_there_is_one_open_request(client: Client) -> None:
    client.ask("refund_request")
    again = client.ask("refund_request", headers={"idempotency-key": "key-2"})
    assert (again.status, again.code) == (409, "refund_already_requested")
    found = client.ask("refunds").json["can_request"]
    assert (found["allowed"], found["refusal"]["code"]) == (False, "refund_already_requested")


def test_a_withdrawn_request_gives_the_order_back(client: Client) -> None:
    request_id = client.ask("refund_request").json["request_id"]
    done = withdrawn(client, request_id)
    assert (done.status, done.json["state"]) == (200, "WITHDRAWN")
    assert states(done.json)["outcome"] == "skipped"
    assert done.json["next_step"] is None
    assert done.json["can_withdraw"]["refusal"]["code"] == "refund_request_closed"
    assert withdrawn(client, request_id).text == done.text
    assert client.ask("order").json["order_status"] == "LINKED"


def test_after_a_withdrawal_it_can_be_asked_again_and_both_are_told(client: Client, office: Office) -> None:
    first = client.ask("refund_request").json["request_id"]
    withdrawn(client, first)
    office.store.clock.advance(minutes=1)
    second = client.ask("refund_request", headers={"idempotency-key": "key-3"}).json["request_id"]
    told = client.ask("refunds").json["requests"]
    assert [(each["request_id"], each["state"]) for each in told] == [
        (second, "REQUESTED"),
        (first, "WITHDRAWN"),
    ]
    closed_one = told[1]["can_withdraw"]["refusal"]["code"]
    assert closed_one == "refund_request_closed"


def test_a_request_that_is_not_there_cannot_be_withdrawn(client: Client) -> None:
    gone = withdrawn(client, "rr-none")
    assert (gone.status, gone.code) == (404, "refund_request_not_found")


@pytest.mark.parametrize("name", ["refunds", "refund_request", "refund_withdraw"])
def test_others_see_nothing_of_it(client: Client, name: str) -> None:
    stranger = client.ask(name, claims={"sub": "0a1b2c3d-0000-4000-8000-000000000077"})
    assert (stranger.status, stranger.code) == (404, "order_not_found")


@pytest.mark.parametrize(
    "body", [{"wish": "both"}, {"wish": "both", "reason": " "}, {"wish": "all", "reason": "x"}, {}]
)
def test_a_wish_and_a_reason_are_needed(client: Client, body: dict[str, str]) -> None:
    refused = client.ask("refund_request", body=body)
    assert (refused.status, refused.code) == (422, "request_invalid")


@pytest.mark.parametrize("name", ["refund_request", "refund_withdraw"])
def test_without_a_key(client: Client, name: str) -> None:
    assert client.ask(name, headers={"idempotency-key": ""}).code == "idempotency_key_invalid"
