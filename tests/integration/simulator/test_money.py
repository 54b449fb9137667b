"""The control API's money: the ledger, invoices, and AWS's own refunds."""

from decimal import Decimal

import pytest
from botocore.exceptions import ClientError

from tests.integration.simulator.driving import Client, Control, Json, titles

ENTRY = {
    "adjustmentAmount": "40.00",
    "currencyCode": "USD",
    "adjustmentReasonCode": "OTHER",
    "clientToken": "token-1",
}


@pytest.fixture
def agreement(control: Control) -> Json:
    return control.buy(price="100.00", instalments=2, accepted_ago="P40D")


def invoices(control: Control, agreement: Json) -> list[Json]:
    return list(control.call("GET", f"/agreements/{agreement['agreement_id']}/invoices"))


def ask(control: Control, agreements: Client, agreement: Json) -> None:
    own = {
        "agreementId": agreement["agreement_id"],
        "originalInvoiceId": invoices(control, agreement)[0]["invoice_id"],
    }
    agreements.batch_create_billing_adjustment_request(billingAdjustmentRequestEntries=[{**ENTRY, **own}])


def account(control: Control, agreement: Json) -> Json:
    (found,) = control.call("GET", "/ledger", agreement_id=agreement["agreement_id"])
    return dict(found)


def sums(found: Json) -> dict[str, Decimal]:
    return {name: Decimal(found[name]) for name in ("invoiced", "asked", "pending", "given_back")}


def test_the_ledger_follows_the_money(control: Control, agreements: Client, agreement: Json) -> None:
    ask(control, agreements, agreement)
    ask(control, agreements, agreement)
    asked = {"invoiced": Decimal(100), "asked": Decimal(40), "pending": Decimal(40), "given_back": Decimal(0)}
    found = account(control, agreement)
    assert sums(found) == asked
    (adjustment,) = found["adjustments"]
    assert (adjustment["client_token"], adjustment["status"]) == ("token-1", "PENDING")

    control.post(f"/billing-adjustments/{adjustment['id']}/settle")
    assert sums(account(control, agreement)) == asked | {"pending": Decimal(0), "given_back": Decimal(40)}
    assert [each["agreement_id"] for each in control.call("GET", "/ledger")] == [agreement["agreement_id"]]


def test_a_lost_answer_was_carried_out(control: Control, agreements: Client, agreement: Json) -> None:
    operation = "BatchCreateBillingAdjustmentRequest"
    control.post("/faults/api", {"kind": "lost", "operation": operation, "times": 1})
    with pytest.raises(agreements.exceptions.InternalServerException):
        ask(control, agreements, agreement)
    ask(control, agreements, agreement)

    assert sums(account(control, agreement))["asked"] == Decimal(40)


@pytest.mark.parametrize("reason", ["FAILED_KYC_COMPLIANCE", "MISSING_MFA"])
def test_a_fault_gives_awss_reason(
    control: Control, agreements: Client, agreement: Json, reason: str
) -> None:
    control.post("/faults/api", {"kind": "error", "error": "AccessDeniedException", "reason": reason})
    with pytest.raises(ClientError) as refused:
        ask(control, agreements, agreement)

    assert refused.value.response["reason"] == reason  # type: ignore[typeddict-item] # beside the error


def test_usage_is_invoiced_when_it_is_told(control: Control, agreements: Client) -> None:
    used = control.buy(pricing="pay_as_you_go")
    assert invoices(control, used) == []
    control.act(used, "invoices", {"amount": "42.50", "year": 2026, "month": 8})
    control.act(used, "invoices", {"amount": "1.50", "at": "2026-09-03T00:00:00Z"})

    listed = [(each["amount"], each["year"], each["month"]) for each in invoices(control, used)]
    assert sorted(listed) == [("1.50", 2026, 9), ("42.50", 2026, 8)]
    assert control.send("PUT", "/invoices/inv-none/fate", {}).status_code == 404


@pytest.mark.parametrize("tell", [True, False])
def test_aws_gives_back_what_is_left(
    control: Control, agreements: Client, agreement: Json, tell: bool
) -> None:
    ask(control, agreements, agreement)
    performed = control.act(agreement, "refund-by-aws", {"tell_money": tell})
    found = account(control, agreement)

    ends = ["Purchase Agreement Ended - Proposer", "License Deprovisioned - Manufacturer"]
    money = ["Purchase Agreement Billing Adjustment Completed - Proposer"] * 2
    assert titles(performed) == ends + (money if tell else [])
    assert (found["given_by_aws"], found["asked"]) == ("60.00", "40.00")
    assert titles(control.act(agreement, "refund-by-aws")) == []
