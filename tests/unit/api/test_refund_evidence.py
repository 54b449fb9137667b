"""The evidence of a refund: complete without the table, also after a person was erased (O-65 to O-67)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.fact import Body, Fact
from marketplace_orders.domain.facts.refund import BillingAdjusted
from marketplace_orders.domain.facts.refund_request import (
    AdjustmentAsked,
    AdjustmentRefused,
    CancellationAsked,
    Line,
    RefundApproved,
    RefundProposed,
)
from marketplace_orders.domain.refunding.adjustments import client_token
from marketplace_orders.ports.buyers import Buyer
from tests.builders import AGREEMENT, BUYER, after, bound, closed, ended, fact
from tests.samples import Json
from tests.support.api import JOAN, OLGA, SAMPLE_TARGET, Answer, Client
from tests.support.office import RAW, Office
from tests.unit.refunding.stories import cancellation

LINES = (
    Line("paid", "1200.00", "1200.00"),
    Line("used", "240.00", "1200.00 * 73 / 365 = 240.00"),
    Line("refunded", "0.00", "0.00"),
    Line("adjustable", "900.00", "900.00"),
    Line("amount", "900.00", "min(1200.00 - 240.00 - 0.00, 900.00) = 900.00"),
)
SECOND = "acc-second"


@pytest.fixture(autouse=True)
def _in_use(office: Office) -> None:
    office.wait(60)
    office.told(closed(), bound(49, SAMPLE_TARGET))


@pytest.fixture
def request_id(client: Client) -> str:
    return str(client.ask("refund_request").json["request_id"])


def proposed(request_id: str, hours: float = 61, number: int = 1, amount: str = "900.00") -> Fact:
    body = RefundProposed(
        request_id=request_id,
        proposal_id=f"p-{number}",
        policy="pro_rata",
        amount=Decimal(amount),
        computed=Decimal("900.00"),
        currency="USD",
        cancels=True,
        lines=LINES,
    )
    return by(OLGA, body, hours)


def by(actor: str, body: Body, hours: float) -> Fact:
    return replace(fact(body, hours), actor=actor)


def carried_out(office: Office, request_id: str) -> None:
    """Two invoices: one adjusted and given back, one refused."""
    asked = AdjustmentAsked(
        request_id=request_id,
        adjustment_id="ba-1",
        invoice_id="inv-2",
        amount=Decimal("500.00"),
        currency="USD",
    )
    refused = AdjustmentRefused(
        request_id=request_id,
        invoice_id="inv-1",
        amount=Decimal("400.00"),
        code="VALIDATION_EXCEPTION",
        message="The invoice is too old.",
    )
    done = BillingAdjusted(
        agreement_id=AGREEMENT, adjustment_id="ba-1", completed=True, amount=Decimal("500.00"), currency="USD"
    )
    office.told(
        proposed(request_id, 60.5, 1, "800.00"),
        proposed(request_id, 61, 2),
        by(SECOND, RefundApproved(request_id=request_id, proposal_id="p-2"), 62),
        fact(CancellationAsked(request_id=request_id, cancellation_id="acr-1"), 63),
        fact(cancellation("APPROVED"), 64),
        ended("CANCELLED", 65),
        fact(asked, 66),
        fact(refused, 66),
        fact(done, 67),
    )
    office.wait(70)


def evidence(client: Client, request_id: str) -> Answer:
    path = f"/api/ops/orders/{AGREEMENT}/refund/{request_id}/evidence"
    return client.ask("ops_refund_evidence", path=path)


def told(client: Client, request_id: str) -> Json:
    answer = evidence(client, request_id)
    assert answer.status == 200
    return answer.json


def test_it_tells_the_order_and_the_request(client: Client, request_id: str) -> None:
    found = told(client, request_id)
    assert found["order"]["order_id"] == AGREEMENT
    assert (found["request"]["request_id"], found["request"]["state"]) == (request_id, "REQUESTED")
    assert (found["proposals"], found["computed"], found["transfers"]) == ([], None, [])
    assert found["made_at"] == "2026-11-04T00:00:00.000000Z"


def test_every_proposal_stays_with_how_it_was_computed(
    client: Client, office: Office, request_id: str
) -> None:
    carried_out(office, request_id)
    found = told(client, request_id)
    assert [(each["proposal_id"], each["amount"]["amount"], each["by"]) for each in found["proposals"]] == [
        ("p-1", "800.00", OLGA),
        ("p-2", "900.00", OLGA),
    ]
    computed = found["computed"]
    assert (computed["policy"], computed["default"], computed["limited"]) == ("pro_rata", True, True)
    assert (computed["amount"]["amount"], computed["at"]) == ("900.00", "2026-11-04T01:00:00.000000Z")
    assert computed["lines"] == [
        {"name": line.name, "value": line.value, "formula": line.formula} for line in LINES
    ]


def test_people_are_named_with_what_they_did(client: Client, office: Office, request_id: str) -> None:
    carried_out(office, request_id)
    people = {each["account_id"]: each for each in told(client, request_id)["people"]}
    assert {name: each["role"] for name, each in people.items()} == {
        JOAN: "buyer",
        OLGA: "operations",
        SECOND: "operations",
    }
    assert people[OLGA]["email"] == "operator@vendor.example"
    assert [act["kind"] for act in people[SECOND]["did"]] == ["RefundApproved"]
    assert people[SECOND]["did"][0]["at"] == "2026-11-04T02:00:00.000000Z"


def test_an_erased_person_is_still_told_apart(client: Client, office: Office, request_id: str) -> None:
    """The account's id stays in the commercial record; the address and the reasons are gone."""
    carried_out(office, request_id)
    link = Buyer(aws_account=BUYER, account_id=JOAN, version=1, linked_at=after(0))
    office.store.journal.write((), [link.added()])
    assert client.ask("ops_erase", path=f"/api/ops/accounts/{JOAN}/erase").status == 200
    found = told(client, request_id)
    people = {each["account_id"]: each for each in found["people"]}
    assert (people[JOAN]["email"], people[JOAN]["role"]) == (None, "buyer")
    assert found["request"]["reason"] is None
    assert found["messages"] == []


def test_what_aws_was_asked_and_what_it_answered(client: Client, office: Office, request_id: str) -> None:
    carried_out(office, request_id)
    found = told(client, request_id)
    assert found["transfers"] == [
        {
            "invoice_id": "inv-2",
            "amount": "500.00",
            "client_token": client_token(request_id, "inv-2"),
            "adjustment_id": "ba-1",
            "state": "COMPLETED",
            "code": None,
            "message": None,
        },
        {
            "invoice_id": "inv-1",
            "amount": "400.00",
            "client_token": client_token(request_id, "inv-1"),
            "adjustment_id": None,
            "state": "REFUSED",
            "code": "VALIDATION_EXCEPTION",
            "message": "The invoice is too old.",
        },
    ]
    kinds = [entry["kind"] for entry in found["timeline"]]
    assert kinds == [
        "RefundRequested",
        "RefundProposed",
        "RefundProposed",
        "RefundApproved",
        "CancellationAsked",
        "CancellationRequestChanged",
        "AgreementEnded",
        "AdjustmentAsked",
        "AdjustmentRefused",
        "BillingAdjusted",
    ]


def test_awss_messages_are_there_as_they_came(client: Client, office: Office, request_id: str) -> None:
    carried_out(office, request_id)
    found = told(client, request_id)
    kinds = {entry["id"]: entry["kind"] for entry in found["timeline"]}
    assert [(kinds[each["entry_id"]], each["body"]) for each in found["messages"]] == [
        ("CancellationRequestChanged", RAW),
        ("AgreementEnded", RAW),
        ("BillingAdjusted", RAW),
    ]


def test_money_that_aws_sends_by_itself_belongs_to_the_request_that_it_closes(
    client: Client, office: Office, request_id: str
) -> None:
    own = BillingAdjusted(
        agreement_id=AGREEMENT, adjustment_id="ba-9", completed=True, amount=Decimal(1200), currency="USD"
    )
    office.told(fact(own, 61))
    found = told(client, request_id)
    assert found["request"]["state"] == "COMPLETED"
    assert [entry["kind"] for entry in found["timeline"]] == ["RefundRequested", "BillingAdjusted"]


def test_an_earlier_request_tells_nothing_of_the_next(
    client: Client, office: Office, request_id: str
) -> None:
    path = f"/api/ops/orders/{AGREEMENT}/refund/{request_id}/reject"
    office.store.clock.now = after(61)
    client.ask("ops_refund_reject", path=path)
    office.store.clock.now = after(62)
    second = client.ask("refund_request", headers={"idempotency-key": "key-second"}).json["request_id"]
    office.told(fact(BillingAdjusted(agreement_id=AGREEMENT, adjustment_id="ba-9", completed=False), 63))
    assert [entry["kind"] for entry in told(client, request_id)["timeline"]] == [
        "RefundRequested",
        "RefundRejected",
    ]
    assert [entry["kind"] for entry in told(client, second)["timeline"]] == [
        "RefundRequested",
        "BillingAdjusted",
    ]


def test_a_request_that_is_not_there_has_no_evidence(client: Client) -> None:
    answer = evidence(client, "rr-9")
    assert (answer.status, answer.code) == (404, "refund_request_not_found")


def test_buyers_read_no_evidence(client: Client, request_id: str) -> None:
    path = f"/api/ops/orders/{AGREEMENT}/refund/{request_id}/evidence"
    answer = client.ask("ops_refund_evidence", path=path, claims={"cognito:groups": "[buyers]"})
    assert (answer.status, answer.code) == (403, "operations_only")


def test_reading_it_is_on_record(client: Client, request_id: str) -> None:
    told(client, request_id)
    items = client.ask("ops_audit").json["items"]
    assert [(item["action"], item["subject"], item["outcome"]) for item in items] == [
        ("read_refund_evidence", AGREEMENT, "done")
    ]
