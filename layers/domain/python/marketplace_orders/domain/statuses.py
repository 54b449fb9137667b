"""The two statuses of an order, and the kinds of offer and feed (design §2)."""

from enum import StrEnum


class OrderStatus(StrEnum):
    """Where an order stands with us (O-30 to O-33). Never set by hand: the fold computes it."""

    REFUND_WINDOW = "REFUND_WINDOW"
    PENDING_LINK = "PENDING_LINK"
    LINKED = "LINKED"
    REFUND_REVIEW = "REFUND_REVIEW"
    REFUNDED = "REFUNDED"
    CANCELLED = "CANCELLED"
    EXPIRED = "EXPIRED"
    SUPERSEDED = "SUPERSEDED"


class SubscriptionStatus(StrEnum):
    """Where the subscription stands with AWS (O-34 to O-37)."""

    PENDING = "PENDING"
    SUBSCRIBED = "SUBSCRIBED"
    UNSUBSCRIBE_PENDING = "UNSUBSCRIBE_PENDING"
    UNSUBSCRIBED = "UNSUBSCRIBED"
    EXPIRED = "EXPIRED"
    FAILED = "FAILED"


class OfferKind(StrEnum):
    """What sort of offer was accepted; only AWS says it, unknown counts as public."""

    PUBLIC = "public"
    PRIVATE = "private"
    FREE_TRIAL = "free_trial"


class Feed(StrEnum):
    """Which notifications a listing sends: EventBridge, or SNS for listings before June 2026."""

    EVENTBRIDGE = "eventbridge"
    SNS = "sns"


class BindsTo(StrEnum):
    """What an order of a product is bound to (O-53, O-55)."""

    APPLICATION = "application"
    ORGANIZATION = "organization"
