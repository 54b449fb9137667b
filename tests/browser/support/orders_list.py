"""The list of orders, as a person reads and filters it."""

from dataclasses import dataclass
from typing import Final, Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.look import DESKTOP, Language, Look
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

COLUMNS: Final = ("order", "status", "subscription", "information", "expires", "created", "actions")
"""In the order that they are first shown in."""


@dataclass(frozen=True)
class OrdersList:
    """``/orders`` in a browser with room for a table."""

    page: Page
    language: Language = "en"

    @classmethod
    def opened(cls, visitors: Visitors, person: Person, query: str = "", look: Look = DESKTOP) -> Self:
        """The list of a person who signs in on the way, once it has come."""
        opened = cls(visitors.open_as(person, f"/orders{query}", look), look.language)
        settle(opened.page)
        return opened

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def numbers(self) -> Locator:
        """The order numbers, which are links, from top to bottom."""
        return self.main.get_by_role("rowheader").get_by_role("link")

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @property
    def filter(self) -> Locator:
        return self.page.get_by_role("combobox", name=self.says("filter.label"))

    @property
    def pages(self) -> Locator:
        return self.main.get_by_role("list", name=self.says("pages"))

    def says(self, key: str, **details: object) -> str:
        """The page's own text in the reader's language."""
        return words(f"orders.{key}", self.language, **details)

    def shows(self, *order_ids: str) -> None:
        """Wait until exactly these orders are shown, in this order."""
        expect(self.numbers).to_have_text(list(order_ids))
        settle(self.page)

    def counts(self, count: str) -> None:
        """Wait for the number next to the heading, such as "20+"."""
        expect(self.heading).to_have_text(f"{self.says('title')} ({count})")

    def row(self, order_id: str) -> Locator:
        return self.main.get_by_role("row").filter(has=self.page.get_by_text(order_id, exact=True))

    def cell(self, order_id: str, column: str) -> Locator:
        """A cell by the name of its column, while all columns stand as they do at first."""
        return self.row(order_id).locator("th, td").nth(COLUMNS.index(column))

    def bind(self, order_id: str) -> Locator:
        """The order's button Bind, which is a link where it can be used."""
        return self.row(order_id).locator(f'[aria-label="Bind {order_id}"]')

    def header(self, column: str) -> Locator:
        """The button that sorts by the column."""
        name = self.says(f"columns.{column}")
        return self.main.get_by_role("columnheader", name=name).get_by_role("button")

    def choose(self, prop: str, *labels: str) -> None:
        """Filter by a property that has values to choose from."""
        self.filter.click()
        self.page.get_by_role("option", name=prop, exact=True).click()
        for label in labels:
            self.page.get_by_role("option", name=label, exact=True).click()
        self.apply()

    def since_or_until(self, prop: str, end: str, day: str, time: str = "") -> None:
        """Filter by a time; ``end`` is ``onOrAfter`` or ``onOrBefore``, the day like "2026/11/24"."""
        self.filter.click()
        self.page.get_by_role("option", name=prop, exact=True).click()
        self.page.get_by_role("option", name=self.says(f"filter.{end}")).click()
        self.page.get_by_role("textbox", name=self.says("filter.day")).fill(day)
        if time:
            self.page.get_by_role("textbox", name=self.says("filter.time")).fill(time)
        self.apply()

    def search(self, text: str) -> None:
        """Type text and press Enter."""
        self.filter.fill(text)
        self.filter.press("Enter")

    def apply(self) -> None:
        self.page.get_by_role("button", name="Apply").click()

    def token(self, text: str) -> Locator:
        """A condition as it stands below the filter."""
        return self.main.get_by_role("button", name=text, exact=True)

    def turn_to(self, page: str) -> None:
        """Press the page's number, or "Next page" or "Previous page"."""
        name = page if " " in page else f"Page {page} of all pages"
        self.pages.get_by_role("button", name=name, exact=True).click()
        settle(self.page)
