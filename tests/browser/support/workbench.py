"""The refund workbench, as people of operations use it."""

from typing import Self

from playwright.sync_api import Locator, expect

from tests.browser.support.operations import Operations
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


class Workbench(Operations):
    """``/operations/orders/<id>/refund`` in a browser."""

    @classmethod
    def of(cls, visitors: Visitors, operator: Person, order_id: str) -> Self:
        """The page, read, for somebody of the group who signs in on the way."""
        return cls.opened(visitors, operator, f"/orders/{order_id}/refund", "refund")

    def button(self, key: str) -> Locator:
        """A button of the page."""
        return self.main.get_by_role("button", name=self.says(key), exact=True)

    def policy(self, name: str) -> Locator:
        """The tile of a policy."""
        return self.main.get_by_role("radio", name=self.says(f"policy.{name}.name"))

    def proposes(self, amount: str) -> None:
        """Type an amount and press the button."""
        self.main.get_by_label(self.says("propose.amount", currency="USD")).fill(amount)
        self.button("propose.send").click()

    def decides(self, decision: str, reason: str | None = None) -> None:
        """Press the button of a decision, then the one of its dialog."""
        self.button(f"{decision}.button").click()
        if reason is not None:
            self.gives_reason(reason)
        self.presses(f"{decision}.confirm")
        self.tells(f"{decision}.done")

    def is_at(self, state: str) -> None:
        """Wait until the request stands there; a workflow may have a way to go until then."""
        expect(self.main.get_by_text(words(f"refund.state.{state}"), exact=True).first).to_be_visible(
            timeout=60_000
        )
