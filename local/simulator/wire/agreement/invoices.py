"""ListAgreementInvoiceLineItems: what a refund can be asked of."""

from typing import Any

from local.simulator.wire.agreement.access import agreement_of
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.invoices import Invoice, invoices_of


@handles(AGREEMENT, "ListAgreementInvoiceLineItems")
def list_invoices(context: Context, params: Params) -> Params:
    """The agreement's invoices, filtered by what is given."""
    agreement = agreement_of(context, params["agreementId"])
    found = [invoice for invoice in invoices_of(agreement) if _fits(invoice, params)]
    part, token = turn(found, params)
    return {"agreementInvoiceLineItemGroupSummaries": [_view(i) for i in part], "nextToken": token}


def _fits(invoice: Invoice, params: Params) -> bool:
    period = params.get("invoiceBillingPeriod")
    return (
        params.get("invoiceId") in (None, invoice.id)
        and params.get("invoiceType") in (None, "INVOICE")
        and period in (None, _period(invoice))
        and params.get("afterIssuedTime", invoice.issued_at) <= invoice.issued_at
        and invoice.issued_at <= params.get("beforeIssuedTime", invoice.issued_at)
    )


def _period(invoice: Invoice) -> dict[str, int]:
    return {"month": invoice.issued_at.month, "year": invoice.issued_at.year}


def _view(invoice: Invoice) -> dict[str, Any]:
    return {
        "agreementId": invoice.agreement_id,
        "invoiceId": invoice.id,
        "pricingCurrencyAmount": {
            "amount": str(invoice.amount),
            "maxAdjustmentAmount": str(invoice.amount),
            "currencyCode": invoice.currency,
        },
        "invoiceBillingPeriod": _period(invoice),
        "issuedTime": invoice.issued_at,
        "invoiceType": "INVOICE",
        "invoicingEntity": {"legalName": "Amazon Web Services, Inc."},
    }
