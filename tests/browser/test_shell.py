"""The frame around every page: header, navigation, whom to ask, and the way through it with a keyboard."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.look import DARK, DESKTOP, LANGUAGES, PHONE, Language, Look
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


def _navigation(page: Page, language: Language = "en") -> Locator:
    """The panel; on a phone, a second part of that name holds the button that opens it."""
    parts = page.get_by_role("navigation", name=words("shell.navigation", language), exact=True)
    return parts.filter(has=page.get_by_text(words("shell.accountInformation", language)))


@pytest.mark.parametrize("look", [DESKTOP, DARK])
def test_console_is_accessible_with_its_navigation_open(
    visitors: Visitors, person: Person, look: Look
) -> None:
    """Without any violation."""
    page = visitors.open_as(person, "/overview", look)
    settle(page)
    expect(_navigation(page)).to_be_visible()
    assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_orders_are_below_account_information(visitors: Visitors, person: Person, language: Language) -> None:
    """O-24: Account Information > Amazon Orders, in the navigation and in the breadcrumbs."""
    page = visitors.open_as(person, "/orders", Look(language=language))
    orders = words("shell.orders", language)
    expect(_navigation(page, language)).to_contain_text(words("shell.accountInformation", language))
    current = _navigation(page, language).get_by_role("link", name=orders)
    expect(current).to_have_attribute("aria-current", "page")
    trail = page.get_by_role("navigation", name=words("shell.breadcrumbs", language), exact=True)
    expect(trail.get_by_role("listitem")).to_have_text([words("shell.accountInformation", language), orders])


def test_navigation_opens_and_closes_on_a_phone(visitors: Visitors, person: Person) -> None:
    """It is closed at first, leads to another page, and lets the page be seen again."""
    page = visitors.open_as(person, "/orders", PHONE)
    expect(_navigation(page)).to_be_hidden()
    page.get_by_role("button", name=words("shell.openNavigation")).click()
    expect(_navigation(page)).to_be_visible()
    assert_accessible(page, "nav")
    _navigation(page).get_by_role("link", name=words("shell.overview")).click()
    page.wait_for_url("**/overview")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(_navigation(page)).to_be_hidden()


def test_next_page_is_shown_from_its_top(visitors: Visitors, owner: Person) -> None:
    """Wherever the one before was scrolled to, and the keyboard goes on from there."""
    page = visitors.open_as(owner, "/orders", PHONE)
    settle(page)
    last = page.get_by_role("main").get_by_role("link", name="agmt-").last
    last.scroll_into_view_if_needed()
    page.wait_for_function("scrollY > 0")
    last.click()
    page.wait_for_url("**/orders/agmt-*")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    page.wait_for_function("scrollY === 0")
    expect(page.locator("#shell-content")).to_be_focused()


def test_keyboard_skips_the_consoles_frame(visitors: Visitors, person: Person) -> None:
    """The first stop leads past header and navigation, and leaves the address as it is."""
    page = visitors.open_as(person, "/orders?sort=expires")
    settle(page)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=words("shell.skip"))
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    address = page.url
    page.keyboard.press("Enter")
    expect(page.locator("#shell-content")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#shell-content :focus")).to_be_visible()
    expect(page).to_have_url(address)


def test_keyboard_skips_the_light_pages_header(visitors: Visitors) -> None:
    """Likewise."""
    page = visitors.open("/help")
    settle(page)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=words("light.skip"))
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_be_visible()


def test_keyboard_goes_through_the_header_in_the_order_of_reading(visitors: Visitors) -> None:
    """And each stop shows that it has the focus."""
    page = visitors.open("/help")
    settle(page)
    page.keyboard.press("Tab")
    stops = page.locator("header a, header select")
    for number in range(stops.count()):
        page.keyboard.press("Tab")
        expect(stops.nth(number)).to_be_focused()
        outline = stops.nth(number).evaluate("(each) => getComputedStyle(each).outlineStyle")
        assert outline != "none"


def test_unknown_address_says_so(visitors: Visitors) -> None:
    """With ways on, and nobody has to sign in for it."""
    page = visitors.open("/no-such-page")
    settle(page)
    home = visitors.open("/")
    settle(home)
    assert page.title() != home.title()
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()
    expect(page.get_by_role("contentinfo")).to_be_visible()
