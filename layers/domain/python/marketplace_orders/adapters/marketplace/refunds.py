"""The refund side of the Agreement API, as its seller of record (botocore ``marketplace-agreement``)."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from marketplace_orders.adapters.marketplace.asking import CONFLICT, FINAL, asked
from marketplace_orders.adapters.marketplace.values import amount, instant
from marketplace_orders.domain.refunding.adjustments import Adjustment, CreditMemo, Invoice, Statement
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import BatchAnswer, EntryRefused, Why

if TYPE_CHECKING:
    from mypy_boto3_marketplace_agreement import AgreementServiceClient
    from mypy_boto3_marketplace_agreement.type_defs import (
        BatchCreateBillingAdjustmentRequestEntryTypeDef as Entry,
    )

_OUTCOMES = {"COMPLETED": True, "VALIDATION_FAILED": False}


class Refunds:
    """See ``RefundDesk``."""

    def __init__(self, client: "AgreementServiceClient") -> None:
        self._client = client

    def statement(self, agreement_id: str) -> Statement:
        """Every page of ListAgreementInvoiceLineItems; rows without an amount are left out."""
        with asked("ListAgreementInvoiceLineItems"):
            rows = list(self._rows(agreement_id))
        return Statement(
            invoices=tuple(found for row in rows if (found := _invoice(row))),
            credits=tuple(memo for row in rows if (memo := _credit(row))),
        )

    def invoices(self, agreement_id: str) -> tuple[Invoice, ...]:
        """See ``statement``."""
        return self.statement(agreement_id).invoices

    def cancel(self, agreement_id: str, why: Why, client_token: str) -> str:
        """SendAgreementCancellationRequest."""
        with asked("SendAgreementCancellationRequest", FINAL | CONFLICT):
            answer = self._client.send_agreement_cancellation_request(
                agreementId=agreement_id,
                reasonCode=why.reason_code,
                description=why.description,
                clientToken=client_token,
            )
            return answer["agreementCancellationRequestId"]

    def cancellation(self, agreement_id: str, cancellation_id: str) -> str:
        """GetAgreementCancellationRequest."""
        with asked("GetAgreementCancellationRequest"):
            return self._client.get_agreement_cancellation_request(
                agreementId=agreement_id, agreementCancellationRequestId=cancellation_id
            )["status"]

    def call_off(self, agreement_id: str, cancellation_id: str, reason: str) -> str:
        """CancelAgreementCancellationRequest; a conflict says that it is settled, and asking says how."""
        try:
            with asked("CancelAgreementCancellationRequest", FINAL | CONFLICT):
                return self._client.cancel_agreement_cancellation_request(
                    agreementId=agreement_id,
                    agreementCancellationRequestId=cancellation_id,
                    cancellationReason=reason,
                )["status"]
        except AnswerRefused as refusal:
            if refusal.code not in CONFLICT:
                raise
        return self.cancellation(agreement_id, cancellation_id)

    def adjust(self, agreement_id: str, entries: Sequence[Adjustment], why: Why) -> BatchAnswer:
        """BatchCreateBillingAdjustmentRequest."""
        with asked("BatchCreateBillingAdjustmentRequest", FINAL | CONFLICT):
            answer = self._client.batch_create_billing_adjustment_request(
                billingAdjustmentRequestEntries=[_entry(agreement_id, each, why) for each in entries]
            )
        return BatchAnswer(
            {item["clientToken"]: item["billingAdjustmentRequestId"] for item in answer["items"]},
            tuple(
                EntryRefused(client_token=each["clientToken"], code=each["code"], message=each["message"])
                for each in answer["errors"]
            ),
        )

    def adjustment(self, agreement_id: str, adjustment_id: str) -> bool | None:
        """GetBillingAdjustmentRequest."""
        with asked("GetBillingAdjustmentRequest"):
            answer = self._client.get_billing_adjustment_request(
                agreementId=agreement_id, billingAdjustmentRequestId=adjustment_id
            )
            return _OUTCOMES.get(answer["status"])

    def _rows(self, agreement_id: str) -> Iterator[Mapping[str, Any]]:
        pages = self._client.get_paginator("list_agreement_invoice_line_items").paginate(
            agreementId=agreement_id, groupBy="INVOICE_ID"
        )
        for page in pages:
            yield from page.get("agreementInvoiceLineItemGroupSummaries", ())


def _invoice(row: Mapping[str, Any]) -> Invoice | None:
    """An invoice of which AWS tells no limit was paid all the same, and nothing of it can go back."""
    priced, issued = row.get("pricingCurrencyAmount", {}), instant(row.get("issuedTime"))
    whole, most = amount(priced.get("amount")), amount(priced.get("maxAdjustmentAmount"))
    if row.get("invoiceType") != "INVOICE" or issued is None or whole is None or whole < 0:
        return None
    return Invoice(
        invoice_id=row["invoiceId"],
        issued_at=issued,
        currency=priced["currencyCode"],
        amount=whole,
        adjustable=max(most or Decimal(0), Decimal(0)),
    )


def _credit(row: Mapping[str, Any]) -> CreditMemo | None:
    """AWS does not say which sign a credit memo's amount has: it is what went back either way."""
    priced, issued = row.get("pricingCurrencyAmount", {}), instant(row.get("issuedTime"))
    whole = amount(priced.get("amount"))
    if row.get("invoiceType") != "CREDIT_MEMO" or issued is None or whole is None:
        return None
    return CreditMemo(
        memo_id=row["invoiceId"], issued_at=issued, currency=priced["currencyCode"], amount=abs(whole)
    )


def _entry(agreement_id: str, each: Adjustment, why: Why) -> "Entry":
    return {
        "agreementId": agreement_id,
        "originalInvoiceId": each.invoice_id,
        "adjustmentAmount": f"{each.amount:f}",
        "currencyCode": each.currency,
        "adjustmentReasonCode": why.reason_code,
        "description": why.description,
        "clientToken": each.client_token,
    }
