"""Bodies about faults and settings."""

from datetime import datetime, timedelta
from typing import Any

from pydantic import Field

from local.simulator.control.models.base import Account, Body, View
from local.simulator.faults.api import ANY, ApiFaultKind


class DeliveryFaultsBody(Body):
    """Rates are probabilities per message, times in seconds; a seed makes the series repeatable.

    `buyer_account` spares the messages of other buyers.
    """

    duplicate: float = Field(default=0.0, ge=0, le=1)
    drop: float = Field(default=0.0, ge=0, le=1)
    delay: float = Field(default=0.0, ge=0, le=1)
    reorder: float = Field(default=0.0, ge=0, le=1)
    min_delay_seconds: float = Field(default=0.5, ge=0)
    max_delay_seconds: float = Field(default=2.0, ge=0)
    reorder_seconds: float = Field(default=1.0, ge=0)
    hold: bool = False
    seed: int | None = None
    buyer_account: Account | None = None


class Release(Body):
    """Send what is held, shuffled and partly twice if asked."""

    shuffle: bool = False
    duplicate: float = Field(default=0.0, ge=0, le=1)
    seed: int | None = None


class ApiFaultBody(Body):
    """`*` stands for every service or operation; `times` left out: until it is cleared."""

    kind: ApiFaultKind
    service: str = ANY
    operation: str = ANY
    times: int | None = Field(default=None, ge=1)
    error: str = "InternalServerException"
    message: str = "simulated fault"
    reason: str | None = Field(default=None, description="AWS's own reason, such as `MISSING_MFA`")
    latency_seconds: float = Field(default=0.0, ge=0, le=60)


class ApiFaultView(View):
    """A fault that applies, and the number that lifts it."""

    number: int
    kind: ApiFaultKind
    service: str
    operation: str
    times: int | None
    error: str
    reason: str | None
    latency_seconds: float


class SettingsBody(Body):
    """What is left out stays as it is."""

    registration_url: str | None = None
    single_use_tokens: bool | None = None
    channel_partner_access: bool | None = None
    empty_first_page: bool | None = None
    settle_adjustments_after: timedelta | None = None
    adjustable_for: timedelta | None = None


class SettingsView(View):
    """What is set."""

    engine: str | None
    registration_url: str | None
    event_source: str
    seller_account: str
    single_use_tokens: bool
    channel_partner_access: bool
    empty_first_page: bool
    settle_adjustments_after: timedelta | None
    adjustable_for: timedelta | None


class BuyerBody(Body):
    """A new buyer; an account left out is made up."""

    account_id: Account | None = None
    name: str | None = Field(default=None, min_length=1, max_length=256)


class BuyerView(View):
    """One AWS account that buys."""

    account_id: str
    customer_identifier: str
    name: str


class CallView(View):
    """One API call that came in."""

    number: int
    at: datetime
    service: str
    operation: str
    protocol: str
    params: Any
    outcome: str


class CallsView(View):
    """Calls, and how many there were per `service.operation`."""

    total: int
    counts: dict[str, int]
    calls: list[CallView]
