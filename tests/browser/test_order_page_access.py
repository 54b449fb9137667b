"""Who sees an order page, on what screen, in which language, and what is told when nothing can be seen."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DARK_PHONE, LANGUAGES, PHONE, Language, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.order_page import OrderPage
from tests.browser.support.pictures import screenshot
from tests.browser.support.purchases import Purchases
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


@pytest.mark.parametrize("whose", ["nobody's", "another's"])
def test_others_order_looks_like_none(
    visitors: Visitors, people: People, person: Person, purchases: Purchases, whose: str
) -> None:
    """O-68: the same words for an order that is not there and for one of another account, and a way back."""
    path = purchases.linked(people.newcomer()) if whose == "another's" else "agmt-none"
    visitors.guard.expect_answers(404)
    page = visitors.open_as(person, f"/orders/{path}")
    expect(page.get_by_role("heading", level=1)).to_have_text(words("order.notFound"))
    alert = page.get_by_role("alert").filter(has_text=words("problems.order_not_found.sentence"))
    expect(alert).to_contain_text(words("problems.order_not_found.next"))
    expect(page.get_by_role("button", name=words("problems.tryAgain"))).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("link", name=words("order.allOrders")).click()
    page.wait_for_url("**/orders")


def test_order_that_cannot_be_read_is_tried_again(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-60, O-61: the reason, and the same once more."""
    order_id = purchases.linked(person)
    profile = visitors.profile()
    profile.route(f"**/api/orders/{order_id}", lambda route: route.abort())
    visitors.guard.expect_unreachable(f"/api/orders/{order_id}")
    page = visitors.open_as(person, f"/orders/{order_id}", profile=profile)
    alert = page.get_by_role("alert").filter(has_text=words("problems.network.sentence"))
    expect(alert).to_be_visible()
    assert_accessible(page)
    profile.unroute(f"**/api/orders/{order_id}")
    alert.get_by_role("button", name=words("problems.tryAgain")).click()
    OrderPage(page).is_read()


def test_order_stays_on_screen_when_a_refresh_fails(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-60: what was read last is better than nothing."""
    order_id = purchases.linked(person)
    seen = OrderPage.opened(visitors, person, order_id)
    visitors.guard.expect_unreachable(f"/api/orders/{order_id}")
    seen.page.route(f"**/api/orders/{order_id}", lambda route: route.abort())
    seen.page.get_by_role("button", name=seen.says("refresh")).click()
    alert = seen.page.get_by_role("alert").filter(has_text=words("problems.network.sentence"))
    expect(alert).to_be_visible()
    seen.shows("Refund window", "Subscribed", benefits=False)
    seen.page.unroute(f"**/api/orders/{order_id}")
    alert.get_by_role("button", name=words("problems.tryAgain")).click()
    expect(alert).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages(visitors: Visitors, person: Person, purchases: Purchases, language: Language) -> None:
    """O-74: all texts in the reader's language, the statuses and Bind in English, marked as such."""
    order_id = purchases.linked(person)
    assert person.schedule(order_id, person.application()).is_success
    seen = OrderPage.opened(visitors, person, order_id, Look(language=language))
    seen.shows("Refund window", "Subscribed", benefits=False)
    expect(seen.bind.locator("[lang=en]")).to_have_text("Bind")
    expect(seen.main.get_by_role("heading", level=2)).to_have_text(
        [
            seen.says("binding.title"),
            seen.says("entitlements"),
            seen.says("details.title"),
            words("refund.section.title", language),
            words("timeline.title", language),
        ]
    )
    expect(seen.sentence("AgreementCreated.new")).to_be_visible()
    assert_worded(seen.page)
    assert_accessible(seen.page)
    screenshot(seen.page, f"order-{language}", full_page=True)


@pytest.mark.parametrize("look", [PHONE, DARK_PHONE], ids=str)
def test_phone(visitors: Visitors, person: Person, purchases: Purchases, look: Look) -> None:
    """Everything fits into 360 pixels, the original message too, and nothing jumps while it loads."""
    order_id = purchases.bound(person)
    seen = OrderPage.opened(visitors, person, order_id, look)
    assert_still(seen.page)
    seen.page.get_by_role("button", name=words("timeline.raw.show")).first.click()
    settle(seen.page)
    assert_fits(seen.page)
    assert_accessible(seen.page)
    screenshot(seen.page, f"order-{look}", full_page=True)
