"""Four languages: found from the browser, switched by the person, remembered."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.look import LANGUAGES, Language, Look
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import TAGS, words
from tests.e2e.support.person import Person

NAMES: dict[Language, str] = {"en": "English", "es": "Español", "it": "Italiano", "zh": "简体中文"}
LIGHT_PATHS = ["/", "/help", "/link", "/sign-up", "/confirm", "/reset"]


def _speaks(page: Page, language: Language) -> None:
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_browsers_language_is_found(visitors: Visitors, language: Language) -> None:
    """O-70."""
    page = visitors.open("/", Look(language=language))
    _speaks(page, language)
    expect(page.get_by_role("contentinfo")).to_contain_text(words("app.support", language)[:4])


def test_persons_choice_wins_and_is_remembered(visitors: Visitors) -> None:
    """On the light pages, over a reload and in the next tab."""
    page = visitors.open("/", Look(language="it"))
    page.get_by_label(words("app.language", "it")).select_option("zh")
    _speaks(page, "zh")
    expect(page.get_by_label(words("app.language", "zh"))).to_have_value("zh")
    page.reload()
    _speaks(page, "zh")
    _speaks(visitors.open("/help", profile=page.context), "zh")


def test_choice_holds_through_sign_in(visitors: Visitors, person: Person) -> None:
    """Chosen in the console, it holds there at once and on the light pages."""
    page = visitors.open_as(person, "/overview", Look(language="en"))
    page.get_by_role("button", name=NAMES["en"]).click()
    page.get_by_role("menuitem", name=NAMES["es"]).click()
    _speaks(page, "es")
    menu = page.get_by_role("navigation", name=words("shell.navigation", "es"), exact=True)
    expect(menu).to_be_visible()
    _speaks(visitors.open("/", profile=page.context), "es")


def test_every_page_has_a_title_of_its_own_in_each_language(visitors: Visitors) -> None:
    """The tab says which page it is."""
    visitors.guard.expect_answers(404)  # nobody has come to /link from the marketplace
    titles: dict[Language, list[str]] = {}
    for language in LANGUAGES:
        page = visitors.open("/", Look(language=language))
        titles[language] = [_title(page, path) for path in LIGHT_PATHS]
        assert len(set(titles[language])) == len(LIGHT_PATHS), titles[language]
    for path, *same in zip(LIGHT_PATHS, *titles.values(), strict=True):
        assert len(set(same)) == len(LANGUAGES), f"{path} has the same title twice: {same}"


def _title(page: Page, path: str) -> str:
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main")).to_have_attribute("aria-busy", "false")
    return page.title()
