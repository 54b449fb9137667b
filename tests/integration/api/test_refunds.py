"""The refunds' function over the table: from the wish to the approval, and what it costs."""

import json
from decimal import Decimal
from typing import Any

import pytest

from marketplace_orders import bootstrap
from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.refund_request import RefundApproved, RefundRequested
from marketplace_orders.domain.fold import Partition
from marketplace_orders.services.appending import Incoming, append
from tests.builders import AGREEMENT
from tests.fakes.refund_desk import FakeRefundDesk
from tests.integration.api.joan import Joan
from tests.integration.dynamodb.requests import watched
from tests.samples import Json, sample

PATH = f"/api/ops/orders/{AGREEMENT}/refund"


@pytest.fixture(autouse=True)
def _priced(joan: Joan) -> None:
    """AWS has said what the order cost."""
    now = bootstrap.clock()
    body = AgreementDescribed(
        agreement_id=AGREEMENT, status="ACTIVE", amount=Decimal("1200.00"), currency="USD"
    )
    fact = Fact(fact_id="answer:1", at=now, recorded_at=now, source=Source.ANSWER, body=body)
    append(bootstrap.ledger(), Partition.of_agreement(AGREEMENT), [Incoming(fact)])
    assert joan.read("order")["amount"]["amount"] == "1200.00"


def does(joan: Joan, step: str, request_id: str, body: Json) -> Json:
    event: dict[str, Any] = sample(f"api_ops_refund_{step}")
    headers = {**event["headers"], "idempotency-key": f"key-{step}"}
    path = f"{PATH}/{request_id}/{step}"
    return joan.read(f"ops_refund_{step}", rawPath=path, headers=headers, body=json.dumps(body))


def test_from_the_wish_to_the_approval(joan: Joan) -> None:
    """O-64, O-65."""
    request_id = joan.read("refund_request")["request_id"]
    wanted = {"policy": "full", "amount": "400.00", "cancels": True, "reason": "Agreed by phone."}
    proposed = does(joan, "propose", request_id, wanted)["proposed"]
    assert proposed["computed"]["amount"] == "1200.00"
    done = does(joan, "approve", request_id, {"proposal_id": proposed["proposal_id"]})
    assert done["request"]["state"] == "APPROVED"
    assert joan.read("refunds")["requests"][0]["amount"] == {"amount": "400.00", "currency": "USD"}
    facts = bootstrap.ledger().journal.read(Partition.of_agreement(AGREEMENT)).facts
    kinds = [type(fact.body) for fact in facts]
    assert (kinds.count(RefundRequested), kinds.count(RefundApproved)) == (1, 1)


def test_what_the_account_does_reads_and_writes_little(joan: Joan) -> None:
    joan.read("refunds")
    with watched(bootstrap.table().client) as seen:
        assert joan.ask("refund_request")["statusCode"] == 201
    assert seen.operations == ["Query", "TransactWriteItems", "Query", "BatchGetItem"]
    with watched(bootstrap.table().client) as seen:
        assert joan.ask("refunds")["statusCode"] == 200
    assert seen.operations == ["Query", "BatchGetItem"]


def test_the_workbench_shows_the_invoices(joan: Joan, desk: FakeRefundDesk) -> None:
    found = joan.read("ops_refund")
    assert [each["invoice_id"] for each in found["invoices"]] == ["inv-1"]
    assert {each["policy"] for each in found["proposals"]} >= {"none", "full"}
    assert len(desk.calls) == 1
