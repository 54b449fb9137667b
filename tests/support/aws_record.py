"""An agreement as AWS has it and as we have it, in the same words: what must be equal."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.standing import status_at
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus

Record = Mapping[str, object]

_ENDED: Final = {
    "CANCELLED": (OrderStatus.CANCELLED, SubscriptionStatus.UNSUBSCRIBED),
    "TERMINATED": (OrderStatus.CANCELLED, SubscriptionStatus.UNSUBSCRIBED),
    "EXPIRED": (OrderStatus.EXPIRED, SubscriptionStatus.EXPIRED),
    "RENEWED": (OrderStatus.SUPERSEDED, SubscriptionStatus.UNSUBSCRIBED),
    "REPLACED": (OrderStatus.SUPERSEDED, SubscriptionStatus.UNSUBSCRIBED),
}
"""AWS's status of an agreement that has ended, and what design §2 makes of it."""

_RUNS: Final = (OrderStatus.PENDING_LINK, SubscriptionStatus.SUBSCRIBED)
"""Bought more than 48 hours ago, and nobody bound it."""


def order_id_of(agreement: Mapping[str, Any]) -> str:
    """Return the id of the order that an agreement is here; a legacy listing's customer bought once."""
    if "sns" in agreement["feeds"]:
        return Partition.of_customer(agreement["product"], agreement["customer_identifier"]).order_id(1)
    return str(agreement["agreement_id"])


def as_aws_has_it(agreement: Mapping[str, Any]) -> Record:
    """Return what the marketplace says of an agreement that was bought 48 hours ago or earlier.

    Of one that has ended AWS does not say any more what was bought, nor whether it would be renewed. The
    window that a successor inherits is a rule of ours, so that of a running successor the status is not
    compared: where nobody told of its predecessor in time, it has a window of its own (docs/decisions.md).
    """
    if "sns" in agreement["feeds"]:
        return _rows_of(agreement)
    runs = agreement["status"] == "ACTIVE"
    order_status, subscription_status = _RUNS if runs else _ENDED[agreement["status"]]
    said: dict[str, object] = {
        "runs": runs,
        "order_status": order_status,
        "subscription_status": subscription_status,
        "agreement_id": agreement["agreement_id"],
        "product": agreement["product"],
        "acceptor": agreement["buyer_account"],
        "license_arn": agreement["license_arn"],
        "offer_id": agreement["offer_id"],
        "offer_kind": agreement["offer_kind"],
        "amount": Decimal(agreement["price"]),
        "currency": agreement["currency"],
        "accepted_at": _instant(agreement["accepted_at"]),
        "starts_at": _instant(agreement["starts_at"]),
        "expires_at": _instant(agreement["ends_at"]),
    }
    if runs:
        said |= {"package": agreement["quantities"], "auto_renew": agreement["auto_renew"]}
    if runs and agreement["intent"] != "NEW":
        del said["order_status"]
    return said


def _rows_of(agreement: Mapping[str, Any]) -> Record:
    """All that AWS says of a legacy listing's customer: rows of entitlements."""
    return {
        "subscription_status": SubscriptionStatus.SUBSCRIBED,
        "product": agreement["product"],
        "package": agreement["quantities"],
        "expires_at": _instant(agreement["ends_at"]),
    }


def as_we_have_it(order: Order, now: datetime) -> Record:
    """Return the same of an order, as a reader sees it at *now*."""
    bought = order.purchase
    return {
        "runs": order.ending is None,
        "order_status": status_at(order, now),
        "subscription_status": order.subscription_status,
        "agreement_id": bought.agreement_id,
        "product": bought.product,
        "acceptor": order.parties.acceptor,
        "license_arn": bought.license_arn,
        "offer_id": bought.offer_id,
        "offer_kind": bought.offer_kind.value,
        "amount": bought.amount.amount if bought.amount else None,
        "currency": bought.amount.currency if bought.amount else None,
        "accepted_at": order.window.starts_at,
        "starts_at": bought.starts_at,
        "expires_at": bought.expires_at,
        "package": {row.dimension: row.quantity for row in bought.entitlements},
        "auto_renew": bought.auto_renew,
    }


def differences(aws: Record, ours: Record | None) -> dict[str, tuple[object, object]]:
    """Return what AWS says otherwise than we do: by member, AWS's word and ours."""
    if ours is None:
        return {"order": ("is there", "is missing")}
    return {name: (said, ours[name]) for name, said in aws.items() if said != ours[name]}


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
