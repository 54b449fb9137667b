"""What every store promises about what waits: all of it, oldest first, and nothing that is served."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.instants import written
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Removed, Stored
from marketplace_orders.ports.names import claim_key
from tests.builders import AGREEMENT, BOUGHT, bound, bound_order, closed, order_of, subscribed_order
from tests.contract.appending import append, keep
from tests.contract.store import Store

SERVED = order_of(bound_order())
OPEN = order_of(subscribed_order())


def names(store: Store, limit: int = 100, *, orders: bool = True, claims: bool = True) -> list[str]:
    """Return the ids of everything that waits, page by page."""
    return list(_names(store, limit, orders=orders, claims=claims))


def _names(store: Store, limit: int, *, orders: bool, claims: bool) -> Iterator[str]:
    page = store.waiting.page(None, limit, orders=orders, claims=claims)
    for _ in range(1000):
        yield from (each.order_id if isinstance(each, Order) else each[0].pk for each in page.found)
        if page.cursor is None:
            return
        page = store.waiting.page(page.cursor, limit, orders=orders, claims=claims)
    raise AssertionError("the pages do not end")


def orders_of(count: int) -> list[Order]:
    """Return *count* orders, bought a minute apart; every third is served."""
    return [
        replace(
            OPEN if number % 3 else SERVED,
            order_id=f"agmt-{number:03}",
            created_at=BOUGHT + timedelta(minutes=number),
        )
        for number in range(count)
    ]


def claim(number: int) -> Stored:
    """Return a claim that was made half a minute after purchase *number*."""
    at = BOUGHT + timedelta(minutes=number, seconds=30)
    values = {"claim_id": f"registration:{number}", "claimed_at": written(at), "product_code": "c"}
    return Stored(claim_key(f"{number:012}", "apppush"), values)


class WaitingContract:
    """Orders that may wait, and claims."""

    def test_an_order_waits_from_its_purchase_until_it_is_served(self, store: Store) -> None:
        append(store, *subscribed_order())
        assert names(store) == [AGREEMENT]
        append(store, closed())
        assert names(store) == [AGREEMENT]
        append(store, bound())
        assert names(store) == []

    @pytest.mark.parametrize("limit", [1, 2, 3, 50])
    def test_pages_hold_everything_once_and_the_oldest_first(self, store: Store, limit: int) -> None:
        keep(store, orders_of(12))
        for number in (0, 5, 6, 20):
            store.journal.write([], [claim(number)])
        waiting = [order.order_id for number, order in enumerate(orders_of(12)) if number % 3]
        claims = [claim(number).key.pk for number in (0, 5, 6, 20)]
        assert names(store, limit, claims=False) == waiting
        assert names(store, limit, orders=False) == claims
        both = [claims[0], *waiting[:4], claims[1], claims[2], *waiting[4:], claims[3]]
        assert names(store, limit) == both

    def test_a_settled_claim_waits_no_more(self, store: Store) -> None:
        store.journal.write([], [claim(1)])
        (found,) = store.waiting.page(None, 10).found
        assert not isinstance(found, Order)
        assert found[1]["claim_id"] == "registration:1"
        store.journal.write([], [Removed(claim(1).key)])
        assert store.waiting.page(None, 10).found == ()

    def test_an_order_whose_product_is_not_named_waits_too(self, store: Store) -> None:
        unnamed = replace(OPEN, listed=False, purchase=replace(OPEN.purchase, product=None))
        keep(store, [unnamed])
        assert names(store) == [AGREEMENT]

    def test_a_cursor_belongs_to_its_list(self, store: Store) -> None:
        keep(store, orders_of(6))
        cursor = store.waiting.page(None, 1).cursor
        for given, code in ((cursor, "cursor_mismatch"), ("x", "cursor_invalid")):
            with pytest.raises(Invalid) as refused:
                store.waiting.page(given, 1, claims=False)
            assert refused.value.code == code
