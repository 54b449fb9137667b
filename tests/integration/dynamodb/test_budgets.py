"""How many requests each operation makes, and how many items it reads (design §4, call budget)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.ports.journal import Absent
from marketplace_orders.ports.names import buyer_key, license_key
from marketplace_orders.ports.order_lists import Listing, OrderFilter, Range, SortBy
from tests.builders import AGREEMENT, BOUGHT, BUYER, created, licensed, order_of, subscribed_order
from tests.contract.appending import AGREEMENT_1, append, folded, keep, named
from tests.contract.orders import NOW
from tests.integration.dynamodb.conftest import DynamoStore
from tests.integration.dynamodb.requests import watched

LINKED = order_of(subscribed_order())
EVERYTHING = OrderFilter(
    products=frozenset({"apppush", "sms"}),
    order_statuses=frozenset({OrderStatus.PENDING_LINK, OrderStatus.LINKED}),
    subscription_statuses=frozenset(SubscriptionStatus),
    created=Range(BOUGHT, NOW),
    expires=Range(BOUGHT),
    order_id="agmt",
)


def test_an_append_is_one_query_and_one_transaction(store: DynamoStore) -> None:
    with watched(store.table.client) as seen:
        history = store.journal.read(AGREEMENT_1)
        checks = [Absent(buyer_key(BUYER)), Absent(license_key("l-1"))]
        store.journal.write([folded(history, created(), licensed())], checks)
    assert seen.operations == ["Query", "TransactWriteItems"]


def test_reading_an_order_never_reads_its_raw_bodies(store: DynamoStore) -> None:
    facts = [named(f"f-{n}", n) for n in range(5)]
    append(store, *facts, raws={fact.fact_id: "as it came" for fact in facts})
    with watched(store.table.client) as seen:
        store.journal.read(AGREEMENT_1)
    assert seen.scanned == [len(facts) + 1]


def test_a_history_over_a_megabyte_takes_more_pages_and_is_whole(store: DynamoStore) -> None:
    long = "x" * 200_000
    for number in range(7):
        append(store, replace(named(f"f-{number}", number), correlation_id=long))
    with watched(store.table.client) as seen:
        history = store.journal.read(AGREEMENT_1)
    assert len(history.facts) == 7
    assert seen.operations == ["Query", "Query"]


def test_an_arrival_is_one_batch(store: DynamoStore) -> None:
    with watched(store.table.client) as seen:
        store.registrations.arrival("t", aws_account=BUYER, license_id="l-1", product="apppush")
    assert seen.operations == ["BatchGetItem"]


def test_marking_and_postponing_are_one_update_each(store: DynamoStore) -> None:
    order = append(store, created()).orders[0]
    with watched(store.table.client) as seen:
        store.outbox.mark_published(order)
        store.outbox.postpone(AGREEMENT, 1, NOW)
        store.outbox.due(NOW, 100)
    assert seen.operations == ["UpdateItem", "UpdateItem", "Query"]


def test_a_target_is_made_and_found_with_one_request(store: DynamoStore) -> None:
    with watched(store.table.client) as seen:
        made = store.directory.add_organization("acc-1", "Shop", key="k", now=BOUGHT)
        store.directory.add_application("acc-1", made.organization_id, "App", key="k", now=BOUGHT)
        store.directory.organizations("acc-1")
    assert seen.operations == ["PutItem", "TransactWriteItems", "Query"]


@pytest.mark.parametrize("sort", SortBy)
@pytest.mark.parametrize(
    "chosen",
    [OrderFilter(), EVERYTHING, OrderFilter(order_id="none")],
    ids=["no filter", "every filter", "no match"],
)
def test_a_page_is_one_query_that_reads_three_times_its_size_at_most(
    store: DynamoStore, sort: SortBy, chosen: OrderFilter
) -> None:
    made = (BOUGHT + timedelta(minutes=n) for n in range(30))
    keep(store, (replace(LINKED, order_id=f"agmt-{n}", created_at=at) for n, at in enumerate(made)))
    wanted = Listing(size=4, sort=sort, filter=chosen)
    with watched(store.table.client) as seen:
        store.lists.of_account("acc-1", wanted, NOW)
        store.lists.of_vendor(wanted, NOW)
    assert seen.operations == ["Query", "Query"]
    assert max(seen.scanned) <= 3 * wanted.size


def test_a_date_range_on_the_sorted_date_reads_nothing_outside_it(store: DynamoStore) -> None:
    made = (BOUGHT + timedelta(minutes=n) for n in range(30))
    keep(store, (replace(LINKED, order_id=f"agmt-{n}", created_at=at) for n, at in enumerate(made)))
    chosen = OrderFilter(created=Range(BOUGHT, BOUGHT + timedelta(minutes=2)))
    with watched(store.table.client) as seen:
        store.lists.of_vendor(Listing(size=50, filter=chosen), NOW)
    assert seen.scanned == [3]
