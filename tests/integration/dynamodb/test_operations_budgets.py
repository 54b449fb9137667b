"""What operations' queue and search read among 10,000 orders: what they show, and next to nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import boto3
import pytest

from marketplace_orders.adapters.dynamodb.connecting import connected
from marketplace_orders.adapters.dynamodb.snapshots import snapshot_item
from marketplace_orders.domain.holds import HoldKind
from marketplace_orders.domain.order import Order
from marketplace_orders.services.hold_queue import READ, READ_FOR_ONE_KIND, hold_queue
from marketplace_orders.services.searching import SHOWN, Archive, search
from tests.bench.stack.tables import fill
from tests.builders import ACCOUNT, BOUGHT, BUYER, CATALOG, bound_order, order_of, subscribed_order
from tests.contract.people import PERSON
from tests.contract.waiting import claim
from tests.integration.dynamodb.conftest import DynamoStore
from tests.integration.dynamodb.requests import watched
from tests.support.orders_table import make_table

ORDERS, WAITING = 10_000, 250
NOW = BOUGHT + timedelta(days=30)


def _orders() -> Iterator[Order]:
    served, waits = order_of(bound_order()), order_of(subscribed_order())
    for number in range(ORDERS):
        template = served if number % (ORDERS // WAITING) else waits
        created = BOUGHT + timedelta(seconds=number)
        yield replace(template, order_id=f"agmt-{number:05}", created_at=created)


@pytest.fixture(scope="module")
def store(session: boto3.Session) -> DynamoStore:
    table = connected(session, "orders-many")
    make_table(table.client, table.name)
    items = (snapshot_item(order, published_version=1, publish_due=NOW) for order in _orders())
    fill(table.client, table.name, items)
    made = DynamoStore(table)
    made.journal.write([], [PERSON.copied(), claim(3), claim(4)])
    return made


@pytest.mark.parametrize(
    ("kind", "queries", "read", "shown"),
    [
        (None, 2, READ + 2, WAITING + 2),
        (HoldKind.UNBOUND, 1, READ_FOR_ONE_KIND, WAITING),
        (HoldKind.PAYMENT_FAILING, 1, READ_FOR_ONE_KIND, 0),
        (HoldKind.CLAIM_WAITING, 1, 2, 2),
    ],
)
def test_the_hold_queue_reads_what_waits_and_nothing_of_what_is_served(
    store: DynamoStore, kind: HoldKind | None, queries: int, read: int, shown: int
) -> None:
    cursor, found, scanned = None, 0, 0
    for _ in range(10):
        with watched(store.table.client) as seen:
            page = hold_queue(store.waiting, CATALOG, NOW, kind, cursor)
        assert seen.operations == ["Query"] * queries
        assert sum(seen.scanned) <= read
        scanned, found, cursor = scanned + sum(seen.scanned), found + len(page.held), page.cursor
        if cursor is None:
            break
    assert found == shown
    assert scanned <= WAITING + 4


@pytest.mark.parametrize(
    ("text", "operations"),
    [
        ("agmt-00001", ["GetItem"]),
        ("l-1", ["GetItem", "GetItem", "GetItem", "Query", "Query"]),
        (BUYER, ["Query", "GetItem", "Query"]),
        (ACCOUNT, ["GetItem", "Query"]),
        (PERSON.email.upper(), ["Query", "Query"]),
        ("nobody@example.com", ["Query"]),
        ("registration:3", ["GetItem", "GetItem", "Query", "Query"]),
    ],
)
def test_a_search_is_a_handful_of_requests(store: DynamoStore, text: str, operations: list[str]) -> None:
    archive = Archive(
        journal=store.journal,
        lists=store.lists,
        registrations=store.registrations,
        people=store.people,
        catalog=CATALOG,
        now=NOW,
    )
    with watched(store.table.client) as seen:
        search(archive, text)
    assert seen.operations == operations
    assert sum(seen.scanned) <= 3 * SHOWN + 2
