"""Sorting: the whole list by the API, the rows on screen by everything else."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from local.embedded.description import RunningStack
from tests.browser.support.archives import archive
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.visitors import Visitors
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person

PAGE = 20


@pytest.fixture(scope="module")
def reader(people: People, aws: Aws, stack: RunningStack) -> Iterator[Person]:
    """Somebody with more orders than a page has."""
    with archive(people, aws, stack, 45) as person:
        yield person


def ids(orders: list[Json]) -> list[str]:
    """The numbers of the first page."""
    return [each["order_id"] for each in orders[:PAGE]]


@pytest.mark.parametrize(("column", "sort"), [("created", "created"), ("expires", "expires")])
def test_the_whole_list_is_sorted_both_ways(
    visitors: Visitors, reader: Person, column: str, sort: str
) -> None:
    """O-42, O-43: by creation and by expiry; what comes first may not have been on screen before."""
    seen = OrdersList.opened(visitors, reader, "?sort=expires" if column == "created" else "")
    for direction, words_for in (("asc", "ascending"), ("desc", "descending")):
        seen.header(column).click()
        seen.shows(*ids(reader.orders(sort=sort, direction=direction)))
        name = seen.says(f"sort.{words_for}", column=seen.says(f"columns.{column}"))
        expect(seen.main.get_by_role("columnheader", name=name)).to_have_attribute("aria-sort", words_for)


def test_other_columns_sort_the_rows_on_screen_and_say_so(visitors: Visitors, reader: Person) -> None:
    """O-27, O-38: the same orders in another order; a status message says that these are not all."""
    orders = reader.orders()[:PAGE]
    seen = OrdersList.opened(visitors, reader)
    column = seen.says("columns.information")
    expect(seen.header("information")).to_have_accessible_name(seen.says("sort.rowsOnly", column=column))
    seen.header("information").click()
    by_amount = sorted(orders, key=lambda each: Decimal(each["amount"]["amount"]))
    seen.shows(*ids(by_amount))
    note = seen.main.get_by_role("status").filter(has_text=seen.says("sort.note", column=column))
    expect(note).to_be_visible()
    seen.header("information").click()
    expect(seen.numbers.first).to_have_text(by_amount[-1]["order_id"])
    expect(seen.page).to_have_url("/orders?rows=information-desc")
    note.get_by_role("button", name=seen.says("sort.undo")).click()
    seen.shows(*ids(orders))
    expect(note).to_have_count(0)


@pytest.mark.parametrize("column", ["order", "status", "subscription"])
def test_every_column_can_be_sorted(visitors: Visitors, reader: Person, column: str) -> None:
    """O-28, O-30, O-34: by what is shown."""
    orders = reader.orders()[:PAGE]
    seen = OrdersList.opened(visitors, reader)
    seen.header(column).click()
    expect(seen.header(column)).to_have_accessible_name(
        seen.says("sort.ascending", column=seen.says(f"columns.{column}"))
    )
    labels = {
        "order": [each["product"]["name"] for each in orders],
        "status": [each["order_status"].replace("_", " ").capitalize() for each in orders],
        "subscription": [each["subscription_status"].capitalize() for each in orders],
    }[column]
    for place, label in enumerate(sorted(labels, key=str.lower)):
        row = seen.main.get_by_role("row").nth(place + 1)
        expect(row).to_contain_text(label, ignore_case=True)


def test_actions_sort_nothing(visitors: Visitors, reader: Person) -> None:
    """O-44: there is nothing to press in that header."""
    seen = OrdersList.opened(visitors, reader)
    header = seen.main.get_by_role("columnheader", name=seen.says("columns.actions"))
    expect(header.get_by_role("button")).to_have_count(0)
