"""Snapshots as items: the order is JSON in ``body``; what indexes and filters need stands beside it."""

from collections.abc import Sequence
from datetime import datetime

from marketplace_orders.adapters.dynamodb.attributes import Item, Value, item, number, optional_text, text
from marketplace_orders.adapters.dynamodb.codec import dumped, loaded
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.adapters.dynamodb.sorting import created_sort, expiry_sort
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.instants import parsed, written
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.waiting import may_wait

VENDOR = "VENDOR"
"""The one key of the vendor's indexes: every order that is listed."""

WAITING = "WAITING"
"""The one key of the index of orders that may wait on somebody; orders that are served are not in it."""

DUE = "DUE"
"""The one key of the index of due instants; orders that nothing awaits are not in it."""


def snapshot_item(
    order: Order,
    *,
    made_by: Sequence[Fact] = (),
    published_version: int,
    publish_due: datetime,
    confirmed_at: datetime | None = None,
) -> dict[str, Value]:
    """Return *order* as an item, due no later than *publish_due*; *made_by* are the version's new facts.

    ``published_version`` and ``confirmed_at`` are carried over from the snapshot before: the publisher and
    the reconciliation alone change them.
    """
    listed = order.listed
    return item(
        snapshot_key(order.order_id),
        {
            "order_id": order.order_id,
            "version": order.version,
            "order_status": order.order_status.value,
            "subscription_status": order.subscription_status.value,
            "product": order.purchase.product,
            "window_ends_at": written(order.window.ends_at),
            "created_sort": created_sort(order),
            "expiry_sort": expiry_sort(order),
            "account_key": order.parties.account_id if listed else None,
            "vendor_key": VENDOR if listed else None,
            "buyer_key": order.parties.acceptor,
            "waiting_key": WAITING if may_wait(order) else None,
            "due_key": DUE,
            "due_at": written(min(order.due_at or publish_due, publish_due)),
            "published_version": published_version or None,
            "confirmed_at": written(confirmed_at) if confirmed_at else None,
            "appended_at": written(max((fact.recorded_at for fact in made_by), default=order.created_at)),
            "cause": " ".join(sorted({fact.body.kind for fact in made_by})) or None,
            "correlation_id": next((f.correlation_id for f in reversed(made_by) if f.correlation_id), None),
            "body": dumped(order),
        },
    )


def order_of(stored: Item) -> Order:
    """Return the order in a *stored* snapshot, or in an image of one from the table's stream."""
    return loaded(Order, text(stored, "body"))


def made_at(stored: Item) -> datetime:
    """Return when the facts of a *stored* snapshot's version were learnt (UTC)."""
    return parsed(text(stored, "appended_at"))


def causes_of(stored: Item) -> tuple[str, ...]:
    """Return the kinds of the facts that made a *stored* snapshot's version."""
    return tuple((optional_text(stored, "cause") or "").split())


def correlation_of(stored: Item) -> str | None:
    """Return the correlation id of the last fact that made a *stored* snapshot's version."""
    return optional_text(stored, "correlation_id")


def confirmed_at_of(stored: Item) -> datetime | None:
    """Return when AWS last confirmed a *stored* snapshot (UTC), or None."""
    at = optional_text(stored, "confirmed_at")
    return parsed(at) if at else None


def published_version_of(stored: Item) -> int:
    """Return the last version that was published of a *stored* snapshot (0: none)."""
    return number(stored, "published_version")
