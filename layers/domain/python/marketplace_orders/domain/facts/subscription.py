"""What AWS's SNS topics say about listings made before June 2026 (facts §4)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class SubscriptionAction(StrEnum):
    """The actions of the subscription topic."""

    SUBSCRIBE_SUCCESS = "subscribe-success"
    SUBSCRIBE_FAIL = "subscribe-fail"
    UNSUBSCRIBE_PENDING = "unsubscribe-pending"
    UNSUBSCRIBE_SUCCESS = "unsubscribe-success"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionChanged:
    """A message of ``aws-mp-subscription-notification-<product code>``."""

    action: SubscriptionAction
    customer_identifier: str
    product_code: str
    offer_id: str | None = None
    free_trial: bool = False
    kind: Literal["SubscriptionChanged"] = "SubscriptionChanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitlementUpdated:
    """A message of ``aws-mp-entitlement-notification-<product code>``: ask GetEntitlements."""

    customer_identifier: str
    product_code: str
    kind: Literal["EntitlementUpdated"] = "EntitlementUpdated"
