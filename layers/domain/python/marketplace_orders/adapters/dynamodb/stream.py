"""Records of the table's stream: what changed, in the domain's words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marketplace_orders.adapters.dynamodb.attributes import Item, number, plain, text
from marketplace_orders.adapters.dynamodb.snapshots import (
    causes_of,
    correlation_of,
    made_at,
    order_of,
    published_version_of,
)
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.work_queues import Unpublished

StreamRecord = Mapping[str, Any]
"""One entry of ``Records`` in a stream function's event (view type NEW_AND_OLD_IMAGES)."""


@dataclass(frozen=True, slots=True)
class SnapshotChange:
    """A snapshot *before* (None: it is new) and *after*, and the last version that was published."""

    before: Order | None
    after: Order
    published_version: int
    occurred_at: datetime
    cause: tuple[str, ...]
    correlation_id: str | None = None

    @property
    def is_new_version(self) -> bool:
        """Whether an append was made; marking and postponing leave the version alone."""
        return self.before is None or self.before.version != self.after.version


def snapshot_changes(
    records: Iterable[StreamRecord],
) -> tuple[list[SnapshotChange], dict[Unpublished, Exception]]:
    """Return the new versions that *records* tell of, and those that this release cannot read, with why.

    A later release may have written them; they must not hold the stream up.
    """
    found: list[SnapshotChange] = []
    unreadable: dict[Unpublished, Exception] = {}
    for record in records:
        try:
            change = snapshot_change(record)
        except (KeyError, ValueError) as error:
            image: Item = record["dynamodb"]["NewImage"]
            lagging = Unpublished(text(image, "order_id"), number(image, "version"), correlation_of(image))
            unreadable[lagging] = error
        else:
            found += [change] if change.is_new_version else []
    return found, unreadable


def snapshot_change(record: StreamRecord) -> SnapshotChange:
    """Return the change of a snapshot (INSERT or MODIFY; the event source's filter lets only these in)."""
    images = record["dynamodb"]
    before, after = images.get("OldImage"), images["NewImage"]
    return SnapshotChange(
        before=order_of(before) if before else None,
        after=order_of(after),
        published_version=published_version_of(after),
        occurred_at=made_at(after),
        cause=causes_of(after),
        correlation_id=correlation_of(after),
    )


def is_new_link(record: StreamRecord) -> bool:
    """Return whether a link was made or moved; looking at it again leaves its version alone."""
    images = record["dynamodb"]
    return "OldImage" not in images or images["OldImage"]["version"] != images["NewImage"]["version"]


def linked_buyer(record: StreamRecord) -> Buyer:
    """Return the buyer whose link was made or changed."""
    image: Item = record["dynamodb"]["NewImage"]
    return Buyer.of(plain(image))
