"""The bind flow, as a person goes through it."""

import re
from dataclasses import dataclass
from typing import Final, Literal, Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.look import DESKTOP, Language, Look
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

Step = Literal["order", "target", "review"]
Kind = Literal["application", "organization"]

# The design system's own word.
_NEXT: Final[dict[Language, str]] = {"en": "Next", "es": "Siguiente", "it": "Successivo", "zh": "下一步"}


@dataclass(frozen=True)
class BindFlow:
    """``/orders/<id>/bind`` in a browser."""

    page: Page
    kind: Kind = "application"
    language: Language = "en"

    @classmethod
    def opened(
        cls,
        visitors: Visitors,
        person: Person,
        order_id: str,
        look: Look = DESKTOP,
        *,
        kind: Kind = "application",
    ) -> Self:
        """The flow of the order at its first step, for a person who signs in on the way."""
        page = visitors.open_as(person, f"/orders/{order_id}/bind", look)
        flow = cls(page, kind, look.language)
        flow.stands_at("order")
        return flow

    def says(self, key: str, **details: object) -> str:
        """The flow's own text in the reader's language."""
        return words(f"binding.{key}", self.language, **details)

    def target_says(self, key: str, **details: object) -> str:
        """The same of the kind of target: ``create``, ``refresh``, ``missing`` ..."""
        return self.says(f"target.{self.kind}.{key}", **details)

    def heading(self, key: str) -> Locator:
        """The page's main heading with that text."""
        return self.page.get_by_role("heading", level=1, name=self.says(key), exact=True)

    def button(self, name: str) -> Locator:
        """A button of exactly that name."""
        return self.page.get_by_role("button", name=name, exact=True)

    @property
    def next(self) -> Locator:
        return self.button(_NEXT[self.language])

    @property
    def create(self) -> Locator:
        """O-57: it is called Create in every language (O-74)."""
        return self.button("Create")

    @property
    def select(self) -> Locator:
        """What opens the list of targets; its name says what is chosen."""
        return self.page.get_by_role("button", name=re.compile(f"^{self.target_says('label')} "))

    def stands_at(self, step: Step) -> None:
        """Wait for the step."""
        expect(self.heading(f"step.{step}.title")).to_be_visible()

    def go_to(self, step: Step) -> None:
        """Press Next; the reading goes on at the step's heading."""
        self.next.click()
        expect(self.heading(f"step.{step}.title")).to_be_focused()

    def choose(self, name: str) -> None:
        """Choose the target from the list."""
        self.select.click()
        self.page.get_by_role("option", name=name).click()
        self.has_chosen(name)

    def has_chosen(self, name: str) -> None:
        """Wait until the target is selected."""
        expect(self.select).to_contain_text(name)

    def confirm(self) -> None:
        """O-56: say that all information is correct."""
        self.page.get_by_role("checkbox", name=self.says("review.confirm")).check()

    def bind_to(self, name: str) -> None:
        """From the first step to the button Create."""
        self.go_to("target")
        self.choose(name)
        self.go_to("review")
        self.confirm()
        self.create.click()

    def ends_with(self, key: str) -> None:
        """Wait for the page that tells the outcome; the reading goes on at its heading."""
        expect(self.heading(key)).to_be_focused()
