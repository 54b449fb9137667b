"""Billing adjustments: refunds that the seller asks for, at most five a call and of one agreement."""

from decimal import Decimal
from typing import Any

from local.simulator.operations.refunds import Refund, request_adjustment
from local.simulator.wire.agreement.access import agreement_of, invalid, missing
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.agreement.views import AGREEMENT_TYPE
from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.invoices import Invoice, invoices_of
from local.simulator.world.requests import BillingAdjustment

PER_CALL = 5
"""AWS's API guide."""


@handles(AGREEMENT, "BatchCreateBillingAdjustmentRequest")
def create(context: Context, params: Params) -> Params:
    """Entries succeed and fail one by one; a refused entry makes no request."""
    entries = params["billingAdjustmentRequestEntries"]
    _check_batch(entries)
    items: list[Params] = []
    errors: list[Params] = []
    for entry in entries:
        try:
            name = _create(context, entry)
            items.append({"billingAdjustmentRequestId": name, "clientToken": entry["clientToken"]})
        except ServiceError as error:
            errors.append(_entry_error(entry, error))
    return {"items": items, "errors": errors}


def _check_batch(entries: list[Params]) -> None:
    if not entries:
        raise invalid("MISSING_BILLING_ADJUSTMENT_REQUEST_ENTRY", "There is no entry.")
    if len(entries) > PER_CALL:
        raise invalid("BILLING_ADJUSTMENTS_LIMIT_EXCEEDED", f"At most {PER_CALL} entries are taken.")
    if len({entry["agreementId"] for entry in entries}) > 1:
        raise invalid("MULTIPLE_AGREEMENT_IDS", "All entries must be about one agreement.")


def _create(context: Context, entry: Params) -> str:
    known = context.world.client_tokens.get(entry["clientToken"])
    if known in context.world.adjustments:
        return known
    invoice = _invoice(context, entry)
    amount = Decimal(entry["adjustmentAmount"] or "0")
    if not 0 < amount <= invoice.amount:
        raise invalid("EXCEEDED_MAXIMUM_ADJUSTMENT_AMOUNT", "The amount does not fit the invoice.")
    if entry["currencyCode"] != invoice.currency:
        raise invalid("INVALID_CURRENCY_CODE", f"The invoice is in {invoice.currency}.")
    refund = Refund(
        entry["agreementId"],
        invoice.id,
        amount,
        invoice.currency,
        entry["adjustmentReasonCode"],
        entry.get("description"),
    )
    adjustment = request_adjustment(context.world, refund, context.now)
    context.world.client_tokens[entry["clientToken"]] = adjustment.id
    return adjustment.id


def _invoice(context: Context, entry: Params) -> Invoice:
    agreement = agreement_of(context, entry["agreementId"])
    for invoice in invoices_of(agreement):
        if invoice.id == entry["originalInvoiceId"]:
            return invoice
    raise missing("Invoice", entry["originalInvoiceId"])


def _entry_error(entry: Params, error: ServiceError) -> Params:
    known = {"ResourceNotFoundException": "RESOURCE_NOT_FOUND_EXCEPTION"}
    code = known.get(error.code, "VALIDATION_EXCEPTION")
    return {"code": code, "message": error.message, "clientToken": entry["clientToken"]}


@handles(AGREEMENT, "GetBillingAdjustmentRequest")
def get(context: Context, params: Params) -> Params:
    """One adjustment."""
    adjustment = context.world.adjustments.get(params["billingAdjustmentRequestId"])
    if adjustment is None or adjustment.agreement_id != params["agreementId"]:
        raise missing("BillingAdjustmentRequest", params["billingAdjustmentRequestId"])
    own = {
        "adjustmentReasonCode": adjustment.reason_code,
        "description": adjustment.description,
        "statusMessage": adjustment.status_message,
    }
    return _view(adjustment) | own


@handles(AGREEMENT, "ListBillingAdjustmentRequests")
def list_adjustments(context: Context, params: Params) -> Params:
    """Adjustments by agreement, status and creation."""
    found = [a for a in context.world.adjustments.values() if _fits(a, params)]
    part, token = turn(found, params)
    kind = {"agreementType": AGREEMENT_TYPE, "catalog": "AWSMarketplace"}
    return {"items": [_view(adjustment) | kind for adjustment in part], "nextToken": token}


def _fits(adjustment: BillingAdjustment, params: Params) -> bool:
    return (
        params.get("agreementId") in (None, adjustment.agreement_id)
        and params.get("status") in (None, adjustment.status.value)
        and params.get("createdAfter", adjustment.created_at) <= adjustment.created_at
        and adjustment.created_at <= params.get("createdBefore", adjustment.created_at)
    )


def _view(adjustment: BillingAdjustment) -> dict[str, Any]:
    return {
        "billingAdjustmentRequestId": adjustment.id,
        "agreementId": adjustment.agreement_id,
        "originalInvoiceId": adjustment.invoice_id,
        "adjustmentAmount": str(adjustment.amount),
        "currencyCode": adjustment.currency,
        "status": adjustment.status.value,
        "createdAt": adjustment.created_at,
        "updatedAt": adjustment.updated_at,
    }
