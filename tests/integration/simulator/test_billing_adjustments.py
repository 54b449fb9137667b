"""Refunds: the agreement service's operations about them."""

from typing import Any

import pytest

from tests.integration.simulator.driving import Client, Control, Json


@pytest.fixture
def agreement(control: Control) -> Json:
    return control.buy(price="100.00")


def invoice(agreements: Client, agreement: Json) -> Json:
    answer = agreements.list_agreement_invoice_line_items(
        agreementId=agreement["agreement_id"], groupBy="INVOICE_ID"
    )
    (summary,) = answer["agreementInvoiceLineItemGroupSummaries"]
    return dict(summary)


def entry(agreements: Client, agreement: Json, **changes: str) -> Json:
    return {
        "agreementId": agreement["agreement_id"],
        "originalInvoiceId": invoice(agreements, agreement)["invoiceId"],
        "adjustmentAmount": "40.00",
        "currencyCode": "USD",
        "adjustmentReasonCode": "BUYER_DISSATISFACTION",
        "clientToken": "token-1",
        **changes,
    }


def create(agreements: Client, *entries: Json) -> Client:
    return agreements.batch_create_billing_adjustment_request(billingAdjustmentRequestEntries=list(entries))


def test_an_invoice_shows_what_can_be_given_back(agreements: Client, agreement: Json) -> None:
    amounts = invoice(agreements, agreement)["pricingCurrencyAmount"]

    assert amounts == {"amount": "100.00", "maxAdjustmentAmount": "100.00", "currencyCode": "USD"}


def test_invoices_are_filtered(control: Control, agreements: Client, agreement: Json) -> None:
    def found(**filters: Any) -> int:
        answer = agreements.list_agreement_invoice_line_items(
            agreementId=agreement["agreement_id"], groupBy="INVOICE_ID", **filters
        )
        return len(answer["agreementInvoiceLineItemGroupSummaries"])

    period = invoice(agreements, agreement)["invoiceBillingPeriod"]
    assert found(invoiceBillingPeriod=period) == found(invoiceType="INVOICE") == 1
    assert found(invoiceType="CREDIT_MEMO") == found(invoiceId="inv-other") == 0
    assert found(invoiceBillingPeriod={"month": period["month"], "year": 2023}) == 0
    assert (
        found(afterIssuedTime="2049-01-01T00:00:00Z") == found(beforeIssuedTime="2001-01-01T00:00:00Z") == 0
    )
    trial = control.buy(offer_kind="free_trial")["agreement_id"]
    answer = agreements.list_agreement_invoice_line_items(agreementId=trial, groupBy="INVOICE_ID")
    assert answer["agreementInvoiceLineItemGroupSummaries"] == []


def test_a_refund_is_pending_until_it_is_settled(
    control: Control, agreements: Client, agreement: Json
) -> None:
    (item,) = create(agreements, entry(agreements, agreement, description="sorry"))["items"]
    name = item["billingAdjustmentRequestId"]
    own = {"agreementId": agreement["agreement_id"], "billingAdjustmentRequestId": name}
    pending = agreements.get_billing_adjustment_request(**own)
    assert (pending["status"], pending["adjustmentAmount"]) == ("PENDING", "40.00")

    settled = control.post(f"/billing-adjustments/{name}/settle")
    detail = settled["emitted"][0]["detail"]
    assert detail["billingAdjustmentRequest"]["adjustmentAmount"] == "-40.00"
    assert agreements.get_billing_adjustment_request(**own)["status"] == "COMPLETED"


def test_entries_succeed_and_fail_one_by_one(agreements: Client, agreement: Json) -> None:
    answer = create(
        agreements,
        entry(agreements, agreement),
        entry(agreements, agreement, clientToken="t2", originalInvoiceId="inv-none"),
        entry(agreements, agreement, clientToken="t3", adjustmentAmount="100.01"),
        entry(agreements, agreement, clientToken="t4", currencyCode="EUR"),
    )

    assert [item["clientToken"] for item in answer["items"]] == ["token-1"]
    assert {error["clientToken"]: error["code"] for error in answer["errors"]} == {
        "t2": "RESOURCE_NOT_FOUND_EXCEPTION",
        "t3": "VALIDATION_EXCEPTION",
        "t4": "VALIDATION_EXCEPTION",
    }


def test_a_client_token_makes_one_refund(agreements: Client, agreement: Json) -> None:
    first = create(agreements, entry(agreements, agreement))["items"]

    assert create(agreements, entry(agreements, agreement))["items"] == first


@pytest.mark.parametrize(
    "change",
    [{"adjustmentAmount": "41.00"}, {"adjustmentReasonCode": "OTHER"}, {"originalInvoiceId": "inv-other"}],
)
def test_a_client_token_stands_for_one_request(
    agreements: Client, agreement: Json, change: dict[str, str]
) -> None:
    create(agreements, entry(agreements, agreement))
    answer = create(agreements, entry(agreements, agreement, **change))

    assert answer["items"] == []
    assert [error["code"] for error in answer["errors"]] == ["CONFLICT_EXCEPTION"]


def test_what_can_be_given_back_shrinks_and_grows_again(
    control: Control, agreements: Client, agreement: Json
) -> None:
    def most() -> str:
        return str(invoice(agreements, agreement)["pricingCurrencyAmount"]["maxAdjustmentAmount"])

    (item,) = create(agreements, entry(agreements, agreement))["items"]
    assert most() == "60.00"
    more = create(
        agreements, entry(agreements, agreement, clientToken="token-2", adjustmentAmount="60.00000001")
    )
    (error,) = more["errors"]
    assert error["message"].startswith("EXCEEDED_MAXIMUM_ADJUSTMENT_AMOUNT")
    control.post(f"/billing-adjustments/{item['billingAdjustmentRequestId']}/settle", {"completed": False})
    assert most() == "100.00"


@pytest.mark.parametrize("amount", ["0", "0.00", ".", ""])
def test_an_amount_is_positive(agreements: Client, agreement: Json, amount: str) -> None:
    (error,) = create(agreements, entry(agreements, agreement, adjustmentAmount=amount))["errors"]

    assert error["message"].startswith("INVALID_ADJUSTMENT_AMOUNT")


def test_what_was_given_back_is_a_credit_memo(control: Control, agreements: Client, agreement: Json) -> None:
    (item,) = create(agreements, entry(agreements, agreement))["items"]
    control.post(f"/billing-adjustments/{item['billingAdjustmentRequestId']}/settle")
    answer = agreements.list_agreement_invoice_line_items(
        agreementId=agreement["agreement_id"], groupBy="INVOICE_ID", invoiceType="CREDIT_MEMO"
    )

    (memo,) = answer["agreementInvoiceLineItemGroupSummaries"]
    assert memo["pricingCurrencyAmount"]["amount"] == "40.00"


def test_an_old_invoice_can_be_refused(control: Control, agreements: Client, agreement: Json) -> None:
    control.call("PATCH", "/settings", {"adjustable_for": "P180D"})
    control.post("/clock", {"advance": "P181D"})
    (error,) = create(agreements, entry(agreements, agreement))["errors"]

    assert error["message"].startswith("INVALID_INVOICE_ADJUSTMENT_PERIOD")


def test_an_entry_can_be_made_to_fail(control: Control, agreements: Client, agreement: Json) -> None:
    name = invoice(agreements, agreement)["invoiceId"]
    control.call("PUT", f"/invoices/{name}/fate", {"refuse": "INTERNAL_FAILURE", "times": 1})
    (error,) = create(agreements, entry(agreements, agreement))["errors"]
    assert error["code"] == "INTERNAL_FAILURE"

    (item,) = create(agreements, entry(agreements, agreement))["items"]
    assert item["clientToken"] == "token-1"


def test_aws_settles_by_itself(control: Control, agreements: Client, agreement: Json) -> None:
    control.call("PATCH", "/settings", {"settle_adjustments_after": "PT1H"})
    (item,) = create(agreements, entry(agreements, agreement))["items"]
    (announced,) = control.post("/clock", {"advance": "PT1H"})["emitted"]

    assert announced["detail"]["billingAdjustmentRequest"]["id"] == item["billingAdjustmentRequestId"]


def test_a_channel_partners_sale_is_the_partners_to_refund(control: Control, agreements: Client) -> None:
    sold = control.buy(offer_kind="channel_partner", price="100.00")
    control.call("PATCH", "/settings", {"channel_partner_access": True})
    with pytest.raises(agreements.exceptions.AccessDeniedException):
        create(agreements, entry(agreements, sold))


@pytest.mark.parametrize(
    ("count", "reason"),
    [(0, "MISSING_BILLING_ADJUSTMENT_REQUEST_ENTRY"), (6, "BILLING_ADJUSTMENTS_LIMIT_EXCEEDED")],
)
def test_a_call_takes_one_to_five_entries(
    agreements: Client, agreement: Json, count: int, reason: str
) -> None:
    entries = [entry(agreements, agreement, clientToken=f"t{number}") for number in range(count)]
    with pytest.raises(agreements.exceptions.ValidationException) as refused:
        create(agreements, *entries)

    assert refused.value.response["reason"] == reason


def test_a_call_is_about_one_agreement(control: Control, agreements: Client, agreement: Json) -> None:
    with pytest.raises(agreements.exceptions.ValidationException) as refused:
        create(agreements, entry(agreements, agreement), entry(agreements, control.buy(), clientToken="t2"))

    assert refused.value.response["reason"] == "MULTIPLE_AGREEMENT_IDS"


def test_refunds_are_listed(control: Control, agreements: Client, agreement: Json) -> None:
    create(agreements, entry(agreements, agreement))
    other = control.act(control.buy(), "billing-adjustments", {"amount": "5"})["adjustment_id"]
    control.post(f"/billing-adjustments/{other}/settle", {"completed": False})

    def found(**filters: Any) -> int:
        return len(agreements.list_billing_adjustment_requests(**filters)["items"])

    assert found() == 2
    assert found(agreementId=agreement["agreement_id"]) == found(status="VALIDATION_FAILED") == 1
    assert found(createdAfter="2049-01-01T00:00:00Z") == found(createdBefore="2001-01-01T00:00:00Z") == 0


def test_unknown_refunds_are_not_found(agreements: Client, agreement: Json) -> None:
    with pytest.raises(agreements.exceptions.ResourceNotFoundException):
        agreements.get_billing_adjustment_request(
            agreementId=agreement["agreement_id"], billingAdjustmentRequestId="ba-none"
        )
