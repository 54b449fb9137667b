"""The outbox in the table: a sparse index of due instants, and the published version of each order."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import Value, value
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.adapters.dynamodb.snapshots import DUE, order_of, published_version_of
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.instants import written
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.outbox import DueOrder


@dataclass(frozen=True, slots=True)
class DynamoOutbox:
    """See ``Outbox``. Both updates leave the version alone, so the stream's readers skip them."""

    table: Table

    def due(self, now: datetime, limit: int) -> tuple[DueOrder, ...]:
        """Return orders that are due, the longest due first."""
        request = {
            "IndexName": "due",
            "KeyConditionExpression": "due_key = :due AND due_at <= :now",
            "ExpressionAttributeValues": {":due": {"S": DUE}, ":now": {"S": written(now)}},
            "Limit": limit,
        }
        items = self.table.query(request)["Items"]
        return tuple(DueOrder(order_of(item), published_version_of(item)) for item in items)

    def mark_published(self, order: Order) -> bool:
        """Record the published version; what remains due is what the clock will change."""
        published: dict[str, Value] = {":published": value(order.version)}
        if order.due_at is None:
            change = "SET published_version = :published REMOVE due_key, due_at"
            return self._change(order.order_id, order.version, change, published)
        change = "SET published_version = :published, due_key = :due, due_at = :at"
        return self._change(order.order_id, order.version, change, {**published, **_due(order.due_at)})

    def postpone(self, order_id: str, version: int, until: datetime) -> bool:
        """Let the order be due later."""
        return self._change(order_id, version, "SET due_key = :due, due_at = :at", _due(until))

    def _change(self, order_id: str, version: int, change: str, values: dict[str, Value]) -> bool:
        request: dict[str, Any] = {
            "UpdateExpression": change,
            "ConditionExpression": "#version = :version",
            "ExpressionAttributeNames": {"#version": "version"},
            "ExpressionAttributeValues": {**values, ":version": value(version)},
        }
        try:
            self.table.update(snapshot_key(order_id), request)
        except ClientError as error:
            if condition_failed(error):
                return False
            raise
        return True


def _due(at: datetime) -> dict[str, Value]:
    return {":due": {"S": DUE}, ":at": {"S": written(at)}}
