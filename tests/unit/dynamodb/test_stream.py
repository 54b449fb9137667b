"""Records of the table's stream in the domain's words."""

from dataclasses import replace
from typing import Any

from marketplace_orders.adapters.dynamodb.attributes import item
from marketplace_orders.adapters.dynamodb.snapshots import snapshot_item
from marketplace_orders.adapters.dynamodb.stream import linked_buyer, snapshot_change
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.buyers import Buyer
from tests.builders import BOUGHT, BUYER, order_of, subscribed_order

ORDER = order_of(subscribed_order())
NEXT = replace(ORDER, version=2)


def image(order: Order, published: int = 0) -> dict[str, Any]:
    return dict(snapshot_item(order, published_version=published, publish_due=BOUGHT))


def record(**images: dict[str, Any]) -> dict[str, Any]:
    return {"eventName": "MODIFY", "dynamodb": images}


def test_a_new_snapshot_has_nothing_before_it() -> None:
    change = snapshot_change(record(NewImage=image(ORDER)))
    assert (change.before, change.after, change.published_version) == (None, ORDER, 0)
    assert change.is_new_version


def test_an_append_shows_both_versions() -> None:
    change = snapshot_change(record(OldImage=image(ORDER), NewImage=image(NEXT, 1)))
    assert (change.before, change.after, change.published_version) == (ORDER, NEXT, 1)
    assert change.is_new_version


def test_marking_as_published_is_no_new_version() -> None:
    change = snapshot_change(record(OldImage=image(NEXT), NewImage=image(NEXT, 2)))
    assert not change.is_new_version


def test_a_link_shows_its_buyer() -> None:
    buyer = Buyer(aws_account=BUYER, account_id="acc-1", version=2, linked_at=BOUGHT)
    assert linked_buyer(record(NewImage=dict(item(buyer.key, {**buyer.attributes})))) == buyer
