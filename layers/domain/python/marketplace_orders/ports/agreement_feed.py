"""What AWS lists by itself: agreements that changed, and entitlements of a product."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.identifiers import license_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAgreement:
    """A line of SearchAgreements; members that AWS leaves out are None or empty."""

    agreement_id: str
    status: str | None = None
    updated_at: datetime | None = None
    product_ids: tuple[str, ...] = ()

    @property
    def runs(self) -> bool:
        """Whether AWS calls it active."""
        return self.status == "ACTIVE"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEntitlement:
    """A row of GetEntitlements asked for a whole product: whose it is, and what."""

    license_arn: str | None = None
    customer_identifier: str | None = None
    aws_account: str | None = None
    row: Entitlement

    @property
    def license_id(self) -> str | None:
        """The ``l-...`` part of the license's ARN, whose spellings differ between AWS's sources."""
        return license_id(self.license_arn) if self.license_arn else None


class AgreementFeed(Protocol):
    """Lists agreements and entitlements. Both methods raise while their pages are read.

    Raises:
        AnswerRefused: AWS will not answer this question.
        MarketplaceBusy: AWS throttles or does not answer, retries included; ask again later.
    """

    def updated(self, since: datetime | None) -> Iterator[ListedAgreement]:
        """Yield our agreements updated after *since* (None: every one), the longest unchanged first."""
        ...

    def of_license(self, license_arn: str) -> tuple[str, ...]:
        """Return the ids of the agreements of a license (SearchAgreements by ``LicenseArn``, the whole)."""
        ...

    def entitled(self, product_code: str) -> Iterator[ListedEntitlement]:
        """Yield every entitlement of the product."""
        ...
