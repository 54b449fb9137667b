"""What AWS lists, in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.domain.errors import MarketplaceBusy
from marketplace_orders.ports.agreement_feed import ListedAgreement, ListedEntitlement


@dataclass
class FakeFeed:
    """An ``AgreementFeed``; *down* names what AWS does not answer now, *asked* the watermarks."""

    agreements: list[ListedAgreement] = field(default_factory=list)
    licenses: dict[str, tuple[str, ...]] = field(default_factory=dict)
    entitlements: dict[str, list[ListedEntitlement]] = field(default_factory=dict)
    down: set[str] = field(default_factory=set)
    asked: list[datetime | None] = field(default_factory=list)

    def updated(self, since: datetime | None) -> Iterator[ListedAgreement]:
        """See ``AgreementFeed.updated``."""
        self.asked.append(since)
        for each in self.agreements:
            if since is None or each.updated_at is None or each.updated_at > since:
                yield each
        if "SearchAgreements" in self.down:
            raise MarketplaceBusy("down", 60)

    def of_license(self, license_arn: str) -> tuple[str, ...]:
        """See ``AgreementFeed.of_license``."""
        return self.licenses.get(license_arn, ())

    def entitled(self, product_code: str) -> Iterator[ListedEntitlement]:
        """See ``AgreementFeed.entitled``."""
        if "GetEntitlements" in self.down:
            raise MarketplaceBusy("down", 60)
        yield from self.entitlements.get(product_code, ())
