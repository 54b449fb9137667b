"""The refund side of the Agreement API: what only AWS's own words can show."""

import pytest

from marketplace_orders.adapters.marketplace.refunds import Refunds
from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import Why
from tests.builders import BOUGHT
from tests.unit.marketplace.conftest import Stubbed

WHY = Why(reason_code="OTHER", description="agreed")


@pytest.mark.parametrize("reason", ["FAILED_KYC_COMPLIANCE", "MISSING_MFA"])
def test_a_refusal_says_awss_own_reason(stubbed: Stubbed, reason: str) -> None:
    """Facts §7.2: some countries ask for a check of a second person and for MFA."""
    client, stub = stubbed("marketplace-agreement")
    stub.add_client_error(
        "send_agreement_cancellation_request",
        "AccessDeniedException",
        http_status_code=403,
        modeled_fields={"reason": reason},
    )
    with pytest.raises(AnswerRefused) as refused:
        Refunds(client).cancel("agmt-1", WHY, "token-1")
    assert (refused.value.code, refused.value.reason) == ("AccessDeniedException", reason)


def test_calling_off_what_is_settled_says_how_it_was_settled(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-agreement")
    stub.add_client_error("cancel_agreement_cancellation_request", "ConflictException", http_status_code=409)
    stub.add_response("get_agreement_cancellation_request", {"status": "APPROVED"})
    assert Refunds(client).call_off("agmt-1", "acr-1", "a mistake") == "APPROVED"


@pytest.mark.parametrize(
    ("code", "error"), [("AccessDeniedException", AnswerRefused), ("ThrottlingException", MarketplaceBusy)]
)
def test_another_failure_to_call_off_is_not_hidden(
    stubbed: Stubbed, code: str, error: type[Exception]
) -> None:
    client, stub = stubbed("marketplace-agreement")
    stub.add_client_error("cancel_agreement_cancellation_request", code, http_status_code=400)
    with pytest.raises(error):
        Refunds(client).call_off("agmt-1", "acr-1", "a mistake")


def test_a_statement_keeps_invoices_and_credit_memos_apart(stubbed: Stubbed) -> None:
    """A memo's sign is not documented: either way it is what went back (facts §7.2)."""
    client, stub = stubbed("marketplace-agreement")
    stub.add_response(
        "list_agreement_invoice_line_items",
        {
            "agreementInvoiceLineItemGroupSummaries": [
                row("inv-1", "INVOICE", amount="100.00", maxAdjustmentAmount="60.00"),
                row("inv-2", "INVOICE", amount="20.00"),
                row("cm-1", "CREDIT_MEMO", amount="-40.00"),
                row("cm-2", "CREDIT_MEMO", amount="5.00"),
                row("inv-3", "INVOICE"),
            ]
        },
    )
    told = Refunds(client).statement("agmt-1")
    assert [(each.invoice_id, str(each.amount), str(each.adjustable)) for each in told.invoices] == [
        ("inv-1", "100.00", "60.00"),
        ("inv-2", "20.00", "0"),
    ]
    assert [(each.memo_id, str(each.amount)) for each in told.credits] == [
        ("cm-1", "40.00"),
        ("cm-2", "5.00"),
    ]


def row(named: str, kind: str, **amounts: str) -> dict[str, object]:
    return {
        "agreementId": "agmt-1",
        "invoiceId": named,
        "invoiceType": kind,
        "issuedTime": BOUGHT,
        "pricingCurrencyAmount": {"currencyCode": "USD", **amounts},
    }
