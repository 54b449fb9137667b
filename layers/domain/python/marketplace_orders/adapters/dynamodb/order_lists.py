"""Lists of orders from the table's indexes."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.adapters.dynamodb.attributes import Item, optional_text
from marketplace_orders.adapters.dynamodb.cursor import encoded, list_hash
from marketplace_orders.adapters.dynamodb.keys import raw_key, snapshot_key, storable
from marketplace_orders.adapters.dynamodb.list_queries import SORT_KEYS, page_query
from marketplace_orders.adapters.dynamodb.snapshots import VENDOR, confirmed_at_of, order_of
from marketplace_orders.adapters.dynamodb.sorting import position
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.order_lists import KeptOrder, Listing, Page


@dataclass(frozen=True, slots=True)
class DynamoOrderLists:
    """See ``OrderLists``."""

    table: Table

    def of_account(self, account_id: str, wanted: Listing, now: datetime) -> Page:
        """Return a page of the account's orders."""
        return self._page("account", account_id, wanted, now)

    def of_vendor(self, wanted: Listing, now: datetime) -> Page:
        """Return a page of all listed orders."""
        return self._page("vendor", VENDOR, wanted, now)

    def of_buyer(self, aws_account: str) -> tuple[Order, ...]:
        """Return every order of the AWS account, oldest first."""
        request = {
            "IndexName": "buyer",
            "KeyConditionExpression": "buyer_key = :buyer",
            "ExpressionAttributeValues": {":buyer": {"S": aws_account}},
        }
        return tuple(order_of(item) for item in self.table.every(request))

    def newest_of_buyer(self, aws_account: str, limit: int) -> tuple[Order, ...]:
        """Return orders of the AWS account, newest first."""
        request = {
            "IndexName": "buyer",
            "KeyConditionExpression": "buyer_key = :buyer",
            "ExpressionAttributeValues": {":buyer": {"S": aws_account}},
            "ScanIndexForward": False,
            "Limit": limit,
        }
        return tuple(order_of(item) for item in self.table.query(request)["Items"])

    def order(self, order_id: str) -> Order | None:
        """Return the snapshot of the order."""
        found = self._snapshot(order_id)
        return order_of(found) if found else None

    def kept(self, order_id: str) -> KeptOrder | None:
        """Return the snapshot of the order with its last confirmation."""
        found = self._snapshot(order_id)
        return KeptOrder(order_of(found), confirmed_at_of(found)) if found else None

    def raw(self, order_id: str, fact_id: str) -> str | None:
        """Return the body as it came of a fact."""
        key = raw_key(Partition.of_order(order_id), fact_id)
        found = self.table.get(key) if storable(key) else None
        return optional_text(found, "raw") if found else None

    def _snapshot(self, order_id: str) -> Item | None:
        key = snapshot_key(order_id)
        return self.table.get(key) if storable(key) else None

    def _page(self, owner: str, key: str, wanted: Listing, now: datetime) -> Page:
        answer = self.table.query(page_query(owner, key, wanted, now))
        # Without a filter three times as many are found as are shown; only these are worth reading.
        found = answer["Items"]
        shown = tuple(order_of(item) for item in found[: wanted.size])
        last = answer.get("LastEvaluatedKey")
        after = last[SORT_KEYS[wanted.sort]]["S"] if last else None
        if len(found) > wanted.size:
            after = position(shown[-1], wanted.sort)
        return Page(shown, encoded(after, list_hash(wanted)) if after else None)
