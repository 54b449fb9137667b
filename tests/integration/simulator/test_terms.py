"""GetAgreementTerms with an unmodified client."""

from decimal import Decimal
from typing import Any

import pytest

from tests.integration.simulator.driving import Client, Control, Json


def terms(agreements: Client, agreement: Json) -> dict[str, Any]:
    answer = agreements.get_agreement_terms(agreementId=agreement["agreement_id"])
    return {name: term for union in answer["acceptedTerms"] for name, term in union.items()}


def test_a_public_contract_shows_what_was_configured(control: Control, agreements: Client) -> None:
    found = terms(
        agreements, control.buy(quantities={"dau": 9}, unit_prices={"dau": "0.25"}, auto_renew=True)
    )
    pricing = found["configurableUpfrontPricingTerm"]

    assert pricing["type"] == "ConfigurableUpfrontPricingTerm"
    assert pricing["configuration"] == {
        "selectorValue": "P12M",
        "dimensions": [{"dimensionKey": "dau", "dimensionValue": 9}],
    }
    rates = {r["dimensionKey"]: Decimal(r["price"]) for r in pricing["rateCards"][0]["rateCard"]}
    assert rates["dau"] == Decimal("0.25")
    assert found["renewalTerm"]["configuration"] == {"enableAutoRenew": True}
    assert {"validityTerm", "supportTerm", "legalTerm"} <= set(found)


@pytest.mark.parametrize(
    ("choices", "expected", "absent"),
    [
        ({"offer_kind": "private"}, {"fixedUpfrontPricingTerm"}, {"renewalTerm"}),
        ({"offer_kind": "free_trial"}, {"freeTrialPricingTerm"}, {"configurableUpfrontPricingTerm"}),
        ({"pricing": "pay_as_you_go"}, {"usageBasedPricingTerm"}, {"validityTerm", "renewalTerm"}),
        (
            {"pricing": "contract_with_consumption"},
            {"usageBasedPricingTerm", "configurableUpfrontPricingTerm"},
            set[str](),
        ),
    ],
)
def test_each_kind_of_offer_has_its_terms(
    control: Control,
    agreements: Client,
    choices: dict[str, str],
    expected: set[str],
    absent: set[str],
) -> None:
    found = set(terms(agreements, control.buy(**choices)))

    assert expected <= found
    assert not absent & found


def test_terms_come_in_pages(control: Control, agreements: Client) -> None:
    name = control.buy()["agreement_id"]
    first = agreements.get_agreement_terms(agreementId=name, maxResults=2)
    rest = agreements.get_agreement_terms(agreementId=name, nextToken=first["nextToken"])

    assert len(first["acceptedTerms"]) == 2
    assert "nextToken" not in rest
    with pytest.raises(agreements.exceptions.ValidationException) as refused:
        agreements.get_agreement_terms(agreementId=name, nextToken="AAAA")
    assert refused.value.response["reason"] == "INVALID_NEXT_TOKEN"
