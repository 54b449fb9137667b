"""What a buyer accepts: an offer for one product."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from local.simulator.world.catalog import Product


class OfferKind(StrEnum):
    """Who may accept an offer and on which terms."""

    PUBLIC = "public"
    PRIVATE = "private"
    FREE_TRIAL = "free_trial"
    CHANNEL_PARTNER = "channel_partner"


class Pricing(StrEnum):
    """How an offer is charged."""

    CONTRACT = "contract"
    CONTRACT_WITH_CONSUMPTION = "contract_with_consumption"
    PAY_AS_YOU_GO = "pay_as_you_go"


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer. Prices are in major units of `currency`; `price` is the whole agreement's value.

    `replaces` names the agreement that an agreement-based offer takes the place of.
    """

    id: str
    product: Product
    kind: OfferKind
    pricing: Pricing
    currency: str
    price: Decimal
    unit_prices: dict[str, Decimal]
    created_at: datetime
    term_ids: dict[str, str]
    for_account: str | None = None
    replaces: str | None = None
    trial_days: int | None = None
    resale_authorization_id: str | None = None
    duration: str = field(default="P12M")

    @property
    def metered(self) -> bool:
        """Whether usage is charged beside, or instead of, a contract."""
        return self.pricing is not Pricing.CONTRACT
