"""The link page when there is no purchase to link: what happened, and what to press in AWS."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.arriving import arrive_as, press_link, press_set_up
from tests.browser.support.look import LANGUAGES, Language, Look
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.person import Person

TOKEN = "x-amzn-marketplace-token"
AWS = "https://console.aws.amazon.com/marketplace/home#/subscriptions"


def _leads_back_to_aws(page: Page, language: Language = "en") -> None:
    expect(page.get_by_role("main")).to_contain_text("Manage subscriptions")
    expect(page.get_by_role("main")).to_contain_text("Set up your account")
    expect(page.get_by_role("link", name=words("link.aws.go", language))).to_have_attribute("href", AWS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_without_a_visit_is_sent_to_aws(visitors: Visitors, language: Language) -> None:
    """O-9: the button in AWS brings a purchase here."""
    visitors.guard.expect_answers(404)
    page = visitors.open("/link", Look(language=language))
    expect(page.get_by_role("alert")).to_contain_text(words("problems.session_missing.sentence", language))
    _leads_back_to_aws(page, language)
    assert_accessible(page)


def test_visit_that_is_over_says_so(visitors: Visitors) -> None:
    """O-9: after four hours, or with a cookie that was never ours."""
    visitors.guard.expect_answers(410)
    profile = visitors.profile()
    cookie = {"name": "__Host-registration", "value": "0" * 32, "path": "/", "secure": True}
    host = visitors.url.removeprefix("http://").partition(":")[0]
    profile.add_cookies([{**cookie, "domain": host}])  # type: ignore[typeddict-item]
    page = visitors.open("/link", profile=profile)
    expect(page.get_by_role("alert")).to_contain_text(words("problems.session_expired.sentence"))
    _leads_back_to_aws(page)


def test_visit_that_ended_before_the_click_says_so(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-9, O-17: the page was left open too long."""
    visitors.guard.expect_answers(404)
    page = arrive_as(visitors, marketplace.set_up(marketplace.buy(**APPPUSH, buyer_account=buyer)), person)
    page.context.clear_cookies()
    page.get_by_role("button", name=words("link.confirm.first.button"), exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text(words("problems.session_missing.sentence"))
    _leads_back_to_aws(page)
    assert_accessible(page)


def test_second_click_on_a_used_visit_says_so(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-79: two tabs of one visit; the second learns that the first has linked."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    first = arrive_as(visitors, marketplace.set_up(order_id), person)
    second = arrive_as(visitors, marketplace.set_up(order_id), person, profile=first.context)
    visitors.guard.expect_answers(409)
    press_link(second)
    first.get_by_role("button", name=words("link.confirm.first.button"), exact=True).click()
    expect(first.get_by_role("alert")).to_contain_text(words("problems.session_used.sentence"))
    expect(first.get_by_role("heading", name=words("link.linked.title"))).to_be_visible()


@pytest.mark.parametrize(
    ("language", "exception", "status", "code"),
    [
        ("en", "ExpiredTokenException", 410, "token_expired"),
        ("es", "InvalidTokenException", 400, "token_invalid"),
        ("it", "ThrottlingException", 503, "marketplace_busy"),
        ("zh", "ExpiredTokenException", 410, "token_expired"),
    ],
)
def test_refused_token_is_told_in_the_buyers_language(
    visitors: Visitors, marketplace: Marketplace, language: Language, exception: str, status: int, code: str
) -> None:
    """O-9 to O-11: the form's answer leads on to this page, which says why and what to press."""
    visitors.guard.expect_answers(status)
    page = visitors.profile(Look(language=language)).new_page()
    token = new_buyer()
    with marketplace.answering(token, error={"code": exception, "message": "no"}):
        press_set_up(page, visitors.url, {TOKEN: token})
        page.wait_for_url(f"**/link?problem={code}&request_id=*")
    expect(page.get_by_role("alert")).to_contain_text(words(f"problems.{code}.sentence", language))
    expect(page.get_by_role("alert")).to_contain_text(words("problems.requestId", language))
    _leads_back_to_aws(page, language)
    assert_accessible(page)


def test_address_with_a_made_up_problem_says_nothing_of_it(visitors: Visitors) -> None:
    page = visitors.open("/link?problem=call-0900-123&request_id=<b>call</b>")
    expect(page.get_by_role("alert")).to_contain_text(words("problems.unreadable.sentence"))
    expect(page.get_by_role("main")).not_to_contain_text("call")


def test_purchase_that_cannot_be_read_can_be_tried_again(
    visitors: Visitors, marketplace: Marketplace, buyer: str
) -> None:
    """O-60: the gateway refuses a flood, and lets the next request pass."""
    visitors.guard.expect_answers(429)
    profile = visitors.profile()
    body = '{"message": "Too Many Requests"}'
    profile.route("**/api/registration", lambda route: route.fulfill(status=429, body=body))
    page = profile.new_page()
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    press_set_up(page, visitors.url, marketplace.set_up(order_id))
    page.wait_for_url("**/link")
    expect(page.get_by_role("alert")).to_contain_text(words("problems.too_many_requests.sentence"))
    assert_accessible(page)
    profile.unroute("**/api/registration")
    page.get_by_role("button", name=words("problems.tryAgain")).click()
    expect(page.get_by_text(order_id)).to_be_visible()
