"""SNS messages of listings made before June 2026 (AWS user guide, saas-notification)."""

import json
from typing import Literal

from local.simulator.emit.notices import Topic, TopicNotice
from local.simulator.world.agreements import Agreement
from local.simulator.world.offers import OfferKind

SubscriptionAction = Literal[
    "subscribe-success", "subscribe-fail", "unsubscribe-pending", "unsubscribe-success"
]
LegacyAction = SubscriptionAction | Literal["entitlement-updated"]


def message(agreement: Agreement, action: LegacyAction) -> TopicNotice:
    """The message of that action, on the topic that it belongs to."""
    if action == "entitlement-updated":
        return _notice(Topic.ENTITLEMENT, agreement, _body(agreement, action))
    return _subscription(agreement, action)


def _subscription(agreement: Agreement, action: SubscriptionAction) -> TopicNotice:
    body = _body(agreement, action)
    if action in ("subscribe-success", "subscribe-fail"):
        trial = agreement.offer.kind is OfferKind.FREE_TRIAL
        body |= {
            "offer-identifier": agreement.offer.id,
            "isFreeTrialTermPresent": "true" if trial else "false",
        }
    return _notice(Topic.SUBSCRIPTION, agreement, body)


def _body(agreement: Agreement, action: str) -> dict[str, str]:
    return {
        "action": action,
        "customer-identifier": agreement.buyer.customer_identifier,
        "product-code": agreement.product.code,
    }


def _notice(topic: Topic, agreement: Agreement, body: dict[str, str]) -> TopicNotice:
    return TopicNotice(topic, agreement.product.code, json.dumps(body), agreement.id)
