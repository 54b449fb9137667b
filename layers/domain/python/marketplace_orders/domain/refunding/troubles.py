"""Why a refund stopped, in our words: AWS's codes and reasons have one code each (facts §7.1, §7.2)."""

from collections.abc import Mapping
from typing import Final

from marketplace_orders.domain.decide.refund_requesting import BY_PARTNER
from marketplace_orders.domain.refunding.request import (
    AdjustmentState,
    AskedAdjustment,
    RefundRequest,
    RequestState,
)
from marketplace_orders.domain.refusals import Refusal

BUYER_REFUSED = Refusal(
    "refund_cancellation_rejected",
    "The buyer refused to end the agreement, so it goes on and nothing went back. Agree with the buyer, then "
    "ask again.",
)
CALLED_OFF = Refusal(
    "refund_called_off",
    "The vendor called the refund off before anything went back; the buyer keeps what was bought.",
)
CANCELLATION_INVALID = Refusal(
    "refund_cancellation_invalid",
    "AWS did not accept the cancellation request. Look for a renewal, or another request of the agreement.",
)
ABOVE_INVOICES = Refusal(
    "refund_above_invoices",
    "The invoices let less go back than was approved. Look at what AWS allows now, then ask again for less.",
)
INVOICE_AWAITED = Refusal(
    "refund_invoice_awaited",
    "AWS has not invoiced as much as is to go back; usage is invoiced after its month. The refund waits.",
)
ABOVE_LIMIT = Refusal(
    "refund_above_invoice_limit",
    "AWS lets less of this invoice go back. Look at what it allows now, then ask again for less.",
)
TOO_MANY = Refusal(
    "refund_adjustments_exhausted",
    "AWS takes no further adjustment of this agreement. Open a support case with AWS Marketplace.",
)
TOO_OLD = Refusal(
    "refund_invoice_too_old",
    "The invoice is too old to be adjusted. Open a support case with AWS Marketplace.",
)
INVOICE_MISSING = Refusal(
    "refund_invoice_missing",
    "AWS has not invoiced in two months what was to go back. Look at the invoices, then ask again.",
)
SUPERSEDED = Refusal(
    "refund_superseded",
    "A renewal or replacement took the order's place before the buyer agreed to its end: nothing went back. "
    "Look at the newer order.",
)
NOT_PERMITTED = Refusal(
    "refund_not_permitted",
    "AWS does not let this account do it. Look at the permissions of the function that carries refunds out.",
)
NOT_VERIFIED = Refusal(
    "refund_seller_unverified",
    "AWS wants the seller account verified and in good standing first. See AWS Marketplace's seller portal.",
)
NO_MFA = Refusal(
    "refund_second_factor_missing",
    "AWS takes refunds of this country's sellers only from a verified person with a second factor. Make the "
    "adjustment in AWS Marketplace's seller portal.",
)
CONFLICT = Refusal(
    "refund_conflict",
    "AWS has another adjustment or cancellation of the agreement under way. Look at it in the seller portal.",
)
NOT_FOUND = Refusal(
    "refund_unknown_to_aws",
    "AWS does not know the agreement or the invoice. Synchronise the order with AWS, then ask again.",
)
INVALID = Refusal(
    "refund_invalid",
    "AWS does not accept what it was asked for. Its own words are in the evidence; then ask again.",
)
FAILED = Refusal(
    "refund_adjustment_failed",
    "AWS took the adjustment and did not make it. Its own words are in the evidence; then ask again.",
)
STOPPED = Refusal(
    "refund_stopped",
    "AWS refused a step for a reason that we do not know. Its own words are in the evidence.",
)

_BY_CODE: Final[Mapping[str, Refusal]] = {
    ABOVE_INVOICES.code: ABOVE_INVOICES,
    INVOICE_MISSING.code: INVOICE_MISSING,
    SUPERSEDED.code: SUPERSEDED,
    BY_PARTNER.code: BY_PARTNER,
    "AccessDeniedException": NOT_PERMITTED,
    "FAILED_KYC_COMPLIANCE": NOT_VERIFIED,
    "INVALID_ACCOUNT_STATE": NOT_VERIFIED,
    "MISSING_MFA": NO_MFA,
    "ConflictException": CONFLICT,
    "CONFLICT_EXCEPTION": CONFLICT,
    "ResourceNotFoundException": NOT_FOUND,
    "RESOURCE_NOT_FOUND_EXCEPTION": NOT_FOUND,
    "RESOURCE_NOT_FOUND": NOT_FOUND,
    "ValidationException": INVALID,
    "VALIDATION_EXCEPTION": INVALID,
    "BILLING_ADJUSTMENTS_LIMIT_EXCEEDED": TOO_MANY,
    "EXCEEDED_MAXIMUM_ADJUSTMENT_AMOUNT": ABOVE_LIMIT,
    "INVALID_INVOICE_ADJUSTMENT_PERIOD": TOO_OLD,
}
_BY_ANSWER: Final[Mapping[str, Refusal]] = {
    "REJECTED": BUYER_REFUSED,
    "CANCELLED": CALLED_OFF,
    "VALIDATION_FAILED": CANCELLATION_INVALID,
}


def trouble_of_code(code: str) -> Refusal:
    """Return what *code*, AWS's or ours, means."""
    return _BY_CODE.get(code, STOPPED)


def trouble_of(request: RefundRequest) -> Refusal | None:
    """Return why *request* stopped as a whole, or None: its adjustments have troubles of their own."""
    if request.stopped:
        return _BY_CODE.get(request.stopped_because or "") or trouble_of_code(request.stopped)
    if request.state is RequestState.WITHDRAWN and request.called_off:
        return CALLED_OFF
    if request.open:
        return INVOICE_AWAITED if request.awaits_invoice_since else None
    return _BY_ANSWER.get(request.cancellation or "")


def trouble_with(adjustment: AskedAdjustment) -> Refusal | None:
    """Return why AWS did not make *adjustment*, or None."""
    match adjustment.state:
        case AdjustmentState.FAILED:
            return FAILED
        case AdjustmentState.REFUSED:
            return trouble_of_code(adjustment.code or "")
        case _:
            return None
