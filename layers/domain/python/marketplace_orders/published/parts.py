"""The parts of an event: the order, its benefits, its target. Account ids in full, no people."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from marketplace_orders.domain.instants import written
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.statuses import BindsTo, OfferKind, OrderStatus, SubscriptionStatus

Instant = Annotated[datetime, PlainSerializer(written, return_type=str)]
"""UTC, fixed width, microseconds and ``Z``."""

Amount = Annotated[Decimal, PlainSerializer(str, return_type=str)]
"""A decimal number as text."""


class Part(BaseModel):
    """What all parts have in common: they do not change, and are built when first used."""

    model_config = ConfigDict(frozen=True, defer_build=True, extra="forbid")


class MoneyPart(Part):
    """An amount in major units of a currency."""

    amount: Amount
    currency: str


class TargetPart(Part):
    """What an order is bound to."""

    kind: BindsTo
    id: str


class EntitlementPart(Part):
    """What was bought of one dimension; *quantity* or *value*, and until when at least."""

    dimension: str
    quantity: Amount | None
    value: str | None
    expires_at: Instant | None


class BenefitsPart(Part):
    """What the target gets: *active* says whether it has them now."""

    active: bool
    target: TargetPart | None
    entitlements: tuple[EntitlementPart, ...]
    expires_at: Instant | None


class PreviousPart(Part):
    """Where moved benefits came from: another order (a handover) or another target of the same order."""

    order_id: str
    target: TargetPart


class RefundPart(Part):
    """The order's last refund request of ours, from its approval on."""

    request_id: str
    state: Annotated[RequestState, Field(description="APPROVED while it is carried out, then how it ended.")]
    amount: MoneyPart
    paid_back: Annotated[Amount, Field(description="What AWS has given back for it so far.")]
    cancels: Annotated[bool, Field(description="Whether the agreement is to end.")]
    benefits_end_at: Annotated[
        Instant | None, Field(description="When the benefits end or ended, if it takes them.")
    ]
    answer_by: Annotated[
        Instant | None, Field(description="When AWS takes the buyer's silence for agreement to the end.")
    ]


class OrderPart(Part):
    """The order's full current state, so that a consumer needs only "newer wins"."""

    order_id: str
    agreement_id: str | None
    license_id: str | None
    product: str | None
    product_code: str | None
    offer_id: str | None
    offer_kind: OfferKind
    order_status: OrderStatus
    subscription_status: SubscriptionStatus
    aws_account: Annotated[str | None, Field(description="The acceptor: the buyer's AWS account, in full.")]
    account_id: Annotated[str | None, Field(description="The account of ours that the buyer is linked to.")]
    created_at: Instant
    window_ends_at: Instant
    expires_at: Instant | None
    amount: MoneyPart | None
    refunded_amount: Amount | None
    refunded_unknown: bool
    refund: RefundPart | None
    final_usage_by: Annotated[
        Instant | None,
        Field(description="Meter all usage by then: access ends, or is to end. Null: no end was announced."),
    ]
    ended_at: Instant | None
    ended_because: str | None
    predecessor_id: str | None
    successor_id: str | None
