"""The Agreement API's answers as facts, whatever AWS leaves out (facts §7)."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from marketplace_orders.adapters.marketplace.agreements import Agreements
from marketplace_orders.domain.facts.answers import AgreementDescribed, ProvisioningRead, TermsDescribed
from tests.unit.marketplace.conftest import Stubbed

AGREEMENT = "agmt-1"
AT = datetime(2026, 11, 1, 12, tzinfo=UTC)
ARN = "arn:aws:license-manager::294406891311:license:l-0123"


def test_an_agreement_is_described_in_full(stubbed: Stubbed) -> None:
    """O-38, O-42: amount and currency, and the end of its validity."""
    client, stub = stubbed("marketplace-agreement")
    rome = timezone(timedelta(hours=1))
    stub.add_response(
        "describe_agreement",
        {
            "agreementId": AGREEMENT,
            "acceptor": {"accountId": "111122223333"},
            "proposer": {"accountId": "999988887777"},
            "acceptanceTime": AT.astimezone(rome),
            "startTime": AT,
            "endTime": AT + timedelta(days=365),
            "estimatedCharges": {"currencyCode": "USD", "agreementValue": "1200.00"},
            "proposalSummary": {
                "resources": [{"id": "prod-2", "type": "SaaSProduct"}, {"id": "prod-1"}],
                "offerId": "offer-1",
            },
            "status": "ACTIVE",
            "initialAgreementId": "agmt-0",
            "endTimeBehavior": {"type": "RENEW"},
            "freeTrialSummary": {"trialEndTime": AT + timedelta(days=7)},
        },
        {"agreementId": AGREEMENT},
    )
    assert Agreements(client).agreement(AGREEMENT) == AgreementDescribed(
        agreement_id=AGREEMENT,
        status="ACTIVE",
        acceptor="111122223333",
        proposer="999988887777",
        acceptance_time=AT,
        start_time=AT,
        end_time=AT + timedelta(days=365),
        amount=Decimal("1200.00"),
        currency="USD",
        offer_id="offer-1",
        product_ids=("prod-1", "prod-2"),
        initial_agreement_id="agmt-0",
        free_trial_until=AT + timedelta(days=7),
        end_behavior="RENEW",
    )


@pytest.mark.parametrize("charges", [{}, {"estimatedCharges": {"agreementValue": "unknown"}}])
def test_an_agreement_may_say_next_to_nothing(stubbed: Stubbed, charges: dict[str, object]) -> None:
    """Pay-as-you-go has neither end nor charges, a channel partner's sale no amount."""
    client, stub = stubbed("marketplace-agreement")
    stub.add_response("describe_agreement", charges)
    assert Agreements(client).agreement(AGREEMENT) == AgreementDescribed(agreement_id=AGREEMENT)


def test_terms_of_all_pages_are_read(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-agreement")
    renewal = {"type": "RenewalTerm", "configuration": {"enableAutoRenew": True}}
    first = {
        "acceptedTerms": [{"legalTerm": {"type": "LegalTerm"}}, {"renewalTerm": renewal}],
        "nextToken": "2",
    }
    last = {"acceptedTerms": [{"usageBasedPricingTerm": {"currencyCode": "USD"}}, {"renewalTerm": {}}]}
    stub.add_response("get_agreement_terms", first, {"agreementId": AGREEMENT})
    stub.add_response("get_agreement_terms", last, {"agreementId": AGREEMENT, "nextToken": "2"})
    assert Agreements(client).terms(AGREEMENT) == TermsDescribed(
        auto_renew=True, terms=("LegalTerm", "RenewalTerm", "UsageBasedPricingTerm")
    )


def test_no_terms_say_nothing_about_renewal(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-agreement")
    stub.add_response("get_agreement_terms", {"acceptedTerms": []})
    assert Agreements(client).terms(AGREEMENT) == TermsDescribed()


def test_the_entitlement_that_is_provisioned_speaks_for_its_agreement(stubbed: Stubbed) -> None:
    """O-35, O-37: AWS promises no order of rows, and words may be added."""
    client, stub = stubbed("marketplace-agreement")
    rows = [
        {"status": "DEPROVISIONED", "licenseArn": ARN + "9"},
        {"status": "FAILED", "statusReasonCode": "INVALID_PAYMENT_INSTRUMENT"},
        {"status": "UNHEARD_OF"},
        {},
    ]
    good = {"status": "PROVISIONED", "licenseArn": ARN}
    stub.add_response("get_agreement_entitlements", {"agreementEntitlements": rows, "nextToken": "2"})
    stub.add_response("get_agreement_entitlements", {"agreementEntitlements": [good]})
    assert Agreements(client).provisioning(AGREEMENT) == ProvisioningRead(
        status="PROVISIONED", license_arn=ARN, license_id="l-0123"
    )


def test_a_failed_entitlement_says_why(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-agreement")
    row = {"status": "FAILED", "statusReasonCode": "INVALID_PAYMENT_INSTRUMENT"}
    stub.add_response("get_agreement_entitlements", {"agreementEntitlements": [row]})
    assert Agreements(client).provisioning(AGREEMENT) == ProvisioningRead(
        status="FAILED", reason="INVALID_PAYMENT_INSTRUMENT"
    )


def test_an_agreement_without_entitlement_says_nothing(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-agreement")
    stub.add_response("get_agreement_entitlements", {"agreementEntitlements": []})
    assert Agreements(client).provisioning(AGREEMENT) is None


def test_a_chain_is_searched_by_its_first_agreement_page_by_page(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-agreement")
    filters = [
        {"name": "PartyType", "values": ["Proposer"]},
        {"name": "AgreementType", "values": ["PurchaseAgreement"]},
        {"name": "InitialAgreementId", "values": [AGREEMENT]},
    ]
    asked = {"catalog": "AWSMarketplace", "filters": filters}
    rows = [{"agreementId": "agmt-1"}, {"agreementId": "agmt-2"}, {}]
    stub.add_response("search_agreements", {"agreementViewSummaries": rows, "nextToken": "2"}, asked)
    again = {"agreementViewSummaries": [{"agreementId": "agmt-2"}, {"agreementId": "agmt-3"}]}
    stub.add_response("search_agreements", again, {**asked, "nextToken": "2"})
    assert Agreements(client).chain(AGREEMENT) == ("agmt-1", "agmt-2", "agmt-3")
