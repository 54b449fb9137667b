"""Thousands of orders of one account, put where the product keeps them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from local.embedded.description import RunningStack
from marketplace_orders.adapters.dynamodb.facts import fact_item
from marketplace_orders.adapters.dynamodb.snapshots import snapshot_item
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.fold import Partition, fold
from tests.browser.support.history import BUYER, Chapter
from tests.e2e.support.aws import Aws

if TYPE_CHECKING:
    from mypy_boto3_lambda.type_defs import FilterTypeDef

_BATCH: Final = 25  # what BatchWriteItem takes
_VERSION: Final = 1
_NEVER: Final = datetime(9999, 1, 1, tzinfo=UTC)
"""When the sweep is to publish what has been published."""


@contextmanager
def many_orders(aws: Aws, stack: RunningStack, account_id: str, count: int) -> Iterator[None]:
    """Give the account ``count`` orders of the last months, folded from facts as the product does.

    They are history: nothing is published of them, and AWS has just confirmed them (else a comparison of all
    orders would send them to be confirmed, and whatever the other tests have bought would wait behind them).
    """
    _let_history_rest(aws, stack.outputs["PublisherFunctionName"])
    _write(aws, stack.outputs["TableName"], _items(account_id, count))
    yield


def _items(account_id: str, count: int) -> Iterator[dict[str, Any]]:
    for number in range(1, count + 1):
        chapter = Chapter(account_id, number)
        facts = chapter.facts()
        partition = Partition.of_agreement(chapter.order_id)
        (order,) = fold(partition, facts, load_catalog(), _VERSION)
        yield snapshot_item(
            order,
            made_by=facts,
            published_version=_VERSION,
            publish_due=_NEVER,
            confirmed_at=chapter.now,
        )
        yield from (fact_item(partition, fact, _VERSION) for fact in facts)


def _write(aws: Aws, table: str, items: Iterator[dict[str, Any]]) -> None:
    def put(batch: list[dict[str, Any]]) -> None:
        request: Any = {table: [{"PutRequest": {"Item": item}} for item in batch]}
        left = aws.dynamodb.batch_write_item(RequestItems=request).get("UnprocessedItems")
        assert not left, f"{table} did not take everything"

    for batch in iter(lambda: list(islice(items, _BATCH)), []):
        put(batch)


def _let_history_rest(aws: Aws, publisher: str) -> None:
    """Let the publisher's stream pass the history's buyer over, from now on; it buys nothing else."""
    (mapping,) = aws.functions.list_event_source_mappings(FunctionName=publisher)["EventSourceMappings"]
    patterns = [json.loads(each["Pattern"]) for each in mapping["FilterCriteria"]["Filters"]]
    if any("NewImage" in each["dynamodb"] for each in patterns):
        return
    # An order whose buyer is not known has no such attribute; both cannot be asked of it in one pattern.
    others = ({"S": [{"anything-but": BUYER}]}, [{"exists": False}])
    narrowed = [_narrowed(each, {"buyer_key": other}) for each in patterns for other in others]
    aws.functions.update_event_source_mapping(UUID=mapping["UUID"], FilterCriteria={"Filters": narrowed})


def _narrowed(pattern: dict[str, Any], image: dict[str, Any]) -> "FilterTypeDef":
    return {"Pattern": json.dumps({**pattern, "dynamodb": {**pattern["dynamodb"], "NewImage": image}})}
