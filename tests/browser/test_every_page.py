"""What holds for each page, in each language, light and dark, on a desk and on a phone."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible, assert_contrast
from tests.browser.support.following import resize, turn
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DESKTOP, LANGUAGES, PHONE, Language, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.pictures import screenshot
from tests.browser.support.settling import settle
from tests.browser.support.switching import switch_console, switch_light_page
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

LIGHT_PATHS = ["/", "/help", "/link", "/sign-up", "/confirm", "/reset", "/callback", "/no-such-page"]
CONSOLE_PATHS = ["/orders", "/overview", "/orders/LINKED", "/orders/PENDING_LINK/bind", "/orders/none"]
PAYMENT = "[autocomplete^=cc-], [name*=card i], [name*=iban i], [name*=cvc i], iframe"

Switch = Callable[[Page, Language, Language], None]


@pytest.mark.parametrize("path", LIGHT_PATHS)
def test_light_page(visitors: Visitors, path: str) -> None:
    """O-61, O-73, O-74: readable by everybody, with whom to ask, and never a payment field."""
    visitors.guard.allow_answers(404)  # nobody has come to /link from the marketplace
    page = visitors.open(path)
    settle(page)
    assert_still(page)
    _holds(page)
    _holds_in_each_language(page, path, switch_light_page)


@pytest.mark.parametrize("path", CONSOLE_PATHS)
def test_console_page(visitors: Visitors, owner: Person, path: str) -> None:
    """The same for the console; the path names an order by its status."""
    visitors.guard.allow_answers(404)  # no such order
    page = visitors.open_as(owner, _of_an_order(owner, path))
    settle(page)
    assert_still(page)
    # On a phone it would lie over the page for as long as it takes to close by itself.
    page.get_by_role("button", name=words("shell.closeNavigation")).click()
    _holds(page)
    _holds_in_each_language(page, path, switch_console)


def _of_an_order(owner: Person, path: str) -> str:
    for row in owner.orders():
        path = path.replace(f"/{row['order_status']}", f"/{row['order_id']}")
    return path


def _holds(page: Page) -> None:
    settle(page)
    expect(page.get_by_role("contentinfo")).to_be_visible()
    expect(page.locator(PAYMENT)).to_have_count(0)
    assert_accessible(page)
    turn(page, dark=True)
    assert_contrast(page)
    _resize(page, PHONE)
    assert_accessible(page)
    turn(page, dark=False)
    _resize(page, DESKTOP)


def _holds_in_each_language(page: Page, path: str, switch: Switch) -> None:
    titles = [page.title()]
    _reads_well(page, path, LANGUAGES[0])
    for before, after in pairwise(LANGUAGES):
        switch(page, before, after)
        settle(page)
        expect(page, f"the title of {path} is translated").not_to_have_title(titles[-1])
        assert_accessible(page)
        _reads_well(page, path, after)
        titles.append(page.title())
    assert len(set(titles)) == len(LANGUAGES), f"a title of {path} is not translated: {titles}"


def _reads_well(page: Page, path: str, language: Language) -> None:
    name = f"{path.strip('/').replace('/', '-') or 'home'}-{language}"
    assert_worded(page)
    screenshot(page, name)
    _resize(page, PHONE)
    assert_fits(page)
    screenshot(page, f"{name}-phone")
    _resize(page, DESKTOP)


def _resize(page: Page, look: Look) -> None:
    resize(page, look)
    settle(page)
