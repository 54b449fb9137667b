"""SNS messages of legacy listings as facts."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.facts.agreement import UnknownNotice
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_message
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)
from marketplace_orders.domain.fold import Partition
from marketplace_orders.notifications.notices import Notice, Pass, Passed
from marketplace_orders.notifications.topic_messages import Action, Subscriber, Subscription

ENTITLEMENT_UPDATED = "entitlement-updated"


def read_message(
    message: Mapping[str, Any],
    fact_id: str,
    at: datetime,
    catalog: Catalog,
    now: datetime,
) -> Notice | Passed:
    """Return the fact that *message* tells of. *at* is when SNS took it, *fact_id* its message id.

    Raises:
        ValidationError: an action that we know, with members that are not what AWS documents.
    """
    action = Action.model_validate(message).action
    body = _body(action, message)
    if body is None:
        return Passed(action, Pass.UNKNOWN)
    about = Subscriber.model_validate(message)
    product = catalog.named(about.product_code)
    fact = Fact(
        fact_id=of_message(fact_id),
        at=at,
        recorded_at=now,
        source=Source.SNS,
        body=body,
        correlation_id=fact_id,
    )
    # A product that the catalog does not know is kept under its code.
    partition = Partition.of_customer(product.key if product else about.product_code, about.customer)
    return Notice(action, partition, fact)


def _body(action: str, message: Mapping[str, Any]) -> Body | None:
    if action == ENTITLEMENT_UPDATED:
        about = Subscriber.model_validate(message)
        return EntitlementUpdated(customer_identifier=about.customer, product_code=about.product_code)
    if action in set(SubscriptionAction):
        return _subscription(SubscriptionAction(action), Subscription.model_validate(message))
    return UnknownNotice(name=action) if _names_customer(message) else None


def _subscription(action: SubscriptionAction, read: Subscription) -> SubscriptionChanged:
    return SubscriptionChanged(
        action=action,
        customer_identifier=read.customer,
        product_code=read.product_code,
        offer_id=read.offer_id,
        free_trial=read.free_trial,
    )


def _names_customer(message: Mapping[str, Any]) -> bool:
    try:
        Subscriber.model_validate(message)
    except ValidationError:
        return False
    return True
