"""The pages of operations, as one of its people uses them."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.accessibility import assert_accessible, assert_contrast
from tests.browser.support.following import resize, turn
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DESKTOP, LANGUAGES, PHONE, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.pictures import screenshot
from tests.browser.support.settling import settle
from tests.browser.support.switching import switch_console
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


@dataclass(frozen=True)
class Operations:
    """A page below ``/operations``; ``folder`` is where its texts are."""

    page: Page
    folder: str

    @classmethod
    def opened(cls, visitors: Visitors, operator: Person, path: str, folder: str) -> Self:
        """The page, read and still, for somebody of the group who signs in on the way.

        What follows a press is no shift for half a second, so whether the page stands still is asked before.
        """
        page = visitors.open_as(operator, f"/operations{path}")
        settle(page)
        assert_still(page)
        # On a phone it would lie over the page for as long as it takes to close by itself.
        page.get_by_role("button", name=words("shell.closeNavigation")).click()
        settle(page)
        return cls(page, folder)

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    def says(self, key: str, **details: object) -> str:
        """The page's own text in English."""
        return words(f"operations/{self.folder}.{key}", "en", **details)

    def row(self, text: str) -> Locator:
        """The row of a list that says this."""
        return self.main.get_by_role("row").filter(has_text=text)

    def gives_reason(self, reason: str) -> None:
        """Type why into the dialog."""
        self.dialog.get_by_label(words("asking.reason.label")).fill(reason)

    def presses(self, key: str) -> None:
        """Press the dialog's button of that text."""
        self.dialog.get_by_role("button", name=self.says(key), exact=True).click()

    def tells(self, key: str, **details: object) -> None:
        """Wait for the news at the top of the page; a screen reader is told of it in longer words."""
        expect(self.page.get_by_text(self.says(key, **details), exact=True)).to_be_visible()

    def is_for_everybody(self, name: str) -> None:
        """Accessible in light and dark and on a phone, and worded in each language."""
        for dark in (False, True):
            turn(self.page, dark=dark)
            for look in (DESKTOP, PHONE):
                self._resize(look)
                (assert_contrast if dark else assert_accessible)(self.page)
                assert_fits(self.page)
                screenshot(self.page, f"operations-{name}-{look.width}-{'dark' if dark else 'light'}")
        self._resize(DESKTOP)
        turn(self.page, dark=False)
        for before, after in pairwise((*LANGUAGES, LANGUAGES[0])):
            switch_console(self.page, before, after)
            settle(self.page)
            assert_worded(self.page)

    def _resize(self, look: Look) -> None:
        resize(self.page, look)
        settle(self.page)
