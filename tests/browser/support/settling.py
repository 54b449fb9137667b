"""When a page shows what it will go on showing."""

from playwright.sync_api import Page, expect

from tests.browser.support.following import follow

_BUSY = "[aria-busy=true], [class*=awsui_spinner], .light-skeleton, .page-loading"


def settle(page: Page) -> None:
    """Wait for the heading, and for whatever is still being loaded.

    The page before has a heading too: the one that counts is there when nothing is on its way.
    """
    expect(page.locator(_BUSY)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    follow(page)
    expect(page.locator(_BUSY)).to_have_count(0)
