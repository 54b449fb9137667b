"""An append as actions of a transaction: facts and raw bodies once, snapshots on their version."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb.attributes import Value
from marketplace_orders.adapters.dynamodb.companions import ABSENT
from marketplace_orders.adapters.dynamodb.facts import fact_item
from marketplace_orders.adapters.dynamodb.raws import raw_item
from marketplace_orders.adapters.dynamodb.snapshots import snapshot_item
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Append

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.type_defs import TransactWriteItemTypeDef


def append_actions(table: str, append: Append, publish_due: datetime) -> Iterator["TransactWriteItemTypeDef"]:
    """Yield the actions that store *append*: each alone would show a writer who came first."""
    history = append.history
    for fact in append.facts:
        yield _added(table, fact_item(history.partition, fact, append.version))
    for order in append.orders:
        yield _snapshot(table, append, order, publish_due)
    for fact_id, raw in append.raws.items():
        yield _added(table, raw_item(history.partition, fact_id, raw))


def _added(table: str, item: dict[str, Value]) -> "TransactWriteItemTypeDef":
    return {"Put": {"TableName": table, "Item": item, "ConditionExpression": ABSENT}}


def _snapshot(table: str, append: Append, order: Order, publish_due: datetime) -> "TransactWriteItemTypeDef":
    history = append.history
    published = history.published.get(order.order_id, 0)
    item = snapshot_item(
        order,
        made_by=append.facts,
        published_version=published,
        confirmed_at=history.confirmed.get(order.order_id),
        publish_due=publish_due,
    )
    before = history.order(order.order_id)
    if before is None:
        return _added(table, item)
    return {
        "Put": {
            "TableName": table,
            "Item": item,
            "ConditionExpression": "#version = :version",
            "ExpressionAttributeNames": {"#version": "version"},
            "ExpressionAttributeValues": {":version": {"N": str(before.version)}},
        }
    }
