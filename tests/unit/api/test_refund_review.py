"""Operations' side of refunds: asking, rejecting, and what is kept from everybody else (O-65)."""

from typing import Any

import pytest

from tests.builders import AGREEMENT, bound, closed
from tests.support.api import OLGA, SAMPLE_TARGET, Answer, Client
from tests.support.office import Office

PATH = f"/api/ops/orders/{AGREEMENT}/refund"
ROUTES = [
    "ops_refund",
    "ops_refund_request",
    "ops_refund_approve",
    "ops_refund_reject",
    "ops_refund_withdraw",
]


@pytest.fixture(autouse=True)
def _in_use(office: Office) -> None:
    office.wait(60)
    office.told(closed(), bound(49, SAMPLE_TARGET))


def does(client: Client, step: str, request_id: str, *, key: str = "key-9", **more: Any) -> Answer:
    path = f"{PATH}/{request_id}/{step}"
    name = f"ops_refund_{step.replace('-', '_')}"
    return client.ask(name, path=path, headers={"idempotency-key": key}, **more)


@pytest.mark.parametrize("name", ROUTES)
def test_others_are_kept_out(client: Client, name: str) -> None:
    refused = client.ask(name, claims={"cognito:groups": "[buyers]"})
    assert (refused.status, refused.code) == (403, "operations_only")


def test_without_a_request_the_workbench_says_what_is_missing(client: Client) -> None:
    found = client.ask("ops_refund").json
    assert found["request"] is None
    assert found["can_request"]["allowed"]
    codes = {found[name]["refusal"]["code"] for name in ("can_propose", "can_approve", "can_reject")}
    assert codes == {"refund_request_not_found"}


def test_the_workbench_shows_the_order_and_its_request(client: Client) -> None:
    request_id = client.ask("refund_request").json["request_id"]
    found = client.ask("ops_refund").json
    assert found["order"]["order_id"] == AGREEMENT
    assert found["request"]["request_id"] == request_id
    limit = {"amount": "1000.00", "currency": "USD"}
    assert (found["policy"], found["four_eyes_above"], found["proposed"]) == ("pro_rata", limit, None)
    assert found["can_propose"]["allowed"]
    assert found["can_approve"]["refusal"]["code"] == "refund_not_proposed"
    assert found["request"]["can_withdraw"]["refusal"]["code"] == "refund_request_not_yours"


def test_a_rejection_tells_the_buyer_why(client: Client, office: Office) -> None:
    request_id = client.ask("refund_request").json["request_id"]
    office.store.clock.advance(minutes=5)
    found = does(client, "reject", request_id).json["request"]
    assert (found["state"], found["decision_reason"]) == ("REJECTED", "The order was used for a whole year.")
    told = client.ask("refunds").json["requests"][0]
    assert told["decision_reason"] == "The order was used for a whole year."
    assert told["decided_at"] == "2026-11-04T00:05:00.000000Z"
    assert [(step["name"], step["state"]) for step in told["steps"]] == [
        ("request", "done"),
        ("review", "failed"),
        ("benefits", "skipped"),
        ("cancellation", "skipped"),
        ("money", "skipped"),
        ("outcome", "failed"),
    ]
    assert client.ask("order").json["benefits_active"] is True


def test_operations_ask_and_withdraw_in_their_own_name(client: Client) -> None:
    asked = client.ask("ops_refund_request")
    assert (asked.status, asked.json["by_operations"]) == (201, True)
    assert client.ask("refunds").json["requests"][0]["can_withdraw"]["allowed"] is False
    done = does(client, "withdraw", asked.json["request_id"])
    assert done.json["request"]["state"] == "WITHDRAWN"


def test_everything_that_operations_do_is_on_record(client: Client) -> None:
    request_id = client.ask("ops_refund_request").json["request_id"]
    does(client, "reject", request_id)
    does(client, "approve", request_id, key="key-10")
    told = {item["action"]: item for item in client.ask("ops_audit").json["items"]}
    assert told["request_refund"]["outcome"] == "done"
    assert told["reject_refund"]["reason"] == "The order was used for a whole year."
    assert told["approve_refund"]["outcome"] == "refund_request_closed"
    assert {item["actor_id"] for item in told.values()} == {OLGA}
