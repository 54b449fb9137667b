"""SearchAgreements as a feed of changes, and GetEntitlements of whole products (facts §7.4, §5A)."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from marketplace_orders.adapters.marketplace.asking import asked
from marketplace_orders.adapters.marketplace.entitlements import PAGE, row
from marketplace_orders.adapters.marketplace.values import instant
from marketplace_orders.ports.agreement_feed import ListedAgreement, ListedEntitlement

if TYPE_CHECKING:
    from mypy_boto3_marketplace_agreement import AgreementServiceClient
    from mypy_boto3_marketplace_entitlement import MarketplaceEntitlementServiceClient

OURS = {"PartyType": "Proposer", "AgreementType": "PurchaseAgreement"}
"""AWS wants both filters of a proposer's search."""


class MarketplaceFeed:
    """See ``AgreementFeed``."""

    def __init__(
        self, agreements: "AgreementServiceClient", entitlements: "MarketplaceEntitlementServiceClient"
    ) -> None:
        self._agreements = agreements
        self._entitlements = entitlements

    def updated(self, since: datetime | None) -> Iterator[ListedAgreement]:
        """Yield the agreements by their last update."""
        after = {"AfterLastUpdateTime": since.isoformat()} if since else {}
        for found in self._search(**after):
            if "agreementId" in found:
                yield _listed(found)

    def of_license(self, license_arn: str) -> tuple[str, ...]:
        """Return the agreements of a license."""
        return tuple(
            each["agreementId"] for each in self._search(LicenseArn=license_arn) if "agreementId" in each
        )

    def entitled(self, product_code: str) -> Iterator[ListedEntitlement]:
        """Yield the rows of every page."""
        with asked("GetEntitlements"):
            pages = self._entitlements.get_paginator("get_entitlements").paginate(
                ProductCode=product_code, PaginationConfig={"PageSize": PAGE}
            )
            for page in pages:
                for found in page.get("Entitlements", ()):
                    yield ListedEntitlement(
                        license_arn=found.get("LicenseArn") or None,
                        customer_identifier=found.get("CustomerIdentifier") or None,
                        aws_account=found.get("CustomerAWSAccountId") or None,
                        row=row(found),
                    )

    def _search(self, **filters: str) -> Iterator[Mapping[str, Any]]:
        with asked("SearchAgreements"):
            pages = self._agreements.get_paginator("search_agreements").paginate(
                catalog="AWSMarketplace",
                filters=[{"name": name, "values": [value]} for name, value in (OURS | filters).items()],
                sort={"sortBy": "LastUpdateTime", "sortOrder": "ASCENDING"},
            )
            for page in pages:
                yield from page.get("agreementViewSummaries", ())


def _listed(found: Mapping[str, Any]) -> ListedAgreement:
    resources = found.get("proposalSummary", {}).get("resources", ())
    return ListedAgreement(
        agreement_id=found["agreementId"],
        status=found.get("status"),
        updated_at=instant(found.get("lastUpdateTime")),
        product_ids=tuple(each["id"] for each in resources if each.get("id")),
    )
