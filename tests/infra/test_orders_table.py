"""The one table and its key."""

import pytest

from tests.infra.templates import Assembly, Json

INDEXES = {
    "account-created": ("account_key", "created_sort"),
    "account-expiry": ("account_key", "expiry_sort"),
    "vendor-created": ("vendor_key", "created_sort"),
    "vendor-expiry": ("vendor_key", "expiry_sort"),
    "buyer": ("buyer_key", "created_sort"),
    "due": ("due_key", "due_at"),
    "waiting": ("waiting_key", "created_sort"),
}


@pytest.fixture
def table(aws: Assembly) -> Json:
    return aws.data.only("DynamoDB::GlobalTable")


def _keys(schema: list[Json]) -> tuple[str, ...]:
    return tuple(each["AttributeName"] for each in schema)


def test_items_have_string_keys(table: Json) -> None:
    assert _keys(table["KeySchema"]) == ("pk", "sk")
    assert {each["AttributeType"] for each in table["AttributeDefinitions"]} == {"S"}


def test_six_indexes_carry_whole_items(table: Json) -> None:
    indexes = table["GlobalSecondaryIndexes"]
    assert {each["IndexName"]: _keys(each["KeySchema"]) for each in indexes} == INDEXES
    assert {each["Projection"]["ProjectionType"] for each in indexes} == {"ALL"}


def test_stream_carries_old_and_new_images(table: Json) -> None:
    assert table["StreamSpecification"] == {"StreamViewType": "NEW_AND_OLD_IMAGES"}


def test_orders_can_be_restored_and_are_not_deleted_by_accident(aws: Assembly, table: Json) -> None:
    (replica,) = table["Replicas"]
    assert replica["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"]
    assert replica["DeletionProtectionEnabled"]
    (resource,) = aws.data.resources("DynamoDB::GlobalTable").values()
    assert (resource["DeletionPolicy"], resource["UpdateReplacePolicy"]) == ("Retain", "Retain")


def test_expired_items_go_by_their_ttl(table: Json) -> None:
    assert table["TimeToLiveSpecification"] == {"AttributeName": "ttl", "Enabled": True}


def test_customer_key_encrypts_rotates_and_stays(aws: Assembly, table: Json) -> None:
    assert table["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
    (replica,) = table["Replicas"]
    assert aws.data.text(replica["SSESpecification"]["KMSMasterKeyId"]) == "${TableKey.Arn}"
    (key,) = aws.data.resources("KMS::Key").values()
    assert key["Properties"]["EnableKeyRotation"]
    assert key["DeletionPolicy"] == "Retain"
