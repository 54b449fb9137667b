"""Events about a seller's cancellation requests and billing adjustments."""

from datetime import datetime
from typing import Any

from local.simulator.clock import iso
from local.simulator.emit.notices import EventNotice
from local.simulator.world.agreements import Agreement
from local.simulator.world.ids import Ids
from local.simulator.world.requests import (
    AdjustmentStatus,
    BillingAdjustment,
    CancellationRequest,
    CancellationStatus,
)

_CANCELLATION_WORDS = {
    CancellationStatus.PENDING_APPROVAL: "Pending Approval",
    CancellationStatus.APPROVED: "Approved",
    CancellationStatus.REJECTED: "Rejected",
    CancellationStatus.CANCELLED: "Cancelled",
    CancellationStatus.VALIDATION_FAILED: "Validation Failed",
}


def cancellation(ids: Ids, agreement: Agreement, request: CancellationRequest, at: datetime) -> EventNotice:
    """The request's present status. `resources` is empty on these events."""
    detail = {
        "requestId": ids.request(),
        "catalog": "AWSMarketplace",
        "agreement": {
            "id": agreement.id,
            "acceptorId": agreement.buyer.account_id,
            "productId": agreement.product.product_id,
            "offerId": agreement.offer.id,
        },
        "agreementCancellationRequest": {
            "id": request.id,
            "reasonCode": request.reason_code,
            "reasonMessage": request.description,
            "statusCode": request.status.value,
            "statusMessage": request.status_message,
            "createdAt": iso(request.created_at),
            "updatedAt": iso(request.updated_at),
        },
    }
    word = _CANCELLATION_WORDS[request.status]
    return EventNotice(f"Agreement Cancellation Request {word} - {agreement.role}", detail, at)


def adjustment(ids: Ids, agreement: Agreement, refund: BillingAdjustment, at: datetime) -> EventNotice:
    """A refund that completed or failed. The event's amount is negative, the API's positive.

    A channel partner's sale carries no amount for the manufacturer.
    """
    body: dict[str, Any] = {"id": refund.id}
    if agreement.role == "Proposer":
        body |= {"adjustmentAmount": f"-{refund.amount}", "currencyCode": refund.currency}
    body["adjustmentReasonCode"] = refund.reason_code
    detail = {
        "requestId": ids.request(),
        "catalog": "AWSMarketplace",
        "agreement": {"id": agreement.id},
        "billingAdjustmentRequest": body,
        "invoice": {"originalInvoiceId": refund.invoice_id},
    }
    word = "Completed" if refund.status is AdjustmentStatus.COMPLETED else "Failed"
    resources = (f"arn:aws:aws-marketplace::aws:agreement:{agreement.id}",)
    title = f"Purchase Agreement Billing Adjustment {word} - {agreement.role}"
    return EventNotice(title, detail, at, resources)
