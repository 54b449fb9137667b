"""Operations settle on an amount and approve it, four eyes above the product's limit (O-65, O-66)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.ports.buyers import Buyer
from tests.builders import AGREEMENT, BUYER, CATALOG, after, bound, closed
from tests.samples import Json
from tests.support.api import JOAN, OLGA, SAMPLE_TARGET, Answer, Client
from tests.support.office import Office
from tests.support.refund import bill

PATH = f"/api/ops/orders/{AGREEMENT}/refund"
PETER = {"sub": "0a1b2c3d-0000-4000-8000-000000000010", "email": "second@vendor.example"}
"""The second person of operations."""

WISHED: Json = {"policy": "full", "amount": "1200.00", "cancels": True, "reason": None}
LESS = WISHED | {"amount": "1000.5", "reason": "Agreed by phone, ticket 817."}


@pytest.fixture(autouse=True)
def _in_use(office: Office, client: Client) -> None:
    office.wait(60)
    office.told(closed(), bound(49, SAMPLE_TARGET))
    client.desk.bills = (bill(1, "1200.00"),)
    limited(client, "5000.00")


@pytest.fixture
def request_id(client: Client) -> str:
    return str(client.ask("refund_request").json["request_id"])


def propose(client: Client, request_id: str, body: Json = WISHED, *, key: str = "key-p") -> Answer:
    path = f"{PATH}/{request_id}/propose"
    return client.ask("ops_refund_propose", path=path, body=body, headers={"idempotency-key": key})


def approve(client: Client, request_id: str, proposal_id: str, *, key: str = "key-a", **more: Any) -> Answer:
    path, body = f"{PATH}/{request_id}/approve", {"proposal_id": proposal_id}
    return client.ask("ops_refund_approve", path=path, body=body, headers={"idempotency-key": key}, **more)


def proposal_of(answer: Answer) -> str:
    assert answer.status == 200, answer.text
    return str(answer.json["proposed"]["proposal_id"])


def limited(client: Client, limit: str, grace: timedelta = timedelta(0), currency: str = "USD") -> None:
    """Let the product want four eyes above *limit*, and leave the benefits for *grace*."""
    product = replace(CATALOG.products[0], four_eyes_above={currency: Decimal(limit)}, refund_grace=grace)
    catalog = Catalog((product, *CATALOG.products[1:]))
    client.refunds = replace(client.refunds, ledger=replace(client.refunds.ledger, catalog=catalog))


def test_a_proposal_shows_what_was_computed_beside_it(client: Client, request_id: str) -> None:
    found = propose(client, request_id, LESS).json
    assert found["proposed"] | {"proposal_id": ""} == {
        "proposal_id": "",
        "policy": "full",
        "amount": {"amount": "1000.50", "currency": "USD"},
        "computed": {"amount": "1200.00", "currency": "USD"},
        "cancels": True,
        "reason": "Agreed by phone, ticket 817.",
        "at": "2026-11-04T00:00:00.000000Z",
        "by": OLGA,
        "by_you": True,
        "needs_second_person": False,
    } | {key: found["proposed"][key] for key in found["proposed"] if key == "lines"}
    assert found["request"]["state"] == "PROPOSED"
    assert found["request"]["next_step"]["action"] == "approve"
    assert found["can_approve"]["allowed"]


def test_the_same_proposal_stays_what_it_was(client: Client, office: Office, request_id: str) -> None:
    """The policy gives less every day; the same command is not another one for that."""
    wanted = {"policy": "pro_rata", "amount": "1190.14", "cancels": True, "reason": None}
    first = propose(client, request_id, wanted)
    assert first.json["proposed"]["computed"]["amount"] == "1190.14"
    office.store.clock.advance(days=3)
    again = propose(client, request_id, wanted)
    assert again.json["proposed"] == first.json["proposed"]
    kinds = [entry["kind"] for entry in client.ask("ops_order_timeline").json["items"]]
    assert kinds.count("RefundProposed") == 1


def test_the_same_proposal_needs_no_answer_of_aws(client: Client, request_id: str) -> None:
    first = proposal_of(propose(client, request_id))
    client.desk.busy = 99
    again = propose(client, request_id)
    assert proposal_of(again) == first
    assert again.json["uncomputed"]["code"] == "refund_invoices_later"


def test_another_amount_under_the_same_key(client: Client, request_id: str) -> None:
    propose(client, request_id)
    assert propose(client, request_id, LESS).code == "idempotency_key_reused"


def test_another_amount_needs_a_reason(client: Client, request_id: str) -> None:
    refused = propose(client, request_id, LESS | {"reason": None})
    assert (refused.status, refused.code) == (409, "reason_needed")


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("1200.01", "refund_amount_too_large"),
        ("0.001", "refund_amount_invalid"),
        ("-1.00", "request_invalid"),
        ("1e3", "request_invalid"),
        ("NaN", "request_invalid"),
    ],
)
def test_amounts_that_cannot_go_back(client: Client, request_id: str, amount: str, code: str) -> None:
    assert propose(client, request_id, LESS | {"amount": amount}).code == code


def test_what_cannot_be_computed_cannot_be_proposed(client: Client, request_id: str) -> None:
    refused = propose(client, request_id, LESS | {"policy": "by_usage"})
    assert (refused.status, refused.code) == (409, "refund_consumption_unknown")
    client.desk.busy = 99
    later = propose(client, request_id)
    assert (later.status, later.code) == (503, "refund_invoices_later")
    assert later.headers["Retry-After"]


def test_the_buyer_learns_the_amount_with_the_approval(client: Client, request_id: str) -> None:
    proposal_id = proposal_of(propose(client, request_id, LESS))
    (before,) = client.ask("refunds").json["requests"]
    assert (before["amount"], before["cancels"], before["state"]) == (None, None, "PROPOSED")
    proposed = client.ask("order_timeline").json["items"][-1]
    assert (proposed["kind"], proposed["details"], proposed["note"]) == ("RefundProposed", {}, None)
    assert approve(client, request_id, proposal_id).status == 200
    (after_it,) = client.ask("refunds").json["requests"]
    assert after_it["amount"] == {"amount": "1000.50", "currency": "USD"}
    assert (after_it["cancels"], after_it["state"]) == (True, "APPROVED")
    assert "1000.50" not in client.ask("order_timeline").text


def test_an_approval_leaves_the_benefits_for_the_products_grace(client: Client, request_id: str) -> None:
    limited(client, "5000.00", grace=timedelta(days=2))
    found = approve(client, request_id, proposal_of(propose(client, request_id))).json["request"]
    assert found["benefits_end_at"] == "2026-11-06T00:00:00.000000Z"
    assert found["next_step"] == {
        "owner": "vendor",
        "action": "wait_for_grace",
        "until": "2026-11-06T00:00:00.000000Z",
    }
    waiting = [(step["name"], step["until"]) for step in found["steps"] if step["state"] == "waiting"]
    assert waiting == [("benefits", "2026-11-06T00:00:00.000000Z")]


def test_above_the_limit_a_second_person_approves(client: Client, request_id: str) -> None:
    limited(client, "1000.00")
    made = propose(client, request_id, LESS)
    assert made.json["four_eyes_above"] == {"amount": "1000.00", "currency": "USD"}
    assert made.json["proposed"]["needs_second_person"] is True
    assert made.json["can_approve"]["refusal"]["code"] == "second_person_needed"
    alone = approve(client, request_id, proposal_of(made))
    assert (alone.status, alone.code) == (409, "second_person_needed")
    second = approve(client, request_id, proposal_of(made), claims=PETER)
    assert second.json["request"]["state"] == "APPROVED"
    outcomes = {item["actor"]: item["outcome"] for item in _approvals(client)}
    assert outcomes == {
        "operator@vendor.example": "second_person_needed",
        "second@vendor.example": "done",
    }


def test_a_currency_that_the_limits_forget_is_no_way_round_them(client: Client, request_id: str) -> None:
    """O-65."""
    limited(client, "500000", currency="JPY")
    made = propose(client, request_id)
    assert made.json["four_eyes_above"] == {"amount": "0", "currency": "USD"}
    assert approve(client, request_id, proposal_of(made)).code == "second_person_needed"
    assert approve(client, request_id, proposal_of(made), claims=PETER).status == 200


def _approvals(client: Client) -> list[dict[str, str]]:
    items = client.ask("ops_audit").json["items"]
    return [item for item in items if item["action"] == "approve_refund"]


def test_up_to_the_limit_one_person_is_enough(client: Client, request_id: str) -> None:
    limited(client, "1200.00")
    assert approve(client, request_id, proposal_of(propose(client, request_id))).status == 200


def test_a_proposal_that_somebody_replaced_is_not_approved(
    client: Client, office: Office, request_id: str
) -> None:
    first = proposal_of(propose(client, request_id))
    office.store.clock.advance(minutes=1)
    second = proposal_of(propose(client, request_id, LESS, key="key-q"))
    assert approve(client, request_id, first).code == "refund_proposal_changed"
    assert approve(client, request_id, second).status == 200
    assert approve(client, request_id, second).status == 200
    assert approve(client, request_id, second, key="key-b").code == "refund_request_closed"


def test_an_approved_request_is_neither_withdrawn_nor_rejected(client: Client, request_id: str) -> None:
    approve(client, request_id, proposal_of(propose(client, request_id)))
    path = f"/api/orders/{AGREEMENT}/refund/{request_id}/withdraw"
    late = client.ask("refund_withdraw", path=path, headers={"idempotency-key": "key-w"})
    assert (late.status, late.code) == (409, "refund_request_closed")
    reject = client.ask("ops_refund_reject", path=f"{PATH}/{request_id}/reject")
    assert reject.code == "refund_request_closed"


def test_reasons_are_in_the_export_and_go_with_the_erasure(
    client: Client, office: Office, request_id: str
) -> None:
    """O-80: what people wrote is personal, what was decided is not."""
    proposal_of(propose(client, request_id, LESS))
    buyer = Buyer(aws_account=BUYER, account_id=JOAN, version=1, linked_at=after(0))
    office.store.journal.write((), [buyer.added()])
    path = f"/api/ops/accounts/{JOAN}/export"
    told = client.ask("ops_export", path=path).text
    assert "ticket 815" in told
    assert "ticket 817" not in told
    client.ask("ops_erase", path=f"/api/ops/accounts/{JOAN}/erase")
    found = client.ask("ops_refund").json
    assert (found["request"]["reason"], found["proposed"]["reason"]) == (None, None)
    assert found["proposed"]["amount"]["amount"] == "1000.50"
    assert "ticket" not in client.ask("ops_export", path=path).text
