"""What a buyer has accepted, and what it entitles to."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from local.simulator.world.buyers import Buyer
from local.simulator.world.catalog import Feed, Product
from local.simulator.world.offers import Offer, OfferKind, Pricing


class Status(StrEnum):
    """AgreementStatus of the marketplace-agreement service model."""

    ACTIVE = "ACTIVE"
    ARCHIVED = "ARCHIVED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    RENEWED = "RENEWED"
    REPLACED = "REPLACED"
    ROLLED_BACK = "ROLLED_BACK"
    SUPERSEDED = "SUPERSEDED"
    TERMINATED = "TERMINATED"


class Intent(StrEnum):
    """Why an agreement was created."""

    NEW = "NEW"
    RENEW = "RENEW"
    REPLACE = "REPLACE"


class Provisioning(StrEnum):
    """AgreementEntitlementStatus of the service model."""

    SCHEDULED = "SCHEDULED"
    PENDING = "PENDING"
    PROVISIONED = "PROVISIONED"
    FAILED = "FAILED"
    DEPROVISIONED = "DEPROVISIONED"


@dataclass(slots=True, eq=False)
class Agreement:
    """One purchase. All instants are UTC with whole seconds; pay-as-you-go has no `ends_at`.

    `license_arn` stays None until the license is provisioned, and for good on legacy listings.
    """

    id: str
    offer: Offer
    buyer: Buyer
    proposer_account: str
    accepted_at: datetime
    starts_at: datetime
    ends_at: datetime | None
    quantities: dict[str, int]
    auto_renew: bool
    intent: Intent
    initial_id: str
    feeds: frozenset[Feed]
    last_updated_at: datetime
    previous_id: str | None = None
    status: Status = Status.ACTIVE
    license_arn: str | None = None
    provisioning: Provisioning = Provisioning.PENDING
    trial_ends_at: datetime | None = None
    ended_at: datetime | None = None
    renewal_disabled_by: str | None = None

    @property
    def product(self) -> Product:
        """The listing that was bought."""
        return self.offer.product

    @property
    def legacy(self) -> bool:
        """Whether the listing identifies buyers by CustomerIdentifier and has no licenses."""
        return self.product.feed is Feed.SNS

    @property
    def active(self) -> bool:
        """Whether the agreement is in force, or will be at its start."""
        return self.status is Status.ACTIVE

    @property
    def role(self) -> str:
        """The seller's part in it: a channel partner's sale reaches the vendor as manufacturer only."""
        return "Manufacturer" if self.offer.kind is OfferKind.CHANNEL_PARTNER else "Proposer"

    @property
    def renewal_possible(self) -> bool:
        """Whether the terms include a renewal: public contracts only."""
        return self.offer.kind is OfferKind.PUBLIC and self.offer.pricing is not Pricing.PAY_AS_YOU_GO
