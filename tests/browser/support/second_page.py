"""Requests that wait until a test lets them go."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, Route


class Held:
    """Whatever a page, or every page of a profile, asks of such an address: from now on it waits."""

    def __init__(self, asking: Page | BrowserContext, is_held: Callable[[str], bool]) -> None:
        self._waiting: list[Route] = []
        self._free = False
        asking.route(is_held, self._keep)

    def let_go(self) -> None:
        """Answer what waits, and whatever comes."""
        self._free = True
        for route in self._waiting:
            route.continue_()

    def _keep(self, route: Route) -> None:
        if self._free:
            route.continue_()
        else:
            self._waiting.append(route)


class SecondPage(Held):
    """What a page asks of lists of orders after their first part."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, _is_further)


def _is_further(url: str) -> bool:
    return "/api/orders?" in url and "cursor=" in url
