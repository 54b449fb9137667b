"""Requests that wait until a test lets them go."""

from dataclasses import dataclass, field
from typing import Self

from playwright.sync_api import Page, Route


@dataclass(frozen=True)
class SecondPage:
    """Whatever a page asks of lists of orders after their first part: it waits."""

    page: Page
    waiting: list[Route] = field(default_factory=list)

    @classmethod
    def held(cls, page: Page) -> Self:
        """From now on."""
        held = cls(page)
        page.route(_is_further, held.waiting.append)
        return held

    def let_go(self) -> None:
        """Answer what waits, and whatever comes."""
        for route in self.waiting:
            route.continue_()
        self.page.unroute(_is_further)


def _is_further(url: str) -> bool:
    return "/api/orders?" in url and "cursor=" in url
