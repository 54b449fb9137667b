"""ListAgreementInvoiceLineItems: what a refund can be asked of, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from local.simulator.operations.invoices import adjustable, invoices_of
from local.simulator.wire.agreement.access import agreement_of
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.agreements import Agreement
from local.simulator.world.invoices import BillingPeriod
from local.simulator.world.requests import AdjustmentStatus


@dataclass(frozen=True, slots=True)
class Row:
    """An invoice or a credit memo, as the operation groups them."""

    kind: str
    id: str
    agreement_id: str
    amount: Decimal
    adjustable: Decimal
    currency: str
    issued_at: datetime
    period: BillingPeriod


@handles(AGREEMENT, "ListAgreementInvoiceLineItems")
def list_invoices(context: Context, params: Params) -> Params:
    """The agreement's invoices, then its credit memos, filtered by what is given."""
    agreement = agreement_of(context, params["agreementId"])
    rows = [*_invoices(context, agreement), *_memos(context, agreement)]
    part, token = turn([row for row in rows if _fits(row, params)], params)
    return {"agreementInvoiceLineItemGroupSummaries": [_view(each) for each in part], "nextToken": token}


def _invoices(context: Context, agreement: Agreement) -> list[Row]:
    found = invoices_of(context.world, agreement.id, context.now)
    return [
        Row(
            "INVOICE",
            each.id,
            agreement.id,
            each.amount,
            adjustable(context.world, each),
            each.currency,
            each.issued_at,
            each.period,
        )
        for each in found
    ]


def _memos(context: Context, agreement: Agreement) -> list[Row]:
    """What was given back: the buyer had paid, so that each adjustment becomes a memo of its own."""
    own = (each for each in context.world.adjustments.values() if each.agreement_id == agreement.id)
    return [
        Row(
            "CREDIT_MEMO",
            f"memo-{each.id.removeprefix('ba-')}",
            agreement.id,
            each.amount,
            Decimal(0),
            each.currency,
            each.updated_at,
            BillingPeriod.of(each.updated_at),
        )
        for each in own
        if each.status is AdjustmentStatus.COMPLETED
    ]


def _fits(row: Row, params: Params) -> bool:
    return (
        params.get("invoiceId") in (None, row.id)
        and params.get("invoiceType") in (None, row.kind)
        and params.get("invoiceBillingPeriod") in (None, _period(row))
        and params.get("afterIssuedTime", row.issued_at) <= row.issued_at
        and row.issued_at <= params.get("beforeIssuedTime", row.issued_at)
    )


def _period(row: Row) -> Params:
    return {"month": row.period.month, "year": row.period.year}


def _view(row: Row) -> Params:
    return {
        "agreementId": row.agreement_id,
        "invoiceId": row.id,
        "pricingCurrencyAmount": {
            "amount": f"{row.amount:f}",
            "maxAdjustmentAmount": f"{row.adjustable:f}",
            "currencyCode": row.currency,
        },
        "invoiceBillingPeriod": _period(row),
        "issuedTime": row.issued_at,
        "invoiceType": row.kind,
        "invoicingEntity": {"legalName": "Amazon Web Services, Inc."},
    }
