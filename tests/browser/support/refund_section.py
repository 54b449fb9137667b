"""What an order's page says about refunds, as a person uses it."""

from dataclasses import dataclass
from typing import Final, Self

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.support.look import DESKTOP, Language, Look
from tests.browser.support.order_page import OrderPage
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Json, Person

_OPEN: Final = frozenset({"REQUESTED", "PROPOSED", "APPROVED"})
_ASKED: Final = {
    "name": "request_refund",
    "allowed": False,
    "refusal": {"code": "refund_already_requested", "sentence": "A request is open.", "until": None},
}


@dataclass(frozen=True)
class RefundSection:
    """The part *Refund* of ``/orders/<id>`` in a browser."""

    page: Page
    language: Language = "en"

    @classmethod
    def opened(cls, visitors: Visitors, person: Person, order_id: str, look: Look = DESKTOP) -> Self:
        """The order's page, read, for a person who signs in on the way."""
        seen = OrderPage.opened(visitors, person, order_id, look)
        return cls(seen.page, look.language)

    @property
    def part(self) -> Locator:
        return self.page.get_by_role("region", name=self.says("section.title"), exact=True)

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    def says(self, key: str, **details: object) -> str:
        """The part's own text in the reader's language."""
        return words(f"refund.{key}", self.language, **details)

    def button(self, key: str) -> Locator:
        """A button of the part."""
        return self.part.get_by_role("button", name=self.says(key), exact=True)

    def reads(self, text: str) -> None:
        """Wait for the text, alone in its place."""
        expect(self.part.get_by_text(text, exact=True).first).to_be_visible()

    def is_at(self, state: str) -> None:
        """Wait until the request stands there."""
        expect(self.part.get_by_text(self.says(f"state.{state}"), exact=True).first).to_be_visible()

    def chooses(self, wish: str) -> None:
        """What is asked for, in the dialog."""
        self.dialog.get_by_label(self.says(f"wish.{wish}"), exact=True).check()

    def tells(self, key: str) -> None:
        """Wait for the news at the top of the page; a screen reader is told of it in longer words."""
        expect(self.page.get_by_text(self.says(key), exact=True)).to_be_visible()

    def presses(self, key: str) -> None:
        """The dialog's button."""
        self.dialog.get_by_role("button", name=self.says(key), exact=True).click()


@dataclass
class Told:
    """Tells the pages of a profile about an order and its request as a test likes."""

    order: Json
    request: Json
    version: int = 1_000_000

    def to(self, profile: BrowserContext) -> None:
        """Answer in place of the API."""
        order_id = self.order["order_id"]
        profile.route(f"**/api/orders/{order_id}", self._detail)
        profile.route(f"**/api/orders/{order_id}/refund", self._refunds)

    def becomes(self, request: Json, seen: RefundSection) -> None:
        """Tell of the request as it is now, and let the page read it."""
        self.request, self.version = request, self.version + 1
        seen.page.get_by_role("button", name=words("order.refresh", seen.language)).click()
        seen.is_at(request["state"])
        settle(seen.page)

    def _detail(self, route: Route) -> None:
        told = {**self.order, "version": self.version}
        if self.request["state"] in _OPEN:
            told |= {"order_status": "REFUND_REVIEW", "actions": [_ASKED]}
        route.fulfill(json=told)

    def _refunds(self, route: Route) -> None:
        allowed = {"allowed": True, "refusal": None}
        told = {"order_id": self.order["order_id"], "can_request": allowed, "requests": [self.request]}
        route.fulfill(json=told)
