"""What can be set when the simulator starts, and what can be changed while it runs."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

MARKETPLACE_ACCOUNT = "287250355862"
"""The AWS account that owns the notification topics of every listing (AWS user guide, saas-notification)."""

REGION = "us-east-1"
"""Entitlement, agreement and event interfaces exist in this region only."""

DEFAULT_CATALOG = Path(__file__).parents[2] / "layers/domain/python/marketplace_orders/catalog.toml"


@dataclass(slots=True)
class Settings:
    """One simulator's settings.

    `engine` is the endpoint that takes EventBridge and SNS calls; None keeps every message inside the
    simulator (they are logged and can be read through the control API). `registration_url` is the listing's
    fulfillment URL and may be set later. `event_source` is `aws.agreement-marketplace` in AWS, which
    EventBridge refuses from anyone else. `single_use_tokens`, `channel_partner_access` (to agreements that a
    partner sold) and `empty_first_page` (of GetEntitlements) choose between behaviours that AWS's documents
    leave open. `settle_adjustments_after` is how long AWS works on a billing adjustment (None: until it is
    told to settle it), `adjustable_for` how old an invoice may be for one (None: AWS publishes no number).
    """

    engine: str | None = None
    registration_url: str | None = None
    event_source: str = "local.agreement-marketplace"
    seller_account: str = "000000000000"
    catalog: Path = DEFAULT_CATALOG
    seed: int | None = None
    single_use_tokens: bool = False
    channel_partner_access: bool = False
    empty_first_page: bool = False
    settle_adjustments_after: timedelta | None = None
    adjustable_for: timedelta | None = None
