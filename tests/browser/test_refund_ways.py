"""How money goes back where it is not asked for on the order's page."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.local_times import local_time
from tests.browser.support.purchases import Purchases
from tests.browser.support.refund_section import RefundSection
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Json, Person


def test_within_the_window_amazon_cancels(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-62, O-63: what to press in AWS Marketplace, and until when by the reader's clock."""
    order_id = purchases.linked(person)
    seen = RefundSection.opened(visitors, person, order_id)
    end = local_time(person.order(order_id)["window"]["ends_at"])
    seen.reads(seen.says("amazon.full", time=end))
    seen.reads(seen.says("amazon.later", time=end))
    expect(seen.part.get_by_role("listitem").nth(1)).to_have_text(
        "Choose AppPush, then Actions and Cancel subscription."
    )
    manage = seen.part.get_by_role("link", name=seen.says("amazon.go"))
    expect(manage).to_have_attribute("href", "https://console.aws.amazon.com/marketplace/home#/subscriptions")
    expect(seen.button("ask.button")).to_have_count(0)
    assert_accessible(seen.page)


@pytest.mark.parametrize("code", ["refund_by_partner", "refund_by_support_case"])
def test_what_cannot_be_asked_for_here_says_whom_to_ask(
    visitors: Visitors, person: Person, purchases: Purchases, code: str
) -> None:
    """O-68: never silently grey."""
    order_id = purchases.linked(person)
    profile = visitors.profile()
    told = _refused(person.order(order_id), code)
    profile.route(f"**/api/orders/{order_id}", lambda route: route.fulfill(json=told))
    seen = RefundSection(visitors.open_as(person, f"/orders/{order_id}", profile=profile))
    expect(seen.part).to_contain_text(words(f"problems.{code}.sentence"))
    expect(seen.part).to_contain_text(words(f"problems.{code}.next"))
    expect(seen.button("ask.button")).to_be_disabled()
    assert_accessible(seen.page)


def _refused(order: Json, code: str) -> Json:
    refusal = {"code": code, "sentence": "Not here.", "until": None}
    others = [each for each in order["actions"] if each["name"] != "request_refund"]
    action = {"name": "request_refund", "allowed": False, "refusal": refusal}
    return {**order, "actions": [*others, action]}


def test_order_stays_readable_without_its_refunds(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-60: what is known is shown; the rest is asked for again when somebody wants it."""
    order_id = purchases.bound(person)
    profile = visitors.profile()
    visitors.guard.expect_unreachable("/refund")
    profile.route("**/refund", lambda route: route.abort())
    seen = RefundSection(visitors.open_as(person, f"/orders/{order_id}", profile=profile))
    again = seen.part.get_by_role("button", name=words("problems.tryAgain"))
    expect(again).to_be_visible()
    profile.unroute("**/refund")
    again.click()
    seen.reads(seen.says("section.ask"))
