"""Billing adjustments: refunds that the seller asks for, at most five a call and of one agreement."""

from decimal import Decimal
from typing import Any

from local.simulator.operations.invoices import adjustable, invoices_of
from local.simulator.operations.refunds import Refund, request_adjustment
from local.simulator.wire.agreement.access import existing, invalid, missing, own_sale
from local.simulator.wire.agreement.once import once
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.agreement.views import AGREEMENT_TYPE
from local.simulator.wire.errors import ServiceError
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.agreements import Agreement
from local.simulator.world.invoices import Invoice
from local.simulator.world.requests import BillingAdjustment

PER_CALL = 5
"""AWS's API guide."""

_ENTRY_CODES = {
    "ConflictException": "CONFLICT_EXCEPTION",
    "ResourceNotFoundException": "RESOURCE_NOT_FOUND_EXCEPTION",
    "ValidationException": "VALIDATION_EXCEPTION",
}
"""BillingAdjustmentErrorCode by the error that a call of one entry would get."""


@handles(AGREEMENT, "BatchCreateBillingAdjustmentRequest")
def create(context: Context, params: Params) -> Params:
    """Entries succeed and fail one by one; a refused entry makes no request."""
    entries = params["billingAdjustmentRequestEntries"]
    _check_batch(entries)
    _check_seller(context, entries[0]["agreementId"])
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


def _check_seller(context: Context, agreement_id: str) -> None:
    """An agreement that is unknown is each entry's own error; one that another sold is the call's."""
    if agreement_id in context.world.agreements:
        own_sale(context, agreement_id)


def _create(context: Context, entry: Params) -> str:
    agreement = existing(context, entry["agreementId"])
    kind = "BillingAdjustmentRequest"
    return once(
        context, "BatchCreateBillingAdjustmentRequest", kind, entry, lambda: _make(context, agreement, entry)
    )


def _make(context: Context, agreement: Agreement, entry: Params) -> str:
    invoice = _invoice(context, agreement, entry["originalInvoiceId"])
    if code := invoice.fate.take():
        raise EntryRefused(code, "This entry is refused, as it was asked for.")
    refund = Refund(
        agreement.id,
        invoice.id,
        _amount(context, entry, invoice),
        invoice.currency,
        entry["adjustmentReasonCode"],
        entry.get("description"),
        entry["clientToken"],
    )
    after = context.settings.settle_adjustments_after
    return request_adjustment(context.world, refund, context.now, after).id


def _invoice(context: Context, agreement: Agreement, name: str) -> Invoice:
    found = [each for each in invoices_of(context.world, agreement.id, context.now) if each.id == name]
    if not found:
        raise missing("Invoice", name)
    oldest = context.settings.adjustable_for
    if oldest is not None and found[0].issued_at < context.now - oldest:
        raise invalid("INVALID_INVOICE_ADJUSTMENT_PERIOD", "The invoice is too old to be adjusted.")
    return found[0]


def _amount(context: Context, entry: Params, invoice: Invoice) -> Decimal:
    text = entry["adjustmentAmount"]
    amount = Decimal(text) if any(each.isdigit() for each in text) else Decimal(0)
    if not amount:
        raise invalid("INVALID_ADJUSTMENT_AMOUNT", "The amount is not positive.")
    if entry["currencyCode"] != invoice.currency:
        raise invalid("INVALID_CURRENCY_CODE", f"The invoice is in {invoice.currency}.")
    most = adjustable(context.world, invoice)
    if amount > most:
        raise invalid("EXCEEDED_MAXIMUM_ADJUSTMENT_AMOUNT", f"At most {most:f} can be given back.")
    return amount


class EntryRefused(ServiceError):
    """A refusal whose code is an entry's own."""


def _entry_error(entry: Params, error: ServiceError) -> Params:
    """The model has no member for an entry's reason: it is told in the message."""
    reason = error.members.get("reason")
    message = f"{reason}: {error.message}" if reason else error.message
    code = error.code if isinstance(error, EntryRefused) else _ENTRY_CODES[error.code]
    return {"code": code, "message": message, "clientToken": entry["clientToken"]}


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
        "adjustmentAmount": f"{adjustment.amount:f}",
        "currencyCode": adjustment.currency,
        "status": adjustment.status.value,
        "createdAt": adjustment.created_at,
        "updatedAt": adjustment.updated_at,
    }
