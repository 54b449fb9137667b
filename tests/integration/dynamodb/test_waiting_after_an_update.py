"""An order that an earlier release stored comes into the index of what waits (decisions, "What may wait")."""

import json

import pytest

from marketplace_orders.adapters.dynamodb.attributes import key_item
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.domain.fold import Partition
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.replaying import replay
from tests.builders import AGREEMENT, CATALOG, closed, created, described, subscribed_order
from tests.contract.appending import AGREEMENT_1, append
from tests.contract.waiting import names
from tests.integration.dynamodb.conftest import DynamoStore

NEW_MEMBERS = ("subscription_since", "described")


def stored_by_an_earlier_release(store: DynamoStore) -> None:
    """Take from the snapshot what this release writes and the one before did not."""
    key = snapshot_key(AGREEMENT)
    item = store.table.get(key)
    assert item
    body = json.loads(item["body"]["S"])
    for member in NEW_MEMBERS:
        del body[member]
    store.table.client.update_item(
        TableName=store.table.name,
        Key=key_item(key),
        UpdateExpression="SET body = :body REMOVE waiting_key",
        ExpressionAttributeValues={":body": {"S": json.dumps(body)}},
    )


@pytest.fixture
def old(store: DynamoStore) -> DynamoStore:
    append(store, *subscribed_order())
    stored_by_an_earlier_release(store)
    assert names(store) == []
    return store


def test_its_next_change_brings_it_in(old: DynamoStore) -> None:
    append(old, closed())
    assert names(old) == [AGREEMENT]


def test_a_replay_brings_it_in(old: DynamoStore) -> None:
    ledger = Ledger(old.journal, old.lists, CATALOG, old.clock)
    (written,) = replay(ledger, AGREEMENT_1)
    assert set(NEW_MEMBERS) <= {member.name for member in written.members}
    assert written.events == ()
    assert names(old) == [AGREEMENT]
    assert replay(ledger, AGREEMENT_1) == ()


def test_a_replay_brings_in_an_order_of_which_aws_has_said_next_to_nothing(store: DynamoStore) -> None:
    append(store, created(), described())
    stored_by_an_earlier_release(store)
    replay(Ledger(store.journal, store.lists, CATALOG, store.clock), Partition.of_agreement(AGREEMENT))
    assert names(store) == [AGREEMENT]
