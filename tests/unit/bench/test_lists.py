"""The lists that the bench reads."""

from itertools import product

from marketplace_orders.ports.order_lists import OrderFilter, SortBy
from tests.bench.lists.combinations import MANY, PAGE, filters, listings, sparse
from tests.bench.lists.counting import Reads
from tests.bench.lists.measure import Cost
from tests.bench.lists.orders import items


def test_every_filter_that_a_list_knows_is_combined_with_every_other() -> None:
    assert set(filters(100)) == set(OrderFilter.__dataclass_fields__)
    wanted = list(listings(100))
    assert len(wanted) == 2**6 * 2 * 2
    assert len({repr(each) for each in wanted}) == len(wanted)


def test_orders_are_all_different_and_in_every_status() -> None:
    made = list(items(100))
    assert len({item["pk"]["S"] for item in made}) == 100
    assert len({item["order_status"]["S"] for item in made}) == 8
    assert len({item["product"]["S"] for item in made}) == 6
    assert {item["account_key"]["S"] for item in made} == {"acc-bench"}


def test_a_sparse_list_has_no_range_that_could_narrow_the_key() -> None:
    assert sparse(100).filter.created == OrderFilter().created


def test_a_page_may_take_one_query_and_three_times_its_size() -> None:
    cost = Cost()
    cost.add(Reads(["Query"], [3 * PAGE]))
    assert cost.holds
    cost.add(Reads(["Query"], [3 * PAGE + 1]))
    assert not cost.holds


def test_two_requests_for_one_page_are_too_many() -> None:
    cost = Cost()
    cost.add(Reads(["Query", "Query"], [20, 20]))
    assert not cost.holds


def test_anything_but_a_query_is_too_much() -> None:
    cost = Cost()
    cost.add(Reads(["Scan"], [20]))
    assert not cost.holds


def test_among_many_orders_every_filter_is_read_in_both_sortings_and_some_direction() -> None:
    wanted = list(listings(MANY))
    assert len(wanted) == 2**6 * 2
    assert {(each.sort, each.descending) for each in wanted} == set(product(SortBy, (False, True)))
