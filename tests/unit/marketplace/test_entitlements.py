"""GetEntitlements: every page, every kind of value, whose rows they are (facts §5A)."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from marketplace_orders.adapters.marketplace.entitlements import Entitlements
from marketplace_orders.domain.facts.answers import Entitlement, EntitlementsRead
from marketplace_orders.ports.enquiries import Entitled
from tests.unit.marketplace.conftest import Stubbed

END = datetime(2027, 11, 1, tzinfo=UTC)
ARN = "arn:aws:license-manager::294406891311:license:l-0123"


@pytest.mark.parametrize(
    ("of", "filters"),
    [
        (Entitled(product_code="code", license_arn=ARN, aws_account="111122223333"), {"LICENSE_ARN": [ARN]}),
        (
            Entitled(product_code="code", customer_identifier="cust-1", aws_account="111122223333"),
            {"CUSTOMER_IDENTIFIER": ["cust-1"]},
        ),
        (
            Entitled(product_code="code", aws_account="111122223333"),
            {"CUSTOMER_AWS_ACCOUNT_ID": ["111122223333"]},
        ),
    ],
)
def test_rows_are_asked_for_by_one_filter(stubbed: Stubbed, of: Entitled, filters: dict[str, object]) -> None:
    """The two customer filters exclude each other."""
    client, stub = stubbed("marketplace-entitlement")
    asked = {"ProductCode": "code", "Filter": filters, "MaxResults": 25}
    stub.add_response("get_entitlements", {"Entitlements": []}, asked)
    assert Entitlements(client).entitlements(of) == EntitlementsRead()


def test_an_empty_page_may_have_a_follower(stubbed: Stubbed) -> None:
    """O-39 to O-41: the package is complete or it is not an answer."""
    client, stub = stubbed("marketplace-entitlement")
    row = {"Dimension": "dau", "Value": {"IntegerValue": 100_000}, "ExpirationDate": END}
    asked = {"ProductCode": "code", "Filter": {"LICENSE_ARN": [ARN]}, "MaxResults": 25}
    stub.add_response("get_entitlements", {"Entitlements": [], "NextToken": "2"}, asked)
    stub.add_response(
        "get_entitlements", {"Entitlements": [row], "NextToken": "3"}, {**asked, "NextToken": "2"}
    )
    stub.add_response("get_entitlements", {"Entitlements": [row | {"Dimension": "ips"}]})
    found = Entitlements(client).entitlements(Entitled(product_code="code", license_arn=ARN))
    assert [(each.dimension, each.quantity, each.expires_at) for each in found.rows] == [
        ("dau", Decimal(100_000), END),
        ("ips", Decimal(100_000), END),
    ]


def test_every_kind_of_value_is_read_and_their_order_does_not_count(stubbed: Stubbed) -> None:
    client, stub = stubbed("marketplace-entitlement")
    values = {
        "a": {"IntegerValue": 3},
        "b": {"DoubleValue": 0.1},
        "c": {"BooleanValue": True},
        "d": {"BooleanValue": False},
        "e": {"StringValue": "gold"},
        "f": {},
    }
    rows = [{"Dimension": name, "Value": value} for name, value in reversed(values.items())]
    stub.add_response("get_entitlements", {"Entitlements": rows})
    assert Entitlements(client).entitlements(Entitled(product_code="code", license_arn=ARN)).rows == (
        Entitlement(dimension="a", quantity=Decimal(3)),
        Entitlement(dimension="b", quantity=Decimal("0.1")),
        Entitlement(dimension="c", value="true"),
        Entitlement(dimension="d", value="false"),
        Entitlement(dimension="e", value="gold"),
        Entitlement(dimension="f"),
    )
