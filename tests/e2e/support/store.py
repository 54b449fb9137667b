"""The table as it is, read with root's rights."""

from collections.abc import Iterator, Mapping
from typing import Any

from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.adapters.dynamodb.snapshots import order_of
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.bootstrap import clock
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import History
from tests.contract.appending import folded
from tests.e2e.support.aws import Aws


class Store:
    """Facts and snapshots, without anything in between."""

    def __init__(self, aws: Aws, table: str) -> None:
        self._client = aws.dynamodb
        self._table = table
        self._journal = DynamoJournal(Table(aws.dynamodb, table), clock)

    def history(self, order_id: str) -> History:
        """Every fact of the order, and its snapshot."""
        return self._journal.read(Partition.of_order(order_id))

    def told(self, order_id: str, *facts: Fact) -> None:
        """Append facts as they are, back-dated ones for example; nobody else may write the order."""
        self._journal.write([folded(self.history(order_id), *facts)])

    def at_one_instant(self, *order_ids: str) -> list[Order]:
        """Those of the orders that exist, read together in one transaction."""
        keys = [snapshot_key(order_id) for order_id in order_ids]
        answer = self._client.transact_get_items(
            TransactItems=[
                {"Get": {"TableName": self._table, "Key": {"pk": {"S": key.pk}, "sk": {"S": key.sk}}}}
                for key in keys
            ]
        )
        return [order_of(each["Item"]) for each in answer["Responses"] if "Item" in each]

    def items(self) -> Iterator[Mapping[str, Any]]:
        """Everything, raw bodies and sessions included. No function may read like this."""
        for page in self._client.get_paginator("scan").paginate(TableName=self._table):
            yield from page["Items"]
