"""How the overview comes by its numbers: page by page, patiently, and honest about what it does not have."""

from playwright.sync_api import expect

from local.embedded.description import RunningStack
from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.archives import archive
from tests.browser.support.measures import assert_still
from tests.browser.support.overview import ORDERS, Overview
from tests.browser.support.second_page import SecondPage
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

PROBLEM = {"type": "about:blank", "title": "", "detail": "", "request_id": "the-request"}


def test_what_has_come_is_shown(visitors: Visitors, people: People, aws: Aws, stack: RunningStack) -> None:
    """O-25: numbers grow with every page that is read, and the page says how far it is."""
    with archive(people, aws, stack, 130) as person:
        page = visitors.open("/overview")
        second = SecondPage(page)
        sign_in(page, person.user)
        expect(page.get_by_text(words("overview.reading_other", count=100))).to_be_visible()
        expect(page.get_by_role("heading", name=words("overview.status.title"))).to_be_visible()
        assert_accessible(page)
        second.let_go()
        Overview(page, []).tells(130)
        assert_still(page)


def test_a_busy_moment_is_waited_out(visitors: Visitors, owner: Person) -> None:
    """O-60: what may pass is asked again, without a word to the person."""
    visitors.guard.expect_answers(503)
    page = visitors.open("/overview")
    busy = PROBLEM | {"code": "store_busy", "status": 503}
    page.route(ORDERS, lambda route: route.fulfill(status=503, json=busy), times=1)
    sign_in(page, owner.user)
    Overview(page, []).tells(len(owner.orders()))


def test_no_numbers_rather_than_wrong_ones(visitors: Visitors, owner: Person) -> None:
    """O-60, O-61: a refusal is told with its next step, and nothing is counted until all could be read."""
    visitors.guard.expect_answers(500)
    page = visitors.open("/overview")
    broken = PROBLEM | {"code": "internal_error", "status": 500}
    page.route(ORDERS, lambda route: route.fulfill(status=500, json=broken), times=1)
    sign_in(page, owner.user)
    alert = page.get_by_role("alert").filter(has_text=words("problems.internal_error.sentence"))
    expect(alert).to_contain_text("the-request")
    expect(page.get_by_role("heading", name=words("overview.status.title"))).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("button", name=words("problems.tryAgain")).click()
    Overview(page, []).tells(len(owner.orders()))
    expect(alert).to_have_count(0)


def test_an_account_without_orders(visitors: Visitors, person: Person) -> None:
    """O-24: where orders come from, and no charts of nothing."""
    page = Overview.opened(visitors, person).page
    expect(page.get_by_role("heading", name=words("orders.empty.title"))).to_be_visible()
    expect(page.get_by_role("application")).to_have_count(0)
    assert_accessible(page)
