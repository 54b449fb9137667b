"""Links to spread again, in the sparse index of due instants under a key of their own."""

from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from botocore.exceptions import ClientError

from marketplace_orders.adapters.dynamodb.attributes import Value, plain, value
from marketplace_orders.adapters.dynamodb.companions import LINK_DUE
from marketplace_orders.adapters.dynamodb.table import Table, condition_failed
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.buyers import Buyer


@dataclass(frozen=True, slots=True)
class DynamoLinkChecks:
    """See ``LinkChecks``. The due instant is set when the buyer's item is written (``stored_item``)."""

    table: Table

    def due_links(self, now: datetime, limit: int) -> tuple[Buyer, ...]:
        """Return links that are due, the longest due first."""
        request = {
            "IndexName": "due",
            "KeyConditionExpression": "due_key = :due AND due_at <= :now",
            "ExpressionAttributeValues": {":due": {"S": LINK_DUE}, ":now": {"S": written(now)}},
            "Limit": limit,
        }
        return tuple(Buyer.of(plain(item)) for item in self.table.query(request)["Items"])

    def link_checked(self, buyer: Buyer) -> bool:
        """Take the link out of the index; its version stays, so nobody takes it for a new link."""
        return self._changed(buyer, "REMOVE due_key, due_at, without_orders", {})

    def link_without_orders(self, buyer: Buyer, again_at: datetime) -> bool:
        """Leave the link in the index, marked, until it reaches an order."""
        values = {":at": value(written(again_at)), ":one": value(1)}
        return self._changed(buyer, "SET due_at = :at, without_orders = :one", values)

    def without_orders(self, limit: int) -> tuple[Buyer, ...]:
        """Return the links that are marked."""
        request = {
            "IndexName": "due",
            "KeyConditionExpression": "due_key = :due",
            "FilterExpression": "attribute_exists(without_orders)",
            "ExpressionAttributeValues": {":due": {"S": LINK_DUE}},
        }
        return tuple(Buyer.of(plain(item)) for item in islice(self.table.every(request), limit))

    def _changed(self, buyer: Buyer, expression: str, values: dict[str, Value]) -> bool:
        request = {
            "UpdateExpression": expression,
            "ConditionExpression": "#version = :version",
            "ExpressionAttributeNames": {"#version": "version"},
            "ExpressionAttributeValues": {":version": value(buyer.version), **values},
        }
        try:
            self.table.update(buyer.key, request)
        except ClientError as error:
            if condition_failed(error):
                return False
            raise
        return True
