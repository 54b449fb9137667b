"""Every partition of the table, for an engineer who may scan it. No function may (design §4, Lists)."""

from collections.abc import Iterator

from marketplace_orders.adapters.dynamodb.attributes import text
from marketplace_orders.adapters.dynamodb.keys import FACT, partition_of
from marketplace_orders.adapters.dynamodb.table import Table, busy_told
from marketplace_orders.domain.fold import Partition

_FACTS = {
    "ProjectionExpression": "pk",
    "FilterExpression": "begins_with(sk, :fact)",
    "ExpressionAttributeValues": {":fact": {"S": FACT}},
}


def every_partition(table: Table) -> Iterator[Partition]:
    """Yield each partition that has facts of orders, once.

    Raises:
        StoreBusy: the table throttles or does not answer.
    """
    seen: set[str] = set()
    with busy_told():
        for page in table.client.get_paginator("scan").paginate(TableName=table.name, **_FACTS):  # type: ignore[arg-type] # plain dicts
            for item in page["Items"]:
                pk = text(item, "pk")
                partition = None if pk in seen else partition_of(pk)
                seen.add(pk)
                if partition:
                    yield partition
