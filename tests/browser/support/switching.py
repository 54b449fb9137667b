"""The switches of language in both areas' headers."""

from typing import Final

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.following import follow
from tests.browser.support.look import Language
from tests.browser.support.words import TAGS, words

NAMES: Final[dict[Language, str]] = {"en": "English", "es": "Español", "it": "Italiano", "zh": "简体中文"}


def switch_light_page(page: Page, before: Language, after: Language) -> None:
    """Choose a language in the light header's list."""
    page.get_by_label(words("app.language", before), exact=True).select_option(after)
    _speaks(page, after, page.get_by_label(words("app.language", after), exact=True))


def switch_console(page: Page, before: Language, after: Language) -> None:
    """Choose a language in the console header's menu."""
    page.get_by_role("button", name=f"{words('app.language', before)}: {NAMES[before]}").click()
    page.get_by_role("menuitem", name=NAMES[after]).click()
    _speaks(page, after, page.get_by_role("button", name=f"{words('app.language', after)}: {NAMES[after]}"))


def _speaks(page: Page, language: Language, switch: Locator) -> None:
    """Wait for the language: the document names it first, then come the texts, and the title last."""
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])
    expect(switch).to_be_visible()
    follow(page)
