"""Waiting until what was written has been published."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from marketplace_orders.adapters.dynamodb.snapshots import DUE
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.outbox import PUBLISH_WITHIN
from tests.e2e.support.polling import eventually

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

_MARGIN: Final = timedelta(minutes=1)
_PATIENCE: Final = 60.0  # seconds


def wait_published(dynamodb: "DynamoDBClient", *tables: str) -> None:
    """Return when every order of the tables is published: until then an append leaves it due soon."""
    soon = written(datetime.now(UTC) + PUBLISH_WITHIN + _MARGIN)

    def published() -> bool:
        return not any(_due(dynamodb, table, soon) for table in tables)

    eventually(published, seconds=_PATIENCE, what="publication")


def _due(dynamodb: "DynamoDBClient", table: str, until: str) -> int:
    answer = dynamodb.query(
        TableName=table,
        IndexName="due",
        KeyConditionExpression="due_key = :due AND due_at <= :until",
        ExpressionAttributeValues={":due": {"S": DUE}, ":until": {"S": until}},
        Select="COUNT",
    )
    return answer["Count"]
