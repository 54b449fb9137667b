"""Arriving from AWS Marketplace: a form on another site posts the token, and the buyer is on `/link`."""

import re
from collections.abc import Mapping
from html import escape

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.support.look import DESKTOP, Look
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


def press_set_up(page: Page, url: str, form: Mapping[str, str]) -> None:
    """Press "Set up your account" on a page of another site, whose form posts to the product at ``url``."""
    fields = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in form.items()
    )
    page.set_content(
        f'<form method="post" action="{escape(url)}/aws/registration">{fields}'
        "<button>Set up your account</button></form>"
    )
    page.get_by_role("button").click()


def arrive(
    visitors: Visitors,
    form: Mapping[str, str],
    look: Look = DESKTOP,
    *,
    profile: BrowserContext | None = None,
) -> Page:
    """Press the button of AWS Marketplace; answers the link page with the purchase on it."""
    page = (profile or visitors.profile(look)).new_page()
    press_set_up(page, visitors.url, form)
    page.wait_for_url("**/link")
    expect(page.get_by_role("heading", name=words("link.purchase.title", look.language))).to_be_visible()
    _is_read(page)
    return page


def arrive_as(
    visitors: Visitors,
    form: Mapping[str, str],
    person: Person,
    look: Look = DESKTOP,
    *,
    profile: BrowserContext | None = None,
) -> Page:
    """The same, signed in: the page asks for the click that links."""
    page = arrive(visitors, form, look, profile=profile)
    page.get_by_role("main").get_by_role("button").click()
    come_back_as(page, person)
    return page


def come_back_as(page: Page, person: Person) -> None:
    """Sign in on the issuer's page, which the browser is on or about to get to, and come back."""
    sign_in(page, person.user)
    page.wait_for_url("**/link")
    _is_read(page)


def _is_read(page: Page) -> None:
    """The purchase is shown, not only its place: the page has asked the API about the visit."""
    expect(page.get_by_role("main").get_by_role("definition").first).to_have_text(re.compile(r"\S"))


def press_link(page: Page, look: Look = DESKTOP) -> None:
    """The click that links, and what it leads to."""
    page.get_by_role("button", name=words("link.confirm.first.button", look.language), exact=True).click()
    expect(page.get_by_role("heading", name=words("link.linked.title", look.language))).to_be_visible()
