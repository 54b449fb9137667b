"""The overview, as a person reads it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.support.look import DESKTOP, Language, Look
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Json, Person

ORDERS: Final = re.compile(r"/api/orders\?")
"""Questions for lists of orders."""

STATUSES: Final = {
    "REFUND_WINDOW": "Refund window",
    "PENDING_LINK": "Pending Link",
    "LINKED": "Linked",
    "REFUND_REVIEW": "Refund review",
    "REFUNDED": "Refunded",
    "CANCELLED": "Cancelled",
    "EXPIRED": "Expired",
    "SUPERSEDED": "Superseded",
}
"""O-74: the same in every language."""


@dataclass(frozen=True)
class Overview:
    """``/overview`` in a browser, and what the API answered to it."""

    page: Page
    rows: Sequence[Json]

    @classmethod
    def opened(cls, visitors: Visitors, person: Person, look: Look = DESKTOP) -> Self:
        """The overview with all its numbers, for a person who signs in on the way."""
        profile = visitors.profile(look)
        answers: list[Response] = []
        profile.on("response", lambda each: answers.append(each) if ORDERS.search(each.url) else None)
        page = visitors.open_as(person, "/overview", profile=profile)
        expect(page.get_by_role("main").get_by_text(_whole(look.language))).to_be_visible(timeout=30_000)
        settle(page)
        rows = [row for answer in answers for row in answer.json()["items"]]
        return cls(page, rows)

    def number(self, label: str) -> Locator:
        """The number with this label, which is a link."""
        return self.page.get_by_role("main").get_by_role("link", name=re.compile(f"^{re.escape(label)}: "))

    def has(self, label: str, count: int) -> None:
        """Wait for the number."""
        expect(self.number(label)).to_have_accessible_name(f"{label}: {orders(count)}")

    def tells(self, count: int) -> None:
        """Wait until that many orders have been read."""
        read = words(f"overview.read_{_form(count)}", count=f"{count:,}", time="")
        expect(self.page.get_by_role("main").get_by_text(read)).to_be_visible()

    def leads(self, label: str, count: int) -> None:
        """Follow the number; the list that it leads to counts the same orders."""
        self.number(label).click()
        heading = self.page.get_by_role("heading", level=1, name=words("orders.title"))
        expect(heading).to_contain_text(f"({count})")

    def cells(self, row: str) -> Locator:
        """What the table of months says in a row, after its name."""
        return self.page.get_by_role("row", name=re.compile(row)).get_by_role("cell")


def orders(count: int) -> str:
    """Like "3 orders"."""
    return words(f"overview.orders_{_form(count)}", count=f"{count:,}")


def _whole(language: Language) -> re.Pattern[str]:
    """What the page says once everything has been read, whenever and however much it was."""
    forms = ("other",) if language == "zh" else ("one", "other")
    said = {words(f"overview.read_{form}", language, count="#", time="#") for form in forms}
    return re.compile("|".join(re.escape(each).replace("\\#", ".+") for each in said))


def _form(count: int) -> str:
    return "one" if count == 1 else "other"
