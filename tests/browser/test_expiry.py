"""Tokens that end while the console is open (they last an hour)."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

HOUR = timedelta(hours=1)


@pytest.fixture
def page(visitors: Visitors, person: Person) -> Page:
    """Signed in a moment ago, by the page's own clock."""
    profile = visitors.profile()
    profile.clock.install()
    opened = visitors.open_as(person, "/overview", profile=profile)
    # The help asks nothing of the API: what is asked after an hour is what the person wants.
    opened.get_by_role("navigation", name=words("shell.navigation")).get_by_role(
        "link", name=words("shell.help")
    ).click()
    opened.wait_for_url("**/help")
    return opened


def _an_hour_later(page: Page) -> None:
    """By the clock alone: no timer of the page fires and asks the API before the person does."""
    page.clock.set_system_time(datetime.now(UTC) + HOUR)


def _go_to_orders(page: Page) -> None:
    page.get_by_role("banner").get_by_role("link", name=words("light.orders"), exact=True).click()


def _signs_in_again(page: Page, person: Person, url: str) -> None:
    sign_in(page, person.user)
    page.wait_for_url(url)
    expect(page.get_by_role("heading", level=1)).to_contain_text(words("shell.orders"))


def test_ended_token_is_renewed_unnoticed(page: Page, visitors: Visitors) -> None:
    """With the refresh token, before the next call of the API."""
    _an_hour_later(page)
    with page.expect_response("**/oauth2/token") as renewal, page.expect_response("**/api/orders*") as answer:
        _go_to_orders(page)
    fresh = renewal.value.json()["id_token"]
    assert answer.value.request.headers["authorization"] == f"Bearer {fresh}"
    assert answer.value.ok
    expect(page).to_have_url("/orders")


def test_renewal_that_is_refused_asks_to_sign_in_again(
    page: Page, visitors: Visitors, person: Person
) -> None:
    """And comes back to where the person was going."""
    visitors.guard.expect_answers(400)
    visitors.guard.allow_answers(401)
    page.route("**/oauth2/token", lambda route: route.fulfill(status=400, json={"error": "invalid_grant"}))
    _an_hour_later(page)
    _go_to_orders(page)
    expect(page.locator("input[name=username]")).to_be_visible()
    page.unroute("**/oauth2/token")
    _signs_in_again(page, person, f"{visitors.url}/orders")


def test_token_that_the_api_refuses_asks_to_sign_in_again(
    page: Page, visitors: Visitors, person: Person
) -> None:
    """Revoked before its time: the gateway says 401 without any problem document."""
    visitors.guard.expect_answers(401)

    def refuse(route: Route) -> None:
        route.fulfill(status=401, json={"message": "Unauthorized"})

    page.route("**/api/orders*", refuse)
    _go_to_orders(page)
    expect(page.locator("input[name=username]")).to_be_visible()
    page.unroute("**/api/orders*")
    _signs_in_again(page, person, f"{visitors.url}/orders")
