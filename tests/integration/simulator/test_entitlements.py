"""GetEntitlements with an unmodified client."""

from datetime import datetime
from typing import Any

import pytest

from tests.integration.simulator.driving import BUYER, Client, Control, Json

OTHER = "444455556666"


def rows(entitlement: Client, **request: Any) -> list[Json]:
    pages = entitlement.get_paginator("get_entitlements").paginate(**request)
    return [dict(row) for page in pages for row in page["Entitlements"]]


def test_a_license_has_a_row_for_each_dimension(control: Control, entitlement: Client) -> None:
    agreement = control.buy(quantities={"dau": 5, "vip_days": 30})
    control.buy()
    found = rows(
        entitlement,
        ProductCode=agreement["product_code"],
        Filter={"LICENSE_ARN": [agreement["license_arn"]]},
    )

    assert found[0] == {
        "ProductCode": agreement["product_code"],
        "Dimension": "dau",
        "CustomerAWSAccountId": BUYER,
        "Value": {"IntegerValue": 5},
        "ExpirationDate": datetime.fromisoformat(agreement["ends_at"]),
        "LicenseArn": agreement["license_arn"],
    }
    assert [row["Dimension"] for row in found] == ["dau", "vip_days"]


def test_values_of_one_filter_are_alternatives_and_filters_must_all_hold(
    control: Control, entitlement: Client
) -> None:
    code = control.buy()["product_code"]
    control.buy(buyer_account=OTHER)
    control.buy(buyer_account="777788889999")
    accounts = {"CUSTOMER_AWS_ACCOUNT_ID": [BUYER, OTHER]}

    assert len(rows(entitlement, ProductCode=code, Filter=accounts)) == 4
    assert len(rows(entitlement, ProductCode=code, Filter=accounts | {"DIMENSION": ["dau"]})) == 2
    assert rows(entitlement, ProductCode=code, Filter={"DIMENSION": ["none"]}) == []


def test_legacy_customers_are_found_by_identifier(control: Control, entitlement: Client) -> None:
    agreement = control.buy("sms")
    identifier = agreement["customer_identifier"]
    (row,) = rows(
        entitlement, ProductCode=agreement["product_code"], Filter={"CUSTOMER_IDENTIFIER": [identifier]}
    )

    assert row["CustomerIdentifier"] == identifier
    assert "LicenseArn" not in row


def test_the_two_ways_of_naming_customers_exclude_each_other(control: Control, entitlement: Client) -> None:
    code = control.buy()["product_code"]
    both: Any = {"CUSTOMER_IDENTIFIER": ["x"], "CUSTOMER_AWS_ACCOUNT_ID": [BUYER]}

    with pytest.raises(entitlement.exceptions.InvalidParameterException):
        entitlement.get_entitlements(ProductCode=code, Filter=both)
    with pytest.raises(entitlement.exceptions.InvalidParameterException):
        entitlement.get_entitlements(ProductCode="not ours")


@pytest.mark.parametrize("empty_first", [False, True])
def test_pages_are_turned_and_may_be_empty(control: Control, entitlement: Client, empty_first: bool) -> None:
    control.call("PATCH", "/settings", {"empty_first_page": empty_first})
    agreements = [control.buy() for _ in range(3)]
    code = agreements[0]["product_code"]
    first = entitlement.get_entitlements(ProductCode=code, MaxResults=4)

    assert len(first["Entitlements"]) == (0 if empty_first else 4)
    assert first["NextToken"]
    assert len(rows(entitlement, ProductCode=code, MaxResults=4)) == 6


@pytest.mark.parametrize("size", [0, 26])
def test_a_page_has_at_most_25_rows(control: Control, size: int) -> None:
    answer = control.http.post(
        "/",
        headers={"x-amz-target": "AWSMPEntitlementService.GetEntitlements"},
        json={"ProductCode": "x", "MaxResults": size},
    )

    assert (answer.status_code, answer.json()["__type"]) == (400, "InvalidParameterException")


def test_a_foreign_token_is_refused(control: Control, entitlement: Client) -> None:
    with pytest.raises(entitlement.exceptions.InvalidParameterException):
        entitlement.get_entitlements(ProductCode=control.buy()["product_code"], NextToken="made-up")


def test_cancelled_is_empty_and_expired_has_passed(control: Control, entitlement: Client) -> None:
    cancelled, expired = control.buy(), control.buy("webpush")
    control.act(cancelled, "cancel")
    control.act(expired, "expire")

    assert rows(entitlement, ProductCode=cancelled["product_code"]) == []
    (row,) = rows(entitlement, ProductCode=expired["product_code"])
    assert row["ExpirationDate"] < datetime.now(row["ExpirationDate"].tzinfo)


def test_the_exact_pages_of_a_license_can_be_set(control: Control, entitlement: Client) -> None:
    agreement = control.buy()
    name = {"ProductCode": agreement["product_code"], "Filter": {"LICENSE_ARN": [agreement["license_arn"]]}}
    row = {"Dimension": "dau", "Value": {"StringValue": "many"}, "ExpirationDate": "2027-01-01T00:00:00Z"}
    pages: list[Json] = [{"Entitlements": []}, {"Entitlements": [row]}, {"Entitlements": [row, row]}]
    control.post("/answers/licenses", {"license_arn": agreement["license_arn"], "pages": pages})

    assert len(rows(entitlement, **name)) == 3
    assert control.call("GET", "/calls")["counts"] == {"marketplace-entitlement.GetEntitlements": 3}
