"""What a caller may ask for about agreements."""

from datetime import timedelta
from decimal import Decimal
from typing import Literal

from pydantic import Field

from local.simulator.control.models.base import Account, At, Body, Instant, shown
from local.simulator.world.catalog import Feed
from local.simulator.world.offers import OfferKind, Pricing


class Prices(Body):
    """Amounts in major units. `price` is the whole agreement's value; else quantities times unit prices."""

    pricing: Pricing = Pricing.CONTRACT
    currency: str = Field(default="USD", pattern="^[A-Z]{3}$")
    price: Decimal | None = Field(default=None, ge=0, examples=["1200.00"])
    unit_prices: dict[str, Decimal] = Field(default={})
    duration: str = Field(default="P12M", examples=["P1M", "P12M"])
    trial_days: int | None = Field(default=None, ge=7, le=90)


class Buy(Prices):
    """A purchase, back-dated by `accepted_ago` or `accepted_at`, post-dated by `starts_in` or `starts_at`.

    `announce` False sends no message; `provision` False leaves the license pending.
    """

    model_config = shown(
        product="apppush",
        buyer_account="111122223333",
        quantities={"dau": 1000, "vip_days": 30},
        offer_kind="public",
        pricing="contract",
        price="99.90",
        currency="USD",
        accepted_ago="PT47H59M50S",
    )

    product: str = Field(examples=["apppush"], description="key, product code or `prod-…` id")
    buyer_account: Account = "111122223333"
    quantities: dict[str, int] = Field(default={}, examples=[{"dau": 1000, "vip_days": 30}])
    offer_kind: OfferKind = OfferKind.PUBLIC
    accepted_at: Instant | None = None
    accepted_ago: timedelta | None = Field(default=None, examples=["PT47H59M50S"])
    starts_at: Instant | None = None
    starts_in: timedelta | None = Field(default=None, examples=["PT20S"])
    ends_at: Instant | None = None
    auto_renew: bool = False
    instalments: int = Field(default=1, ge=1, description="monthly invoices of the price")
    invoiced: bool = Field(default=True, description="false: the price is not invoiced yet")
    provision: bool = True
    feeds: set[Feed] | None = Field(default=None, description="left out: the product's own feed")
    announce: bool = True


class Renew(At):
    """The follower's differences; what is left out stays as it was."""

    quantities: dict[str, int] = Field(default={})
    prices: Prices | None = None
    starts_at: Instant | None = None
    provision: bool = True
    announce: bool = True


class Replace(Renew):
    """An agreement-based offer takes over, for example an upgrade."""

    offer_kind: OfferKind | None = None


class Ending(At):
    """How an agreement ends."""

    announce: bool = True


class EndWith(Ending):
    """Any status that the service model knows."""

    status: Literal[
        "ARCHIVED", "CANCELLED", "EXPIRED", "RENEWED", "REPLACED", "ROLLED_BACK", "SUPERSEDED", "TERMINATED"
    ]


class Amend(At):
    """New totals, not differences; units can only grow."""

    quantities: dict[str, int]
    announce: bool = True


class AutoRenewal(At):
    """One side opts out of renewal, or in again."""

    enabled: bool
    party: Literal["ACCEPTOR", "PROPOSER"] = "ACCEPTOR"
    announce: bool = True


class Advisory(At):
    """AWS issues or resolves a concern about the buyer's account."""

    issued: bool = True


class Legacy(Body):
    """One SNS message of a listing made before June 2026."""

    action: Literal[
        "subscribe-success",
        "subscribe-fail",
        "unsubscribe-pending",
        "unsubscribe-success",
        "entitlement-updated",
    ]


class Announce(At):
    """One EventBridge event about the agreement as it is now, once more or for the first time."""

    what: Literal["created", "amended", "ended", "license_updated", "license_deprovisioned"]


class SetUp(Body):
    """`omit` leaves members out of the token's ResolveCustomer answer, for example a missing license."""

    omit: set[Literal["CustomerIdentifier", "CustomerAWSAccountId", "LicenseArn", "Metadata"]] = Field(
        default=set()
    )


class RequestCancellation(At):
    """The seller asks the buyer to agree to an end."""

    reason_code: str = "OTHER"
    description: str | None = None


class SettleCancellation(At):
    """What becomes of the request; APPROVED ends the agreement."""

    status: Literal["APPROVED", "REJECTED", "CANCELLED", "VALIDATION_FAILED"]
    message: str | None = None


class RequestAdjustment(At):
    """A refund; `amount` is positive."""

    amount: Decimal = Field(gt=0, examples=["100.00"])
    invoice_id: str | None = Field(default=None, description="left out: the agreement's first")
    currency: str | None = Field(default=None, description="left out: the offer's")
    reason_code: str = "OTHER"
    description: str | None = None


class SettleAdjustment(At):
    """Completed, or failed validation."""

    completed: bool = True
