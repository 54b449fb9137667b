"""Every order, from the vendor's index: one read unit for some four orders, once an hour."""

from collections.abc import Iterator
from dataclasses import dataclass

from marketplace_orders.adapters.dynamodb.attributes import value
from marketplace_orders.adapters.dynamodb.snapshots import VENDOR, order_of
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.domain.order import Order


@dataclass(frozen=True, slots=True)
class DynamoCensus:
    """See ``Census``."""

    table: Table

    def orders(self) -> Iterator[Order]:
        """Yield every listed order."""
        request = {
            "IndexName": "vendor-created",
            "KeyConditionExpression": "vendor_key = :vendor",
            "ExpressionAttributeValues": {":vendor": value(VENDOR)},
            "ProjectionExpression": "body",
        }
        return map(order_of, self.table.every(request))
