"""Four languages: found from the browser, switched by the person, remembered."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.look import LANGUAGES, Language, Look
from tests.browser.support.settling import settle
from tests.browser.support.switching import switch_console, switch_light_page
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import TAGS, words
from tests.e2e.support.person import Person

LIGHT_PATHS = ["/", "/help", "/link", "/sign-up", "/confirm", "/reset"]


def _speaks(page: Page, language: Language) -> None:
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_browsers_language_is_found(visitors: Visitors, language: Language) -> None:
    """O-74: and whom to ask is said in it."""
    page = visitors.open("/", Look(language=language))
    _speaks(page, language)
    expect(page.get_by_role("contentinfo")).to_contain_text(words("app.support", language)[:4])


def test_persons_choice_wins_and_is_remembered(visitors: Visitors) -> None:
    """On the light pages, over a reload and in the next tab."""
    page = visitors.open("/", Look(language="it"))
    switch_light_page(page, "it", "zh")
    expect(page.get_by_label(words("app.language", "zh"))).to_have_value("zh")
    page.reload()
    _speaks(page, "zh")
    _speaks(visitors.open("/help", profile=page.context), "zh")


def test_choice_holds_through_sign_in(visitors: Visitors, person: Person) -> None:
    """Chosen in the console, it holds there at once and on the light pages."""
    page = visitors.open_as(person, "/overview", Look(language="en"))
    switch_console(page, "en", "es")
    menu = page.get_by_role("navigation", name=words("shell.navigation", "es"), exact=True)
    expect(menu).to_be_visible()
    _speaks(visitors.open("/", profile=page.context), "es")


def test_no_page_has_anothers_title(visitors: Visitors) -> None:
    """The tab says which page it is."""
    visitors.guard.expect_answers(404)  # nobody has come to /link from the marketplace
    page = visitors.open("/")
    titles = [_title(page, path) for path in LIGHT_PATHS]
    assert len(set(titles)) == len(LIGHT_PATHS), titles


def _title(page: Page, path: str) -> str:
    page.goto(path)
    settle(page)
    return page.title()
