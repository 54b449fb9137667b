"""Recorded calls become calls that can be made again."""

import json
from typing import Any

from tests.bench.baseline.replay import KEY, Replay, replay, seeds
from tests.bench.calls.recorder import Call

ORDER: dict[str, Any] = {"pk": {"S": "ORDER#agmt-1"}, "sk": {"S": "ORDER"}, "body": {"S": '{"id": "agmt-1"}'}}
BUYER: dict[str, Any] = {"pk": {"S": "BUYER#1"}, "sk": {"S": "BUYER"}}
QUERY = Call(
    "DynamoDB_20120810.Query",
    {"TableName": "orders", "ExpressionAttributeValues": {":pk": {"S": "ORDER#agmt-1"}}},
)
WRITE = Call(
    "DynamoDB_20120810.TransactWriteItems",
    {
        "ClientRequestToken": "once",
        "TransactItems": [
            {"Put": {"TableName": "orders", "Item": ORDER}},
            {"ConditionCheck": {"TableName": "orders", "Key": BUYER}},
        ],
    },
)


def made() -> Replay:
    return replay([QUERY, WRITE], "bench", replacing="orders", ids=["agmt-1"])


def test_calls_go_to_the_other_table_through_boto3() -> None:
    calls = made().calls
    assert [(call["service"], call["method"]) for call in calls] == [
        ("dynamodb", "query"),
        ("dynamodb", "transact_write_items"),
    ]
    assert '"orders"' not in made().text
    assert json.loads(calls[0]["request"])["TableName"] == "bench"


def test_a_fresh_key_reaches_the_order_wherever_it_is_named() -> None:
    query, write = (json.loads(call["request"]) for call in made().calls)
    assert query["ExpressionAttributeValues"][":pk"]["S"] == f"ORDER#agmt-1{KEY}"
    item = write["TransactItems"][0]["Put"]["Item"]
    assert item["pk"]["S"] == f"ORDER#agmt-1{KEY}"
    assert json.loads(item["body"]["S"])["id"] == f"agmt-1{KEY}"


def test_a_fresh_key_reaches_what_else_the_transaction_writes_or_checks() -> None:
    write = json.loads(made().calls[1]["request"])
    assert write["TransactItems"][1]["ConditionCheck"]["Key"]["pk"]["S"] == f"BUYER#1{KEY}"


def test_every_replay_is_a_transaction_of_its_own() -> None:
    assert "ClientRequestToken" not in made().text


def test_seeds_are_what_lay_in_the_written_partitions_once_per_key() -> None:
    other = {"pk": {"S": "ORDER#agmt-2"}, "sk": {"S": "ORDER"}}
    assert list(seeds([ORDER, other], made(), ["k1", "k2"])) == [
        {"pk": {"S": f"ORDER#agmt-1{key}"}, "sk": {"S": "ORDER"}, "body": {"S": f'{{"id": "agmt-1{key}"}}'}}
        for key in ("k1", "k2")
    ]
