"""The list when there is little to show: nothing yet, nothing that matches, nothing that can be had."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from local.embedded.description import RunningStack
from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.archives import archive
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DARK, DESKTOP, PAIRED, PHONE, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.pictures import screenshot
from tests.browser.support.second_page import Held
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


@pytest.fixture(scope="module")
def reader(people: People, aws: Aws, stack: RunningStack) -> Iterator[Person]:
    """Somebody with two pages of orders."""
    with archive(people, aws, stack, 30) as person:
        yield person


def is_fine(page: Page, name: str) -> None:
    """Whatever its state: readable, worded, within the screen, and still."""
    assert_accessible(page)
    assert_worded(page)
    assert_fits(page)
    assert_still(page)
    screenshot(page, name)


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_no_orders_yet(visitors: Visitors, person: Person, look: Look) -> None:
    """O-25: what to do, where to buy, and where to read on."""
    seen = OrdersList.opened(visitors, person, look=look)
    expect(seen.main.get_by_role("heading", name=seen.says("empty.title"))).to_be_visible()
    expect(seen.main).to_contain_text("Set up your account")
    for product in person.get("/api/catalog").json()["products"]:
        if product["listing_url"]:
            link = seen.main.get_by_role("link", name=product["name"])
            expect(link).to_have_attribute("href", product["listing_url"])
    is_fine(seen.page, f"orders-none-{look}")
    seen.main.get_by_role("link", name=seen.says("empty.help")).click()
    seen.page.wait_for_url("**/help")


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_nothing_matches(visitors: Visitors, reader: Person, look: Look) -> None:
    """O-26, O-27: the filters can be cleared right there."""
    seen = OrdersList.opened(visitors, reader, "?q=nowhere&status=REFUNDED", look)
    expect(seen.main.get_by_role("heading", name=seen.says("noMatch.title"))).to_be_visible()
    is_fine(seen.page, f"orders-no-match-{look}")
    seen.main.get_by_role("button", name=seen.says("noMatch.clear")).last.click()
    expect(seen.main.get_by_text(reader.orders()[0]["order_id"], exact=True)).to_be_visible()
    expect(seen.page).to_have_url("/orders")


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_orders_cannot_be_read(visitors: Visitors, reader: Person, look: Look) -> None:
    """O-60, O-61: why, and the same once more."""
    profile = visitors.profile(look)
    profile.route("**/api/orders?*", lambda route: route.abort())
    visitors.guard.expect_unreachable("/api/orders?")
    seen = OrdersList(visitors.open_as(reader, profile=profile), look.language)
    alert = seen.main.get_by_role("alert").filter(has_text=words("problems.network.sentence", look.language))
    expect(alert).to_be_visible(timeout=15_000)
    is_fine(seen.page, f"orders-unreachable-{look}")
    profile.unroute("**/api/orders?*")
    alert.get_by_role("button", name=words("problems.tryAgain", look.language)).click()
    expect(seen.main.get_by_text(reader.orders()[0]["order_id"], exact=True)).to_be_visible()
    expect(alert).to_have_count(0)


@pytest.mark.parametrize("look", [DESKTOP, DARK, PHONE], ids=str)
def test_orders_are_on_their_way(visitors: Visitors, reader: Person, look: Look) -> None:
    """O-25: the page keeps its shape until they come."""
    profile = visitors.profile(look)
    orders = Held(profile, lambda url: "/api/orders?" in url)
    seen = OrdersList(visitors.open_as(reader, profile=profile), look.language)
    expect(seen.main.get_by_text(seen.says("loading")).first).to_be_attached()
    assert_accessible(seen.page)
    screenshot(seen.page, f"orders-loading-{look}")
    orders.let_go()
    expect(seen.main.get_by_text(reader.orders()[0]["order_id"], exact=True)).to_be_visible()
    assert_still(seen.page)


def test_rows_stay_when_more_cannot_be_had(visitors: Visitors, reader: Person) -> None:
    """O-60: what was read last is better than nothing; trying again goes on where it broke off."""
    everything = [each["order_id"] for each in reader.orders()]
    seen = OrdersList.opened(visitors, reader)
    visitors.guard.expect_unreachable("/api/orders?")
    seen.page.route("**/api/orders?*", lambda route: route.abort())
    seen.main.get_by_role("button", name=seen.says("refresh")).click()
    alert = seen.main.get_by_role("alert").filter(has_text=words("problems.network.sentence"))
    expect(alert).to_be_visible(timeout=15_000)
    seen.shows(*everything[:20])
    assert_accessible(seen.page)
    seen.page.unroute("**/api/orders?*")
    alert.get_by_role("button", name=words("problems.tryAgain")).click()
    expect(alert).to_have_count(0)
    seen.turn_to("Next page")
    seen.shows(*everything[20:])
