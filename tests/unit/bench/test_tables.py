"""Tables beside the deployed one, and orders copied inside it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import boto3
import pytest
from moto import mock_aws

from tests.bench.stack.copies import copies, everything
from tests.bench.stack.tables import create_like, fill

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

NAMES = ("pk", "sk", "account_key", "created_sort")


@pytest.fixture
def dynamodb() -> Iterator["DynamoDBClient"]:
    with mock_aws():
        client = boto3.client("dynamodb", region_name="us-east-1")
        client.create_table(
            TableName="orders",
            KeySchema=[
                {"AttributeName": "pk", "KeyType": "HASH"},
                {"AttributeName": "sk", "KeyType": "RANGE"},
            ],
            AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in NAMES],
            GlobalSecondaryIndexes=[
                {
                    "IndexName": "account-created",
                    "KeySchema": [
                        {"AttributeName": "account_key", "KeyType": "HASH"},
                        {"AttributeName": "created_sort", "KeyType": "RANGE"},
                    ],
                    "Projection": {"ProjectionType": "ALL"},
                }
            ],
            BillingMode="PAY_PER_REQUEST",
        )
        yield client


def snapshot(order_id: str) -> dict[str, Any]:
    return {"pk": {"S": f"ORDER#{order_id}"}, "sk": {"S": "ORDER"}, "body": {"S": f'{{"id":"{order_id}"}}'}}


def test_a_table_beside_ours_has_our_keys_and_indexes(dynamodb: "DynamoDBClient") -> None:
    create_like(dynamodb, "orders", "bench")
    ours, other = (dynamodb.describe_table(TableName=name)["Table"] for name in ("orders", "bench"))
    assert other["KeySchema"] == ours["KeySchema"]
    assert other["AttributeDefinitions"] == ours["AttributeDefinitions"]
    assert other["GlobalSecondaryIndexes"][0]["KeySchema"] == ours["GlobalSecondaryIndexes"][0]["KeySchema"]


def test_only_a_table_that_is_asked_to_has_a_stream(dynamodb: "DynamoDBClient") -> None:
    assert create_like(dynamodb, "orders", "without") == ""
    assert "/stream/" in create_like(dynamodb, "orders", "with", stream=True)


def test_all_items_are_written_however_many(dynamodb: "DynamoDBClient") -> None:
    fill(dynamodb, "orders", (snapshot(f"agmt-{number}") for number in range(60)))
    assert len(everything(dynamodb, "orders")) == 60


def test_a_copy_has_its_own_name_wherever_the_order_is_named() -> None:
    items = [snapshot("agmt-1"), snapshot("agmt-2")]
    assert list(copies(items, "agmt-1", ["agmt-8", "agmt-9"])) == [snapshot("agmt-8"), snapshot("agmt-9")]
