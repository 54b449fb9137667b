"""Tables like the deployed one, beside it."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_BATCH: Final = 25  # what BatchWriteItem takes
_KEYS: Final = ("IndexName", "KeySchema", "Projection")


def create_like(dynamodb: "DynamoDBClient", deployed: str, name: str, *, stream: bool = False) -> str:
    """Create ``name`` with the keys and indexes of ``deployed``; answers its stream's ARN, or ``""``."""
    found = dynamodb.describe_table(TableName=deployed)["Table"]
    indexes: Any = [{key: index[key] for key in _KEYS} for index in found.get("GlobalSecondaryIndexes", ())]
    streaming: Any = {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"}
    made = dynamodb.create_table(
        TableName=name,
        KeySchema=found["KeySchema"],
        AttributeDefinitions=found["AttributeDefinitions"],
        GlobalSecondaryIndexes=indexes,
        BillingMode="PAY_PER_REQUEST",
        StreamSpecification=streaming if stream else {"StreamEnabled": False},
    )
    dynamodb.get_waiter("table_exists").wait(TableName=name)
    return made["TableDescription"].get("LatestStreamArn", "")


def fill(dynamodb: "DynamoDBClient", table: str, items: Iterable[dict[str, Any]]) -> None:
    """Write the items directly, 25 at a time.

    Raises:
        RuntimeError: the table did not take all of a batch.
    """
    for batch in _batches(items):
        request: Any = {table: [{"PutRequest": {"Item": item}} for item in batch]}
        if dynamodb.batch_write_item(RequestItems=request).get("UnprocessedItems"):
            raise RuntimeError(f"{table} did not take everything")


def _batches(items: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    left = iter(items)
    while batch := list(islice(left, _BATCH)):
        yield batch
