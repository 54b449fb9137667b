"""Every list against a brute-force oracle: nothing missing, nothing twice, in order (O-26, O-27)."""

from dataclasses import replace

from hypothesis import given

from marketplace_orders.domain.order import Order
from marketplace_orders.ports.order_lists import Listing
from tests.contract.appending import keep
from tests.contract.orders import expected, listings, many_orders, pages_of_account, pages_of_vendor
from tests.fakes.store import FakeStore


@given(stored=many_orders(20), wanted=listings)
def test_the_vendors_pages_together_are_all_that_match(stored: list[Order], wanted: Listing) -> None:
    store = FakeStore()
    keep(store, stored)
    found = pages_of_vendor(store, wanted)
    assert found == [order.order_id for order in expected(stored, wanted)]


@given(stored=many_orders(20), wanted=listings)
def test_an_accounts_pages_together_are_all_that_match(stored: list[Order], wanted: Listing) -> None:
    store = FakeStore()
    keep(store, stored)
    own = [order for order in stored if order.parties.account_id == "acc-1"]
    found = pages_of_account(store, "acc-1", wanted)
    assert found == [order.order_id for order in expected(own, wanted)]


@given(stored=many_orders(20), wanted=listings)
def test_the_other_direction_is_the_same_list_backwards(stored: list[Order], wanted: Listing) -> None:
    store = FakeStore()
    keep(store, stored)
    backwards = replace(wanted, descending=not wanted.descending)
    assert pages_of_vendor(store, backwards) == pages_of_vendor(store, wanted)[::-1]
