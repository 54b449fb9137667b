"""Signing in on the issuer's own page."""

from playwright.sync_api import Page, expect

from local.embedded.people import DemoUser


def sign_in(page: Page, user: DemoUser) -> None:
    """Fill the sign-in page in that the browser is on, or about to get to, and press its button.

    The embedded sign-in page keeps no session: it asks every time.
    """
    name = page.locator("input[name=username]")
    expect(name).to_be_visible()
    name.fill(user.email)
    page.locator("input[name=password]").fill(user.password)
    page.get_by_role("button", name="Sign in").click()
