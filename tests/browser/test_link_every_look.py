"""The link page's way from arrival to a chosen target: in each language and look, and by keyboard alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.arriving import arrive, come_back_as, press_link
from tests.browser.support.following import follow
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DARK, DARK_PHONE, DESKTOP, PHONE, Language, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.pictures import screenshot
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person

LOOKS = [
    DESKTOP,
    Look(language="es"),
    replace(PHONE, language="it"),
    replace(DARK_PHONE, language="zh"),
    replace(DARK_PHONE, language="es"),
    Look(language="it", dark=True),
]


def _holds(page: Page, name: str) -> None:
    settle(page)
    assert_fits(page)
    assert_worded(page)
    assert_accessible(page)
    screenshot(page, name, full_page=True)


def _says(language: Language) -> Callable[[str], str]:
    return lambda key: words(f"link.{key}", language)


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_way_to_a_chosen_target(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str, look: Look
) -> None:
    """O-10 to O-17, O-54, O-63, O-74: readable everywhere, and nothing moves while it is loaded."""
    says = _says(look.language)
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = arrive(visitors, marketplace.set_up(order_id), look)
    expect(page.get_by_text(order_id)).to_be_visible()
    _holds(page, f"link-1-new-{look}")
    assert_still(page)
    page.get_by_role("button", name=says("signIn"), exact=True).click()
    come_back_as(page, person)
    _holds(page, f"link-2-confirm-{look}")
    press_link(page, look)
    expect(page.get_by_label(says("target.organizationName"))).to_be_visible()
    _holds(page, f"link-3-linked-{look}")
    page.get_by_label(says("target.organizationName")).fill("Example Retail")
    page.get_by_label(says("target.applicationName")).fill("Example Shop")
    page.get_by_role("button", name=says("target.application.create")).click()
    choose = page.get_by_role("button", name=says("target.application.submit"))
    expect(choose).to_be_visible()
    _holds(page, f"link-4-created-{look}")
    choose.click()
    expect(page.get_by_role("button", name=says("chosen.drop"))).to_be_visible()
    _holds(page, f"link-5-chosen-{look}")


def _tab_to(page: Page, wanted: Locator) -> None:
    expect(wanted).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        if wanted.evaluate("(each) => each === document.activeElement"):
            return
    raise AssertionError(f"the Tab key does not reach {wanted}")


def _follows_focus(page: Page, *, heading: str) -> None:
    """The focus is on what took the place of what was pressed, and contains that heading."""
    expect(page.locator(":focus").get_by_role("heading", name=words(heading)).first).to_be_visible()


def test_keyboard_alone_is_enough(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-15 to O-17, O-54, O-63: Tab and Enter lead all the way, and the focus never falls out of the page."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = arrive(visitors, marketplace.set_up(order_id), DARK)
    keyboard = page.keyboard
    _tab_to(page, page.get_by_role("button", name=words("link.signIn"), exact=True))
    keyboard.press("Enter")
    come_back_as(page, person)
    _tab_to(page, page.get_by_role("button", name=words("link.confirm.first.button"), exact=True))
    keyboard.press("Enter")
    _follows_focus(page, heading="link.linked.title")
    _tab_to(page, page.get_by_label(words("link.target.organizationName")))
    keyboard.type("Example Retail")
    keyboard.press("Tab")
    expect(page.get_by_label(words("link.target.applicationName"))).to_be_focused()
    keyboard.type("Example Shop")
    keyboard.press("Enter")
    submit = page.get_by_role("button", name=words("link.target.application.submit"))
    expect(submit).to_be_visible()
    follow(page)
    _tab_to(page, submit)
    keyboard.press("Enter")
    expect(page.locator(":focus")).to_contain_text("Example Shop")
    _tab_to(page, page.get_by_role("button", name=words("link.chosen.drop")))
    keyboard.press("Enter")
    expect(page.locator(":focus").get_by_label(words("link.target.application.label"))).to_be_visible()
    assert person.order(order_id)["schedule"] is None
