"""GetEntitlements of AWS Marketplace Entitlement (facts §5A; botocore ``2017-01-11``)."""

from decimal import Decimal
from typing import TYPE_CHECKING

from marketplace_orders.adapters.marketplace.asking import asked
from marketplace_orders.adapters.marketplace.values import instant
from marketplace_orders.domain.facts.answers import Entitlement, EntitlementsRead
from marketplace_orders.ports.enquiries import Entitled

if TYPE_CHECKING:
    from mypy_boto3_marketplace_entitlement import MarketplaceEntitlementServiceClient
    from mypy_boto3_marketplace_entitlement.literals import GetEntitlementFilterNameType
    from mypy_boto3_marketplace_entitlement.type_defs import EntitlementTypeDef, EntitlementValueTypeDef

PAGE = 25
"""The most rows of one page."""


class Entitlements:
    """Asks what a license or a customer is entitled to (us-east-1 only)."""

    def __init__(self, client: "MarketplaceEntitlementServiceClient") -> None:
        self._client = client

    def entitlements(self, of: Entitled) -> EntitlementsRead:
        """See ``Enquiries.entitlements``. An empty page may have a follower: paging goes by the token."""
        with asked("GetEntitlements"):
            pages = self._client.get_paginator("get_entitlements").paginate(
                ProductCode=of.product_code, Filter=_filter(of), PaginationConfig={"PageSize": PAGE}
            )
            rows = [row(said) for page in pages for said in page.get("Entitlements", ())]
        return EntitlementsRead(rows=tuple(sorted(rows, key=_sort_key)))


def _filter(of: Entitled) -> "dict[GetEntitlementFilterNameType, list[str]]":
    """The two customer filters exclude each other; a license says it all."""
    if of.license_arn:
        return {"LICENSE_ARN": [of.license_arn]}
    if of.customer_identifier:
        return {"CUSTOMER_IDENTIFIER": [of.customer_identifier]}
    return {"CUSTOMER_AWS_ACCOUNT_ID": [of.aws_account or ""]}


def row(said: "EntitlementTypeDef") -> Entitlement:
    """Return what one row of an answer says."""
    quantity, text = _value(said.get("Value", {}))
    return Entitlement(
        dimension=said.get("Dimension", ""),
        quantity=quantity,
        value=text,
        expires_at=instant(said.get("ExpirationDate")),
    )


def _value(said: "EntitlementValueTypeDef") -> tuple[Decimal | None, str | None]:
    if "IntegerValue" in said:
        return Decimal(said["IntegerValue"]), None
    if "DoubleValue" in said:
        return Decimal(repr(said["DoubleValue"])), None
    if "BooleanValue" in said:
        return None, "true" if said["BooleanValue"] else "false"
    return None, said.get("StringValue")


def _sort_key(row: Entitlement) -> tuple[str, str, str, str]:
    """AWS promises no order of rows; another order is no change."""
    return row.dimension, str(row.expires_at or ""), str(row.quantity or ""), row.value or ""
