"""How somebody likes the list."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from local.embedded.description import RunningStack
from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.archives import archive
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


@pytest.fixture(scope="module")
def reader(people: People, aws: Aws, stack: RunningStack) -> Iterator[Person]:
    """Somebody with more orders than most pages have."""
    with archive(people, aws, stack, 60) as person:
        yield person


def preferences(seen: OrdersList) -> Locator:
    """Open the dialog."""
    seen.page.get_by_role("button", name="Preferences").click()
    dialog = seen.page.get_by_role("dialog", name="Preferences")
    expect(dialog).to_be_visible()
    return dialog


def test_preferences_survive_another_visit(visitors: Visitors, reader: Person) -> None:
    """O-25 to O-27: size of a page, columns, density and wrapping, in this browser."""
    profile = visitors.profile()
    seen = OrdersList(visitors.open_as(reader, profile=profile))
    settle(seen.page)
    dialog = preferences(seen)
    assert_accessible(seen.page)
    dialog.get_by_role("radio", name=seen.says("preferences.pageSizeOption", count=50)).check()
    dialog.get_by_role("checkbox", name="Compact mode").check()
    dialog.get_by_role("checkbox", name=seen.says("columns.subscription")).uncheck()
    dialog.get_by_role("button", name="Confirm").click()
    for visit in (seen, OrdersList(visitors.open_as(reader, profile=profile))):
        expect(visit.numbers).to_have_count(50)
        headers = visit.main.get_by_role("columnheader")
        expect(headers.filter(has_text=seen.says("columns.subscription"))).to_have_count(0)
        expect(headers).to_have_count(6)


def test_cancelled_preferences_change_nothing(visitors: Visitors, reader: Person) -> None:
    """O-25: and the order's own column cannot be hidden."""
    seen = OrdersList.opened(visitors, reader)
    dialog = preferences(seen)
    expect(dialog.get_by_role("checkbox", name=seen.says("columns.order"))).to_be_disabled()
    dialog.get_by_role("radio", name=seen.says("preferences.pageSizeOption", count=10)).check()
    dialog.get_by_role("button", name="Cancel").click()
    expect(seen.numbers).to_have_count(20)


def test_a_page_of_another_size_needs_no_new_question(visitors: Visitors, reader: Person) -> None:
    """O-25: the same rows are cut anew."""
    seen = OrdersList.opened(visitors, reader)
    dialog = preferences(seen)
    dialog.get_by_role("radio", name=seen.says("preferences.pageSizeOption", count=10)).check()
    seen.page.route("**/api/orders?*", lambda route: route.abort())
    dialog.get_by_role("button", name="Confirm").click()
    expect(seen.numbers).to_have_count(10)
    expect(seen.pages.get_by_role("button", name="Page 2 of all pages")).to_be_visible()


def test_broken_memory_counts_as_none(visitors: Visitors, reader: Person) -> None:
    """O-25: whatever another version has left behind."""
    profile = visitors.profile()
    profile.add_init_script(
        """if (location.pathname === "/callback")
             localStorage["orders.preferences"] = '{"pageSize": 3, "wrapLines": 7'"""
    )
    seen = OrdersList(visitors.open_as(reader, profile=profile))
    expect(seen.numbers).to_have_count(20)
    expect(seen.main.get_by_role("columnheader")).to_have_count(7)
