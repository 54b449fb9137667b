"""The refund side of the Agreement API: what only AWS's own words can show."""

import pytest

from marketplace_orders.adapters.marketplace.refunds import Refunds
from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.ports.refunds import Why
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
