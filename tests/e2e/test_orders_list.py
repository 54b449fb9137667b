"""The account's list of orders, over the real table's indexes."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

# What was bought, days ago, for how long.
PURCHASES = {
    "new": ("apppush", 1, "P1M"),
    "bindable": ("otp", 3, "P12M"),
    "another": ("otp", 4, "P6M"),
    "mail": ("email", 5, "P3M"),
    "cancelled": ("email", 6, "P3M"),
}

BINDABLE = ["bindable", "another", "mail"]
SOONEST = ["cancelled", "mail", "another", "bindable"]


@pytest.fixture(scope="module")
def owner(people: People) -> Person:
    """Somebody with five orders."""
    return people.newcomer()


@pytest.fixture(scope="module")
def orders(owner: Person, marketplace: Marketplace) -> Mapping[str, str]:
    """Order ids by what is special about them, once AWS has said everything."""
    buyer = new_buyer()
    bought = {
        name: marketplace.buy(
            product=product, buyer_account=buyer, accepted_ago=f"PT{24 * days}H", duration=duration
        )
        for name, (product, days, duration) in PURCHASES.items()
    }
    marketplace.happen(bought["cancelled"], "cancel")
    owner.arrive_and_link(marketplace.set_up(bought["new"]))
    eventually(lambda: _complete(owner), what="five complete orders")
    return bought


def _complete(owner: Person) -> bool:
    rows = owner.orders()
    ended = sum(row["order_status"] == "CANCELLED" for row in rows)
    return len(rows) == len(PURCHASES) and ended == 1 and all(row["expires_at"] for row in rows)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["new", "bindable", "another", "mail", "cancelled"]),
        ({"direction": "asc"}, ["cancelled", "mail", "another", "bindable", "new"]),
        ({"sort": "expires", "direction": "asc", "product": ["otp", "email"]}, SOONEST),
        ({"product": "email"}, ["mail", "cancelled"]),
        ({"product": "email", "order_status": "CANCELLED"}, ["cancelled"]),
        ({"order_status": "REFUND_WINDOW"}, ["new"]),
        ({"order_status": "PENDING_LINK", "subscription_status": "SUBSCRIBED"}, BINDABLE),
        ({"subscription_status": "UNSUBSCRIBED", "product": "otp"}, []),
    ],
)
def test_filters_and_sorting_are_combined(
    owner: Person, orders: Mapping[str, str], query: Mapping[str, Any], expected: list[str]
) -> None:
    """O-25..O-27, O-30, O-34, O-42, O-43."""
    names = {order_id: name for name, order_id in orders.items()}
    assert [names[row["order_id"]] for row in owner.orders(**query)] == expected
    assert [names[row["order_id"]] for row in owner.orders(**query, limit=1)] == expected, "page by page"


def test_ranges_and_text_narrow_the_list(owner: Person, orders: Mapping[str, str]) -> None:
    """O-26, O-27, O-29."""
    created = {row["order_id"]: datetime.fromisoformat(row["created_at"]) for row in owner.orders()}
    at = created[orders["bindable"]]
    around = {
        "created_from": (at - timedelta(hours=1)).isoformat(),
        "created_to": (at + timedelta(hours=1)).isoformat(),
    }
    assert [row["order_id"] for row in owner.orders(**around)] == [orders["bindable"]]
    part = orders["mail"][8:16]
    assert [row["order_id"] for row in owner.orders(q=part)] == [orders["mail"]]


def test_cursor_belongs_to_its_filter_and_its_account(
    owner: Person, orders: Mapping[str, str], people: People
) -> None:
    """A page of one filter cannot be gone on from with another, and never leads to others' orders."""
    cursor = owner.get("/api/orders", limit=2).json()["cursor"]
    refused = owner.get("/api/orders", cursor=cursor, product="otp")
    assert (refused.status_code, refused.json()["code"]) == (400, "cursor_mismatch")
    assert people.newcomer().orders(cursor=cursor) == []


def test_operations_see_the_orders_of_all_accounts(orders: Mapping[str, str], people: People) -> None:
    """O-3: whoever they belong to."""
    found = people.operator.every_order(q=orders["another"], limit=100)
    assert [row["order_id"] for row in found] == [orders["another"]]
