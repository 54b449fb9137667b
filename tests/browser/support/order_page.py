"""The order page, as a person reads it."""

import re
from dataclasses import dataclass
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.look import DESKTOP, Language, Look
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


@dataclass(frozen=True)
class OrderPage:
    """``/orders/<id>`` in a browser."""

    page: Page
    language: Language = "en"

    @classmethod
    def opened(cls, visitors: Visitors, person: Person, order_id: str, look: Look = DESKTOP) -> Self:
        """The order's page with everything on it, for a person who signs in on the way."""
        opened = cls(visitors.open_as(person, f"/orders/{order_id}", look), look.language)
        opened.is_read()
        return opened

    @property
    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @property
    def entries(self) -> Locator:
        """The timeline's entries, as they stand on the page."""
        return self.main.locator("ol.timeline > li")

    @property
    def bind(self) -> Locator:
        """O-74: it is called Bind in every language."""
        return self.main.get_by_role("button", name="Bind", exact=True)

    def says(self, key: str, **details: object) -> str:
        """The page's own text in the reader's language."""
        return words(f"order.{key}", self.language, **details)

    def sentence(self, key: str, **details: object) -> Locator:
        """The entry of the timeline that is told by this sentence."""
        text = words(f"timeline.sentences.{key}", self.language, **details)
        return self.entries.filter(has_text=text)

    def is_read(self) -> None:
        """Wait until the order and its timeline are there."""
        expect(self.entries.first).to_be_visible(timeout=15_000)
        settle(self.page)

    def shows(self, order_status: str, subscription_status: str, *, benefits: bool) -> None:
        """Wait for both statuses, which are English everywhere (O-74), and whether benefits are active."""
        self.has(self.says("summary.orderStatus"), order_status)
        self.has(self.says("summary.subscriptionStatus"), subscription_status)
        active = self.says("summary.active" if benefits else "summary.inactive")
        self.has(self.says("summary.benefits"), active)

    def has(self, label: str, value: str) -> None:
        """Wait for a fact of the order: the value under its label."""
        pair = self.main.locator("dt", has_text=re.compile(f"^{re.escape(label)}$")).locator("xpath=..")
        expect(pair.first).to_contain_text(value)

    def tells(self, story: str, **details: object) -> None:
        """Wait for where the order stands, and what happens next."""
        for part in ("headline", "text"):
            self.reads(self.says(f"story.{story}.{part}", **details))

    def adds(self, note: str, **details: object) -> None:
        """Wait for something else that is to know of the order."""
        self.reads(self.says(f"note.{note}", **details))

    def reads(self, text: str) -> None:
        """Wait for the text, alone in its place."""
        expect(self.main.get_by_text(text, exact=True)).to_be_visible()
