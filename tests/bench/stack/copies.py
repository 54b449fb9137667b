"""More orders like one that there is: its items once more, under other ids."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient


def everything(dynamodb: "DynamoDBClient", table: str) -> list[dict[str, Any]]:
    """All items of a table."""
    pages = dynamodb.get_paginator("scan").paginate(TableName=table)
    return [dict(item) for page in pages for item in page["Items"]]


def copies(
    items: Sequence[Mapping[str, Any]], order_id: str, names: Sequence[str]
) -> Iterator[dict[str, Any]]:
    """The items of the order's partition once per name; the id is replaced wherever it stands."""
    own = [json.dumps(item) for item in items if item["pk"]["S"] == f"ORDER#{order_id}"]
    for name in names:
        for text in own:
            yield json.loads(text.replace(order_id, name))
