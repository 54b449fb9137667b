"""Confirmations in the table: an attribute beside each snapshot, and one item for the watermark."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import optional_text, text, value
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.adapters.dynamodb.snapshots import VENDOR, confirmed_at_of
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.instants import parsed, written
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.journal import Key

WATERMARK = Key("RECONCILIATION", "WATERMARK")

_RUNNING = (
    OrderStatus.REFUND_WINDOW,
    OrderStatus.PENDING_LINK,
    OrderStatus.LINKED,
    OrderStatus.REFUND_REVIEW,
)


@dataclass(frozen=True, slots=True)
class DynamoConfirmations:
    """See ``Confirmations``. The update leaves the version alone, so the stream's readers skip it."""

    table: Table

    def confirm(self, order_id: str, version: int, at: datetime) -> bool:
        """Record the confirmation of a version."""
        return self._changed(
            snapshot_key(order_id),
            {
                "UpdateExpression": "SET confirmed_at = :at",
                "ConditionExpression": "#version = :version",
                "ExpressionAttributeNames": {"#version": "version"},
                "ExpressionAttributeValues": {":at": value(written(at)), ":version": value(version)},
            },
        )

    def confirmed_at(self, order_id: str) -> datetime | None:
        """Return when the order was last confirmed."""
        found = self.table.get(snapshot_key(order_id))
        return confirmed_at_of(found) if found else None

    def overdue(self, before: datetime, limit: int) -> tuple[str, ...]:
        """Return orders that run and wait longest for a confirmation to be asked, oldest purchase first."""
        statuses = {f":s{number}": value(status.value) for number, status in enumerate(_RUNNING)}
        request = {
            "IndexName": "vendor-created",
            "KeyConditionExpression": "vendor_key = :vendor",
            "FilterExpression": "(attribute_not_exists(confirmed_at) OR confirmed_at < :before) "
            f"AND order_status IN ({', '.join(statuses)})",
            "ExpressionAttributeValues": {
                ":vendor": value(VENDOR),
                ":before": value(written(before)),
                **statuses,
            },
            "ProjectionExpression": "order_id",
        }
        return tuple(text(item, "order_id") for item in islice(self.table.every(request), limit))

    def watermark(self) -> datetime | None:
        """Return the watermark."""
        found = self.table.get(WATERMARK)
        at = optional_text(found, "at") if found else None
        return parsed(at) if at else None

    def advance(self, to: datetime) -> None:
        """Move the watermark forward."""
        self._changed(
            WATERMARK,
            {
                "UpdateExpression": "SET #at = :at",
                "ConditionExpression": "attribute_not_exists(#at) OR #at < :at",
                "ExpressionAttributeNames": {"#at": "at"},
                "ExpressionAttributeValues": {":at": value(written(to))},
            },
        )

    def _changed(self, key: Key, request: dict[str, object]) -> bool:
        try:
            self.table.update(key, request)
        except ClientError as error:
            if condition_failed(error):
                return False
            raise
        return True
