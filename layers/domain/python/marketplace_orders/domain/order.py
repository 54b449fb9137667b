"""The order: what the facts of one agreement (or one cycle of a legacy listing) add up to."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.domain.statuses import Feed, OfferKind, OrderStatus, SubscriptionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who bought and who sold, in AWS's words; ``account_id`` is our own account, once linked."""

    acceptor: str | None = None
    proposer: str | None = None
    customer_identifier: str | None = None
    account_id: str | None = None
    linked_at: datetime | None = None
    registered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase:
    """What was bought: product, offer, license, and where it stands in a chain of agreements.

    *by_partner*: a channel partner sold it, so only the partner can give the money back.
    """

    product: str | None = None
    product_code: str | None = None
    product_id: str | None = None
    agreement_id: str | None = None
    license_id: str | None = None
    license_arn: str | None = None
    offer_id: str | None = None
    offer_kind: OfferKind = OfferKind.PUBLIC
    intent: str | None = None
    predecessor_id: str | None = None
    chain_id: str | None = None
    amount: Money | None = None
    entitlements: tuple[Entitlement, ...] = ()
    starts_at: datetime | None = None
    expires_at: datetime | None = None
    auto_renew: bool | None = None
    by_partner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The refund window: from acceptance to *ends_at*; *closed* once that was recorded (O-62)."""

    starts_at: datetime
    ends_at: datetime
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How the agreement ended: AWS's *word*, or why we conclude it; *at* is when."""

    status: OrderStatus
    word: str
    at: datetime
    in_window: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """The target that the order is bound to; *binding_id* goes along when it is passed on."""

    binding_id: str
    target: Target
    bound_at: datetime
    bound_by: str | None
    inherited_from: str | None = None
    inherited_active: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The target chosen for when the window has closed and the order is subscribed."""

    target: Target
    chosen_at: datetime
    chosen_by: str | None


class HandoverState(StrEnum):
    """Where the handover between two agreements of a chain stands, for this order."""

    NONE = "none"
    WAITING = "waiting"
    MADE = "made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The handovers of this order: to its successor, and from its predecessor."""

    outgoing: HandoverState = HandoverState.NONE
    incoming: HandoverState = HandoverState.NONE
    successor_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """What went back: *amount* is None with *unknown* where AWS does not say how much.

    *since* is when the open cancellation request was first heard of, *approved* whether the buyer agreed.
    """

    in_review: bool = False
    since: datetime | None = None
    approved: bool = False
    amount: Decimal | None = None
    unknown: bool = False
    in_full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Enquiry:
    """What AWS must still be asked: the *operations*, because of the fact *since*."""

    since: str
    operations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One order. Times are UTC; see design §2 for the statuses.

    ``listed`` is False for orders that nobody sees: product not named yet, or facts of the feed that
    the product does not use. ``passed_on``: the binding went to the successor. ``due_at`` is the next
    instant at which time alone changes something. ``subscription_since`` is when AWS first said what the
    subscription's status is, ``described`` whether it answered about the agreement (a legacy listing has
    none to ask about). None in both: not known, for example in a snapshot of an earlier release.
    ``refund_request`` is the last one of ours, in whatever state. ``final_usage_by``: until when usage must
    be metered, once access ends or is to end; None for an order that nobody could use.
    """

    order_id: str
    version: int
    feed: Feed
    created_at: datetime
    order_status: OrderStatus
    subscription_status: SubscriptionStatus
    parties: Parties
    purchase: Purchase
    window: Window
    refund: Refund
    handover: Handover
    ending: Ending | None
    binding: Binding | None
    schedule: Schedule | None
    benefits_active: bool
    passed_on: bool
    listed: bool
    advisory: bool
    warnings: tuple[str, ...]
    enquiry: Enquiry | None
    due_at: datetime | None
    subscription_since: datetime | None = None
    described: bool | None = None
    refund_request: RefundRequest | None = None
    final_usage_by: datetime | None = None
