"""The table as the data stack makes it, for tests in process."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_dynamodb.type_defs import GlobalSecondaryIndexTypeDef, KeySchemaElementTypeDef

INDEXES = {
    "account-created": ("account_key", "created_sort"),
    "account-expiry": ("account_key", "expiry_sort"),
    "vendor-created": ("vendor_key", "created_sort"),
    "vendor-expiry": ("vendor_key", "expiry_sort"),
    "buyer": ("buyer_key", "created_sort"),
    "due": ("due_key", "due_at"),
    "waiting": ("waiting_key", "created_sort"),
}


def make_table(client: "DynamoDBClient", name: str) -> None:
    """Create the table *name* with its indexes."""
    attributes = sorted({"pk", "sk"}.union(*INDEXES.values()))
    indexes: list[GlobalSecondaryIndexTypeDef] = [
        {"IndexName": index, "KeySchema": _schema(*key), "Projection": {"ProjectionType": "ALL"}}
        for index, key in INDEXES.items()
    ]
    client.create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": each, "AttributeType": "S"} for each in attributes],
        KeySchema=_schema("pk", "sk"),
        GlobalSecondaryIndexes=indexes,
    )


def _schema(pk: str, sk: str) -> "list[KeySchemaElementTypeDef]":
    return [{"AttributeName": pk, "KeyType": "HASH"}, {"AttributeName": sk, "KeyType": "RANGE"}]
