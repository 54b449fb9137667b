"""What is stored: the attributes that indexes, filters, the TTL and the stream's readers rely on."""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

from marketplace_orders.adapters.dynamodb.attributes import plain
from marketplace_orders.ports.journal import Key, Stored
from marketplace_orders.ports.names import license_key
from tests.builders import BOUGHT, created, order_of, subscribed_order
from tests.contract.appending import CUSTOMER_1, append, keep, named
from tests.contract.legacy import cycle
from tests.contract.registrations import CLAIM, SESSION
from tests.integration.dynamodb.conftest import DynamoStore

SNAPSHOT = Key("ORDER#agmt-1", "ORDER")
ISO = "2026-11-01T12:00:00.000000Z"


def stored(store: DynamoStore, key: Key) -> dict[str, Any]:
    item = store.table.get(key)
    assert item is not None
    return {name: next(iter(held.values())) for name, held in item.items()}


def test_a_snapshot_carries_what_indexes_and_filters_need(store: DynamoStore) -> None:
    append(store, *subscribed_order())
    item = stored(store, SNAPSHOT)
    assert item.pop("body").startswith('{"order_id":"agmt-1"')
    assert item == {
        "pk": "ORDER#agmt-1",
        "sk": "ORDER",
        "order_id": "agmt-1",
        "version": "1",
        "order_status": "REFUND_WINDOW",
        "subscription_status": "SUBSCRIBED",
        "product": "apppush",
        "window_ends_at": "2026-11-03T12:00:00.000000Z",
        "created_sort": f"{ISO}#agmt-1",
        "expiry_sort": "2027-11-01T12:00:00.000000Z#agmt-1",
        "account_key": "acc-1",
        "vendor_key": "VENDOR",
        "buyer_key": "111122223333",
        "waiting_key": "WAITING",
        "due_key": "DUE",
        "due_at": "2026-11-01T12:02:00.000000Z",
        "appended_at": "2026-11-01T12:02:24.000000Z",
        "cause": "AgreementCreated AgreementDescribed LicenseUpdated Linked Registered",
    }


def test_an_order_that_nobody_sees_is_in_no_list_but_its_buyers(store: DynamoStore) -> None:
    append(store, created())
    item = stored(store, SNAPSHOT)
    assert {"account_key", "vendor_key", "product"}.isdisjoint(item)
    assert item["buyer_key"] == "111122223333"
    assert item["expiry_sort"] == "9999#agmt-1"


def test_an_order_without_a_known_buyer_is_not_in_the_buyers_index(store: DynamoStore) -> None:
    linked = order_of(subscribed_order())
    keep(store, [replace(linked, parties=replace(linked.parties, acceptor=None))])
    assert "buyer_key" not in stored(store, SNAPSHOT)


def test_publishing_touches_the_published_version_and_the_due_instant_alone(store: DynamoStore) -> None:
    order = append(store, created()).orders[0]
    before = stored(store, SNAPSHOT)
    store.outbox.mark_published(order)
    changed = set(stored(store, SNAPSHOT).items()) - set(before.items())
    assert changed == {("published_version", "1"), ("due_at", "2026-11-03T12:00:00.000000Z")}


def test_a_fact_says_what_when_whence_and_in_which_version(store: DynamoStore) -> None:
    append(store, named("eventbridge:1"))
    item = stored(store, Key("ORDER#agmt-1", "FACT#eventbridge:1"))
    beside = {name: item[name] for name in ("kind", "at", "recorded_at", "source", "version")}
    assert beside == {
        "kind": "AgreementCreated",
        "at": ISO,
        "recorded_at": ISO,
        "source": "eventbridge",
        "version": "1",
    }
    assert item["body"].startswith('{"agreement_id":"agmt-1"')


def test_a_raw_body_that_was_cut_keeps_its_length_and_hash(store: DynamoStore) -> None:
    whole = "x" * 70_000
    append(store, named("a"), named("b"), raws={"a": whole, "b": "short"})
    cut = stored(store, Key("ORDER#agmt-1", "RAW#a"))
    assert (len(cut["raw"]), cut["bytes"]) == (65_536, "70000")
    assert cut["sha256"] == sha256(whole.encode()).hexdigest()
    assert set(stored(store, Key("ORDER#agmt-1", "RAW#b"))) == {"pk", "sk", "raw"}


def test_cycles_of_a_legacy_listing_have_numbered_snapshots(store: DynamoStore) -> None:
    append(store, *cycle(0), *cycle(10), partition=CUSTOMER_1)
    for number in (1, 2):
        item = stored(store, Key(f"LEGACY#{CUSTOMER_1.name}", f"ORDER#00000{number}"))
        assert item["order_id"] == CUSTOMER_1.order_id(number)


def test_the_table_forgets_what_expires(store: DynamoStore) -> None:
    store.journal.write([], [SESSION.added()])
    item = stored(store, SESSION.key)
    assert item["ttl"] == str(int((BOUGHT + timedelta(hours=1)).timestamp()))
    found = store.table.get(SESSION.key)
    assert found is not None
    assert plain(found) == SESSION.attributes


def test_a_claim_has_no_ttl_and_is_indexed_while_it_waits(store: DynamoStore) -> None:
    key = license_key("l-1")
    store.journal.write([], [Stored(key, {**CLAIM})])
    item = stored(store, key)
    assert "ttl" not in item
    assert (item["vendor_key"], item["created_sort"]) == ("CLAIM", f"{ISO}#{key.pk}")
    store.journal.write([], [Stored(key, {"order_id": "agmt-1"}, {"claim_id": CLAIM["claim_id"]})])
    assert "vendor_key" not in stored(store, key)
