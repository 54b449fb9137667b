"""What operations see and repair; everybody else is told that they may not (O-22, O-23, O-80)."""

import pytest

from tests.builders import AGREEMENT
from tests.support.api import Client
from tests.support.front_desk import FrontDesk, resolved
from tests.support.office import Office

ROUTES = [
    "ops_orders",
    "ops_order",
    "ops_order_timeline",
    "ops_rebind",
    "ops_claims",
    "ops_settle_claim",
    "ops_search",
    "ops_holds",
    "ops_audit",
    "ops_move_link",
    "ops_export",
    "ops_erase",
    "ops_pair",
    "ops_sync",
]


@pytest.mark.parametrize("groups", ["[buyers]", "", "[opsadmin]"])
@pytest.mark.parametrize("name", ROUTES)
def test_others_are_kept_out(client: Client, name: str, groups: str) -> None:
    refused = client.ask(name, claims={"cognito:groups": groups})
    assert (refused.status, refused.code) == (403, "operations_only")


@pytest.mark.parametrize("path", ["targets", "timeline/0123456789abcdef0123456789abcdef/raw"])
def test_others_are_kept_out_of_the_details(client: Client, path: str) -> None:
    refused = client.ask(
        "ops_order", path=f"/api/ops/orders/{AGREEMENT}/{path}", claims={"cognito:groups": ""}
    )
    assert refused.code == "operations_only"


def test_operations_list_every_accounts_orders(client: Client) -> None:
    found = client.ask("ops_orders").json["items"]
    assert [item["order_id"] for item in found] == [AGREEMENT]
    assert "rebind" in [action["name"] for action in found[0]["actions"]]


def test_operations_read_any_order_with_its_warnings(client: Client, office: Office) -> None:
    found = client.ask("ops_order").json
    assert found["account_id"] == office.account
    assert found["aws_account"] == "111122223333"
    assert found["warnings"] == []
    assert client.ask("ops_order", path="/api/ops/orders/agmt-none").code == "order_not_found"


def test_operations_read_what_an_order_can_be_moved_to(client: Client) -> None:
    found = client.ask("ops_order", path=f"/api/ops/orders/{AGREEMENT}/targets").json
    assert {"app-1", "app-2"} <= {item["id"] for item in found["items"]}


def test_operations_move_a_bound_order_with_a_reason(client: Client, office: Office) -> None:
    """O-23, O-80: who, when and why is on the timeline."""
    office.wait()
    client.ask("bind")
    done = client.ask("ops_rebind")
    assert (done.status, done.json["command"], done.json["target"]["id"]) == (200, "Rebound", "app-2")
    assert done.json["benefits_active"] is True
    last = client.ask("order_timeline").json["items"][-1]
    assert last["kind"] == "Rebound"
    assert last["at"] == done.json["at"]
    assert last["actor"] == {"name": "op***@vendor.example", "you": False}
    assert "ticket 4711" in last["note"]


def test_an_account_cannot_move_its_bound_order(client: Client, office: Office) -> None:
    """O-22: no route unbinds, and the account's own commands are refused."""
    office.wait()
    client.ask("bind")
    (row,) = client.ask("orders").json["items"]
    assert not any(action["allowed"] for action in row["actions"])


@pytest.mark.parametrize("reason", ["", "   ", "x" * 1001])
def test_a_reason_is_needed(client: Client, reason: str) -> None:
    body = {"target": {"kind": "application", "id": "app-2"}, "reason": reason}
    refused = client.ask("ops_rebind", body=body)
    assert (refused.status, refused.code) == (422, "request_invalid")
    assert refused.json["errors"][0]["field"] == "body.reason"


def test_an_order_that_is_not_bound_is_not_moved(client: Client) -> None:
    assert client.ask("ops_rebind").code == "order_not_bound"


def test_operations_settle_a_registration_that_waits(client: Client, office: Office) -> None:
    desk = FrontDesk(office.store)
    session = desk.arrive(resolved(customer="customer-1"))
    (claim,) = client.ask("ops_claims").json["items"]
    assert (claim["aws_account"], claim["customer_identifier"]) == ("111122223333", "customer-1")
    wanted = {"name": claim["name"], "claim_id": claim["claim_id"]}
    done = client.ask("ops_settle_claim", body=wanted)
    assert done.json == {"order_id": AGREEMENT, "order_status": "REFUND_WINDOW", "version": 2}
    assert client.ask("ops_settle_claim", body=wanted).json == done.json
    assert client.ask("ops_claims").json["items"] == []
    assert desk.look(session).registration.claim


def test_a_claim_that_does_not_wait_is_told_so(client: Client) -> None:
    refused = client.ask("ops_settle_claim")
    assert (refused.status, refused.code) == (404, "claim_not_found")
