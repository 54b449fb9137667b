"""DescribeAgreement and what else is said of one agreement."""

from datetime import datetime
from typing import Any

import pytest

from tests.integration.simulator.driving import BUYER, SELLER, Client, Control, told


def test_a_contract_in_full(control: Control, agreements: Client) -> None:
    agreement = control.buy(price="120.50", currency="EUR", auto_renew=True, accepted_ago="PT47H")
    name = agreement["agreement_id"]

    assert told(agreements.describe_agreement(agreementId=name)) == {
        "agreementId": name,
        "acceptor": {"accountId": BUYER},
        "proposer": {"accountId": SELLER},
        "acceptanceTime": datetime.fromisoformat(agreement["accepted_at"]),
        "startTime": datetime.fromisoformat(agreement["starts_at"]),
        "endTime": datetime.fromisoformat(agreement["ends_at"]),
        "agreementType": "PurchaseAgreement",
        "estimatedCharges": {"currencyCode": "EUR", "agreementValue": "120.50"},
        "proposalSummary": {
            "resources": [{"id": agreement["product_id"], "type": "SaaSProduct"}],
            "offerId": agreement["offer_id"],
        },
        "status": "ACTIVE",
        "initialAgreementId": name,
        "endTimeBehavior": {"type": "RENEW", "renewalSummary": {"offerId": agreement["offer_id"]}},
    }


def test_pay_as_you_go_has_neither_end_nor_charges(control: Control, agreements: Client) -> None:
    name = control.buy(pricing="pay_as_you_go")["agreement_id"]
    answer = agreements.describe_agreement(agreementId=name)

    assert not {"endTime", "estimatedCharges", "endTimeBehavior", "freeTrialSummary"} & set(answer)


def test_a_free_trial_says_when_it_ends(control: Control, agreements: Client) -> None:
    agreement = control.buy(offer_kind="free_trial", trial_days=30)
    answer = agreements.describe_agreement(agreementId=agreement["agreement_id"])

    trial_end = datetime.fromisoformat(agreement["trial_ends_at"])
    assert answer["freeTrialSummary"] == {"trialEndTime": trial_end}
    assert answer["endTimeBehavior"] == {"type": "EXPIRE", "reasonCode": "NO_RENEWAL_TERM"}


@pytest.mark.parametrize("party", ["ACCEPTOR", "PROPOSER"])
def test_who_stopped_the_renewal(control: Control, agreements: Client, party: str) -> None:
    agreement = control.buy(auto_renew=True)
    control.act(agreement, "auto-renewal", {"enabled": False, "party": party})
    answer = agreements.describe_agreement(agreementId=agreement["agreement_id"])

    assert answer["endTimeBehavior"] == {"type": "EXPIRE", "reasonCode": f"{party}_RENEW_OPTED_OUT"}


def test_a_follower_names_the_first_of_its_chain(control: Control, agreements: Client) -> None:
    first = control.buy()
    second = control.act(first, "replace")["agreement"]
    old = agreements.describe_agreement(agreementId=first["agreement_id"])
    new = agreements.describe_agreement(agreementId=second["agreement_id"])

    assert old["status"] == "REPLACED"
    assert "endTimeBehavior" not in old
    assert new["initialAgreementId"] == first["agreement_id"]


def test_a_channel_partners_sale_is_denied_unless_allowed(control: Control, agreements: Client) -> None:
    name = control.buy(offer_kind="channel_partner")["agreement_id"]
    with pytest.raises(agreements.exceptions.AccessDeniedException) as denied:
        agreements.describe_agreement(agreementId=name)
    assert denied.value.response["reason"] == "INVALID_ACCESS"

    control.call("PATCH", "/settings", {"channel_partner_access": True})
    assert agreements.describe_agreement(agreementId=name)["proposer"]["accountId"] != SELLER


def test_what_does_not_exist_is_not_found(agreements: Client) -> None:
    with pytest.raises(agreements.exceptions.ResourceNotFoundException) as missing:
        agreements.describe_agreement(agreementId="agmt-none")

    assert missing.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
    assert missing.value.response["resourceType"] == "Agreement"
    assert missing.value.response["resourceId"] == "agmt-none"


@pytest.mark.parametrize(
    ("choices", "action", "status", "reason"),
    [
        ({}, None, "PROVISIONED", "AGREEMENT_ACTIVE"),
        ({"provision": False}, None, "PENDING", "PROVISIONING_IN_PROGRESS"),
        ({"starts_in": "P30D"}, None, "SCHEDULED", "FUTURE_START_DATE"),
        ({}, "fail-provisioning", "FAILED", "INVALID_PAYMENT_INSTRUMENT"),
        ({}, "cancel", "DEPROVISIONED", "AGREEMENT_INACTIVE"),
    ],
)
def test_the_state_of_provisioning(
    control: Control,
    agreements: Client,
    choices: dict[str, Any],
    action: str | None,
    status: str,
    reason: str,
) -> None:
    agreement = control.buy(**choices)
    if action:
        control.act(agreement, action)
    answer = agreements.get_agreement_entitlements(agreementId=agreement["agreement_id"])
    (row,) = answer["agreementEntitlements"]

    assert (row["status"], row["statusReasonCode"]) == (status, reason)
    assert row.get("licenseArn") == agreement["license_arn"]


def test_contacts_of_active_agreements_only(control: Control, agreements: Client) -> None:
    agreement = control.buy()
    name = agreement["agreement_id"]
    contact = agreements.get_agreement_contacts(agreementId=name)["acceptorContact"]
    assert contact["emailAddress"].endswith(".example")

    control.act(agreement, "cancel")
    assert told(agreements.get_agreement_contacts(agreementId=name)) == {}
    partners = control.buy(offer_kind="channel_partner")["agreement_id"]
    assert agreements.get_agreement_contacts(agreementId=partners)["acceptorContact"]
