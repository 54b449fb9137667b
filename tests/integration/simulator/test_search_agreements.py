"""SearchAgreements with an unmodified client."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.integration.simulator.driving import BUYER, Client, Control, Json

OTHER = "444455556666"


def search(agreements: Client, **filters: str) -> list[str]:
    named = {"PartyType": "Proposer", "AgreementType": "PurchaseAgreement", **filters}
    answer = agreements.search_agreements(filters=[{"name": k, "values": [v]} for k, v in named.items()])
    return [row["agreementId"] for row in answer["agreementViewSummaries"]]


def names(*bought: Json) -> list[str]:
    return [agreement["agreement_id"] for agreement in bought]


def test_every_filter_finds_its_agreement_alone(control: Control, agreements: Client) -> None:
    wanted = control.buy("apppush", auto_renew=True)
    control.buy("webpush", buyer_account=OTHER, offer_kind="private")
    ended = control.buy("otp", buyer_account=OTHER)
    control.act(ended, "cancel")
    by = {
        "ResourceIdentifier": wanted["product_id"],
        "AcceptorAccountId": BUYER,
        "OfferId": wanted["offer_id"],
        "InitialAgreementId": wanted["agreement_id"],
        "LicenseArn": wanted["license_arn"],
        "EndTimeBehaviorType": "RENEW",
    }

    for name, value in by.items():
        assert search(agreements, **{name: value}) == names(wanted), name
    assert search(agreements, Status="CANCELLED") == names(ended)
    assert len(search(agreements, ResourceType="SaaSProduct")) == 3
    assert len(search(agreements, IncludesContactOfType="ACCEPTOR")) == 2
    assert len(search(agreements, EndTimeBehaviorReasonCode="NO_RENEWAL_TERM")) == 1
    assert search(agreements, OfferSetId="set-1") == []
    assert search(agreements, Status="ACTIVE", AcceptorAccountId=BUYER) == names(wanted)


def test_instants_bound_the_search(control: Control, agreements: Client) -> None:
    old = control.buy(accepted_ago="P9D")
    new = control.buy(accepted_ago="P1D")
    limit = (datetime.now(UTC) - timedelta(days=5)).strftime("%Y-%m-%dT%H:%M:%SZ")

    assert search(agreements, BeforeStartTime=limit) == names(old)
    assert search(agreements, AfterStartTime=limit) == names(new)
    assert search(agreements, AfterLastUpdateTime=limit) == names(new)
    assert search(agreements, BeforeLastUpdateTime=limit) == names(old)
    assert search(agreements, AfterEndTime=limit) == names(old, new)
    assert search(agreements, BeforeEndTime=limit[:10]) == []


def test_an_end_updates_the_agreement(control: Control, agreements: Client) -> None:
    agreement = control.buy(accepted_ago="P9D")
    yesterday = (datetime.now(UTC) - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert search(agreements, AfterLastUpdateTime=yesterday) == []
    control.act(agreement, "cancel")

    assert search(agreements, AfterLastUpdateTime=yesterday) == names(agreement)


@pytest.mark.parametrize("key", ["EndTime", "StartTime", "LastUpdateTime"])
def test_results_are_sorted_and_paged(control: Control, agreements: Client, key: str) -> None:
    bought = [control.buy(accepted_ago=f"P{days}D") for days in (5, 1, 3)]
    oldest_first = names(bought[0], bought[2], bought[1])
    request: dict[str, Any] = {
        "filters": [
            {"name": "PartyType", "values": ["Proposer"]},
            {"name": "AgreementType", "values": ["PurchaseAgreement"]},
        ],
        "sort": {"sortBy": key, "sortOrder": "DESCENDING"},
        "maxResults": 2,
    }
    first = agreements.search_agreements(**request)
    second = agreements.search_agreements(**request, nextToken=first["nextToken"])
    found = [row["agreementId"] for page in (first, second) for row in page["agreementViewSummaries"]]

    assert found == list(reversed(oldest_first))
    assert "nextToken" not in second


def test_a_result_names_license_chain_and_trial(control: Control, agreements: Client) -> None:
    agreement = control.buy(offer_kind="free_trial")
    answer = agreements.search_agreements(
        filters=[
            {"name": "PartyType", "values": ["Proposer"]},
            {"name": "AgreementType", "values": ["PurchaseAgreement"]},
        ]
    )
    (row,) = answer["agreementViewSummaries"]

    assert row["entitlements"] == [{"licenseArn": agreement["license_arn"]}]
    assert row["initialAgreementId"] == agreement["agreement_id"]
    assert row["freeTrialEndTime"] == datetime.fromisoformat(agreement["trial_ends_at"])


def test_partners_sales_are_not_the_vendors_proposals(control: Control, agreements: Client) -> None:
    control.buy(offer_kind="channel_partner")

    assert search(agreements) == []
    assert search(agreements, PartyType="Acceptor") == []


@pytest.mark.parametrize(
    ("filters", "reason"),
    [
        ({"PartyType": "Proposer"}, "MISSING_FILTER_NAME"),
        ({"AgreementType": "PurchaseAgreement"}, "MISSING_FILTER_NAME"),
        ({"PartyType": "Someone", "AgreementType": "PurchaseAgreement"}, "INVALID_FILTER_VALUES"),
        ({"PartyType": "Proposer", "AgreementType": "x", "Colour": "red"}, "INVALID_FILTER_NAME"),
        ({"PartyType": "Proposer", "AgreementType": "x", "BeforeEndTime": "soon"}, "INVALID_FILTER_VALUES"),
    ],
)
def test_filters_are_checked(agreements: Client, filters: dict[str, str], reason: str) -> None:
    with pytest.raises(agreements.exceptions.ValidationException) as refused:
        agreements.search_agreements(filters=[{"name": k, "values": [v]} for k, v in filters.items()])

    assert refused.value.response["reason"] == reason
    assert refused.value.response["fields"][0]["name"] == "filters"


def test_other_sort_keys_are_refused(agreements: Client) -> None:
    with pytest.raises(agreements.exceptions.ValidationException) as refused:
        agreements.search_agreements(
            filters=[
                {"name": "PartyType", "values": ["Proposer"]},
                {"name": "AgreementType", "values": ["PurchaseAgreement"]},
            ],
            sort={"sortBy": "Colour"},
        )
    assert refused.value.response["reason"] == "INVALID_SORT_BY"
