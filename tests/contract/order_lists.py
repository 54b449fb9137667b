"""What every list of orders promises, told in single cases."""

import json
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.adapters.dynamodb.cursor import list_hash
from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.order_lists import KeptOrder, Listing, OrderFilter, Range, SortBy
from tests.builders import BOUGHT, BUYER, created, order_of, subscribed_order
from tests.contract.appending import append, keep
from tests.contract.orders import NOW, shown
from tests.contract.store import Store

LINKED = order_of(subscribed_order())
ALL = Listing(descending=False)


def numbered(count: int) -> list[Order]:
    """Return *count* orders of one account, one created each minute."""
    return [
        replace(LINKED, order_id=f"agmt-{n:03}", created_at=BOUGHT + timedelta(minutes=n))
        for n in range(count)
    ]


class OrderListsContract:
    """Pages of orders."""

    def test_an_order_is_read_with_its_last_confirmation(self, store: Store) -> None:
        """O-60: asked for with the order itself, in one request."""
        assert store.lists.kept("agmt-1") is None
        order = append(store, created()).orders[0]
        assert store.lists.kept("agmt-1") == KeptOrder(order, None)
        store.confirmations.confirm("agmt-1", order.version, NOW)
        assert store.lists.kept("agmt-1") == KeptOrder(order, NOW)

    def test_an_account_sees_its_own_orders_and_the_vendor_sees_all(self, store: Store) -> None:
        """O-25, O-29: another account's orders are never listed."""
        other = replace(LINKED.parties, account_id="acc-2")
        nobody = replace(LINKED.parties, account_id=None)
        keep(
            store,
            (
                LINKED,
                replace(LINKED, order_id="agmt-2", parties=other),
                replace(LINKED, order_id="agmt-3", parties=nobody),
                replace(LINKED, order_id="agmt-4", listed=False),
            ),
        )
        assert shown(store.lists.of_account("acc-1", ALL, NOW)) == ["agmt-1"]
        assert shown(store.lists.of_account("acc-2", ALL, NOW)) == ["agmt-2"]
        assert shown(store.lists.of_account("VENDOR", ALL, NOW)) == []
        assert shown(store.lists.of_vendor(ALL, NOW)) == ["agmt-1", "agmt-2", "agmt-3"]

    def test_statuses_follow_the_clock_even_if_the_workflow_is_late(self, store: Store) -> None:
        """O-32, O-63: a window that has ended reads as pending, and the reverse."""
        keep(store, [LINKED])
        before, at_end = LINKED.window.ends_at - timedelta(microseconds=1), LINKED.window.ends_at
        for status, now, found in (
            (OrderStatus.REFUND_WINDOW, before, ["agmt-1"]),
            (OrderStatus.PENDING_LINK, before, []),
            (OrderStatus.REFUND_WINDOW, at_end, []),
            (OrderStatus.PENDING_LINK, at_end, ["agmt-1"]),
        ):
            wanted = Listing(filter=OrderFilter(order_statuses=frozenset({status})))
            assert shown(store.lists.of_account("acc-1", wanted, now)) == found

    def test_an_order_without_end_sorts_last_and_expires_in_no_range(self, store: Store) -> None:
        """O-42."""
        endless = replace(LINKED.purchase, expires_at=None)
        keep(store, [replace(LINKED, order_id="agmt-0", purchase=endless), LINKED])
        by_expiry = replace(ALL, sort=SortBy.EXPIRY)
        assert shown(store.lists.of_vendor(by_expiry, NOW)) == ["agmt-1", "agmt-0"]
        for wanted in (ALL, by_expiry):
            ranged = replace(wanted, filter=OrderFilter(expires=Range(since=BOUGHT)))
            assert shown(store.lists.of_vendor(ranged, NOW)) == ["agmt-1"]

    def test_a_range_includes_both_its_ends(self, store: Store) -> None:
        keep(store, numbered(4))
        chosen = Range(BOUGHT + timedelta(minutes=1), BOUGHT + timedelta(minutes=2))
        for sort in SortBy:
            wanted = replace(ALL, sort=sort, filter=OrderFilter(created=chosen))
            assert shown(store.lists.of_vendor(wanted, NOW)) == ["agmt-001", "agmt-002"]

    def test_pages_follow_each_other_and_are_never_too_long(self, store: Store) -> None:
        keep(store, numbered(7))
        first = store.lists.of_account("acc-1", Listing(size=3), NOW)
        assert shown(first) == ["agmt-006", "agmt-005", "agmt-004"]
        second = store.lists.of_account("acc-1", Listing(size=3, cursor=first.cursor), NOW)
        assert shown(second) == ["agmt-003", "agmt-002", "agmt-001"]
        third = store.lists.of_account("acc-1", Listing(size=3, cursor=second.cursor), NOW)
        assert (shown(third), third.cursor) == (["agmt-000"], None)

    def test_a_short_page_can_have_a_cursor(self, store: Store) -> None:
        """Three times the page is read; what matches comes after it."""
        keep(store, numbered(8))
        wanted = replace(ALL, size=2, filter=OrderFilter(order_id="007"))
        page = store.lists.of_vendor(wanted, NOW)
        assert shown(page) == []
        assert page.cursor is not None
        assert shown(store.lists.of_vendor(replace(wanted, cursor=page.cursor), NOW)) == ["agmt-007"]

    def test_a_page_of_another_size_goes_on_from_the_same_cursor(self, store: Store) -> None:
        keep(store, numbered(4))
        cursor = store.lists.of_vendor(replace(ALL, size=1), NOW).cursor
        rest = store.lists.of_vendor(replace(ALL, size=50, cursor=cursor), NOW)
        assert shown(rest) == ["agmt-001", "agmt-002", "agmt-003"]

    def test_a_cursor_never_leads_into_another_partition(self, store: Store) -> None:
        others = replace(LINKED.parties, account_id="acc-2")
        keep(store, [replace(o, parties=others) if n % 2 else o for n, o in enumerate(numbered(6))])
        cursor = store.lists.of_vendor(replace(ALL, size=1), NOW).cursor
        rest = store.lists.of_account("acc-1", replace(ALL, cursor=cursor), NOW)
        assert shown(rest) == ["agmt-002", "agmt-004"]

    def test_a_cursor_of_another_list_is_refused(self, store: Store) -> None:
        keep(store, numbered(3))
        cursor = store.lists.of_vendor(replace(ALL, size=1), NOW).cursor
        for other in (
            Listing(cursor=cursor),
            replace(ALL, sort=SortBy.EXPIRY, cursor=cursor),
            replace(ALL, filter=OrderFilter(order_id="1"), cursor=cursor),
            replace(ALL, filter=OrderFilter(created=Range(BOUGHT)), cursor=cursor),
        ):
            with pytest.raises(Invalid) as refused:
                store.lists.of_vendor(other, NOW)
            assert refused.value.code == "cursor_mismatch"

    @pytest.mark.parametrize("garbage", ["x", "%%%", "e30", "bnVsbA", "é", "A" * 5000])
    def test_garbage_is_no_cursor(self, store: Store, garbage: str) -> None:
        with pytest.raises(Invalid) as refused:
            store.lists.of_vendor(Listing(cursor=garbage), NOW)
        assert refused.value.code == "cursor_invalid"

    @pytest.mark.parametrize("position", ["2020-01-01T00:00:00.000000Z#x", "9999#x", "2026", "", 7])
    def test_a_cursor_made_up_for_the_right_list_is_refused(self, store: Store, position: str | int) -> None:
        wanted = replace(ALL, filter=OrderFilter(created=Range(BOUGHT, NOW)))
        held = json.dumps({"after": position, "of": list_hash(wanted)})
        cursor = urlsafe_b64encode(held.encode()).decode()
        with pytest.raises(Invalid) as refused:
            store.lists.of_vendor(replace(wanted, cursor=cursor), NOW)
        assert refused.value.code == "cursor_invalid"

    def test_both_statuses_that_follow_the_clock_can_be_asked_for_together(self, store: Store) -> None:
        bound = replace(LINKED, order_id="agmt-2", order_status=OrderStatus.LINKED)
        keep(store, [LINKED, bound])
        waiting = frozenset({OrderStatus.REFUND_WINDOW, OrderStatus.PENDING_LINK})
        wanted = replace(ALL, filter=OrderFilter(order_statuses=waiting))
        assert shown(store.lists.of_vendor(wanted, NOW)) == ["agmt-1"]
        any_of = replace(ALL, filter=OrderFilter(order_statuses=waiting | {OrderStatus.LINKED}))
        assert shown(store.lists.of_vendor(any_of, NOW)) == ["agmt-1", "agmt-2"]

    def test_all_orders_of_a_buyer_are_found_oldest_first(self, store: Store) -> None:
        """O-21: earlier and later orders, listed or not."""
        one, two = numbered(2)
        stranger = replace(one.parties, acceptor="999900001111")
        unlisted = replace(two, listed=False)
        keep(store, [unlisted, one, replace(one, order_id="agmt-9", parties=stranger)])
        found = store.lists.of_buyer(BUYER)
        assert [order.order_id for order in found] == ["agmt-000", "agmt-001"]

    def test_the_newest_orders_of_a_buyer_are_found_alone(self, store: Store) -> None:
        keep(store, numbered(3))
        found = store.lists.newest_of_buyer(BUYER, 2)
        assert [order.order_id for order in found] == ["agmt-002", "agmt-001"]
        assert store.lists.newest_of_buyer("999900001111", 2) == ()

    def test_one_order_is_found_by_its_id(self, store: Store) -> None:
        history = append(store, created())
        assert store.lists.order("agmt-1") == history.orders[0]
        assert store.lists.order("agmt-2") is None
        assert store.lists.order("x" * 3000) is None
        assert store.lists.raw("agmt-1", "x" * 3000) is None
