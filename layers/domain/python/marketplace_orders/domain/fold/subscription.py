"""The subscription status: what AWS last said about being entitled (O-34 to O-37, design §2)."""

from collections.abc import Sequence
from datetime import datetime

from marketplace_orders.domain.facts.agreement import LicenseUpdated
from marketplace_orders.domain.facts.answers import EntitlementsRead, ProvisioningRead
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.order import Ending, Refund
from marketplace_orders.domain.statuses import Feed, OrderStatus, SubscriptionStatus

_BY_ACTION = {
    SubscriptionAction.SUBSCRIBE_SUCCESS: SubscriptionStatus.SUBSCRIBED,
    SubscriptionAction.SUBSCRIBE_FAIL: SubscriptionStatus.FAILED,
    SubscriptionAction.UNSUBSCRIBE_PENDING: SubscriptionStatus.UNSUBSCRIBE_PENDING,
    SubscriptionAction.UNSUBSCRIBE_SUCCESS: SubscriptionStatus.UNSUBSCRIBED,
}
_BY_PROVISIONING = {
    "PROVISIONED": SubscriptionStatus.SUBSCRIBED,
    "FAILED": SubscriptionStatus.FAILED,
}


def subscription(
    facts: Sequence[Fact], feed: Feed, ended: Ending | None, refunded: Refund
) -> SubscriptionStatus:
    """Return the subscription status of an order with *facts*."""
    if refunded.in_full:
        return SubscriptionStatus.UNSUBSCRIBED
    if ended is not None:
        expired = ended.status is OrderStatus.EXPIRED
        return SubscriptionStatus.EXPIRED if expired else SubscriptionStatus.UNSUBSCRIBED
    said = _by_message if feed is Feed.SNS else _by_license
    return next((s for s in map(said, reversed(facts)) if s), SubscriptionStatus.PENDING)


def subscription_since(facts: Sequence[Fact], feed: Feed) -> datetime | None:
    """Return when the last change of what AWS says of being entitled was told; None: it said nothing."""
    said = _by_message if feed is Feed.SNS else _by_license
    last: SubscriptionStatus | None = None
    since: datetime | None = None
    for fact in facts:
        status = said(fact)
        if status not in {None, last}:
            last, since = status, fact.at
    return since


def _by_license(fact: Fact) -> SubscriptionStatus | None:
    if isinstance(fact.body, LicenseUpdated):
        return SubscriptionStatus.SUBSCRIBED
    if isinstance(fact.body, ProvisioningRead):
        return _BY_PROVISIONING.get(fact.body.status)
    return None


def _by_message(fact: Fact) -> SubscriptionStatus | None:
    if isinstance(fact.body, SubscriptionChanged):
        return _BY_ACTION[SubscriptionAction(fact.body.action)]
    if isinstance(fact.body, EntitlementsRead) and unexpired(fact, fact.body):
        return SubscriptionStatus.SUBSCRIBED
    return None


def unexpired(fact: Fact, read: EntitlementsRead) -> bool:
    """Return whether a row was still valid when it was read."""
    return any(row.expires_at is None or row.expires_at > fact.at for row in read.rows)
