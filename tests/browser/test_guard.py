"""The guard itself: what it lets pass would pass in every other test."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.support.guard import Guard
from tests.browser.support.visitors import Visitors


def _in_a_timer(page: Page, script: str) -> None:
    """Run it where nobody catches what it throws; the next timer says that it has run."""
    page.evaluate(f"new Promise((done) => setTimeout(() => {{ setTimeout(done); {script} }}))")


def _warns(page: Page) -> None:
    with page.expect_console_message():
        page.evaluate("console.warn('take care')")


def _throws(page: Page) -> None:
    with page.expect_event("pageerror"):
        _in_a_timer(page, "throw new Error('nobody catches me')")


def _is_refused(page: Page) -> None:
    with page.expect_response("**/api/orders"):
        page.evaluate("fetch('/api/orders')")


def _breaks_off(page: Page) -> None:
    page.route("**/api/catalog", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.evaluate("fetch('/api/catalog').catch(() => null)")


def _injects_a_script(page: Page) -> None:
    script = "Object.assign(document.createElement('script'), { text: '1' })"
    with page.expect_event("pageerror"):
        _in_a_timer(page, f"document.body.append({script})")


def _calls_a_stranger(page: Page) -> None:
    with page.expect_console_message():
        page.evaluate("fetch('https://stranger.example/').catch(() => null)")


FAULTS = {
    _warns: "take care",
    _throws: "nobody catches me",
    _is_refused: "/api/orders answers 401",
    _breaks_off: "/api/catalog failed",
    _injects_a_script: "TrustedScript",
    _calls_a_stranger: "Content Security Policy",
}


@pytest.mark.parametrize(("fault", "told"), FAULTS.items(), ids=lambda each: getattr(each, "__name__", ""))
def test_every_fault_is_told(visitors: Visitors, fault: Callable[[Page], None], told: str) -> None:
    """Scripts and calls that are not ours are refused by the browser."""
    strict = Guard()
    page = Visitors(visitors.browser, visitors.url, strict).open("/help")
    fault(page)
    page.context.close()
    with pytest.raises(AssertionError, match=told):
        strict.verify()


def test_what_was_announced_must_happen() -> None:
    """Otherwise announcements would outlive what they were made for."""
    guard = Guard()
    guard.expect_answers(409)
    with pytest.raises(AssertionError, match="did not happen: 409"):
        guard.verify()
