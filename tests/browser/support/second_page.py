"""Requests that wait until a test lets them go."""

from playwright.sync_api import Page, Route


class SecondPage:
    """Whatever a page asks of lists of orders after their first part: from now on it waits."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._waiting: list[Route] = []
        page.route(_is_further, self._keep)

    def let_go(self) -> None:
        """Answer what waits, and whatever comes."""
        self._page.unroute(_is_further)
        for route in self._waiting:
            route.continue_()

    def _keep(self, route: Route) -> None:
        self._waiting.append(route)


def _is_further(url: str) -> bool:
    return "/api/orders?" in url and "cursor=" in url
