"""Orders in step with AWS: a person has AWS asked about one, or all compared, and reads what that changed.

A comparison of all orders confirms those of the other tests as well: these tests come one after the other.
"""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.look import PAIRED, Look
from tests.browser.support.operations import Operations
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import APPPUSH, Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

RUN = 60_000  # milliseconds that a comparison of all orders may take on a busy machine
AWS_ANSWERS = 45_000  # milliseconds; a second where nothing else is going on


def _button(seen: OrderPage) -> Locator:
    return seen.main.get_by_role("button", name=seen.says("sync.button"), exact=True)


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_nothing_had_changed(visitors: Visitors, person: Person, purchases: Purchases, look: Look) -> None:
    """O-60, O-72, O-78: said in every language; by keyboard as well."""
    order_id = purchases.bindable(person)
    seen = OrderPage.opened(visitors, person, order_id, look)
    seen.has(seen.says("details.confirmedAt"), seen.says("details.notConfirmed"))
    _button(seen).focus()
    seen.page.keyboard.press("Enter")
    told = seen.page.get_by_text(seen.says("sync.same.title"), exact=True)
    expect(told).to_be_visible(timeout=AWS_ANSWERS)
    expect(seen.page.get_by_text(seen.says("sync.same.text"), exact=True)).to_be_visible()
    expect(seen.main.get_by_text(seen.says("details.notConfirmed"), exact=True)).to_have_count(0)
    assert person.order(order_id)["confirmed_at"] is not None
    assert_accessible(seen.page)


def test_what_was_lost_is_put_right_and_told(
    visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases
) -> None:
    """O-39, O-60, O-78: the message of an amendment never came."""
    order_id = purchases.bindable(person)
    seen = OrderPage.opened(visitors, person, order_id)
    marketplace.happen(order_id, "amend", quantities={"dau": 2345}, announce=False)
    _button(seen).click()
    expect(seen.page.get_by_text(seen.says("sync.changed.title"), exact=True)).to_be_visible(
        timeout=AWS_ANSWERS
    )
    expect(seen.page.get_by_role("listitem").filter(has_text="2,345").first).to_be_visible()
    seen.has("Daily active users", "2,345")
    sources = {entry["source"] for entry in person.timeline(order_id)}
    assert "reconciliation" in sources
    assert_accessible(seen.page)


def test_who_asks_twice_is_told_that_the_order_is_current(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-68: AWS is not asked again within half a minute, and that is no failure."""
    order_id = purchases.bindable(person)
    seen = OrderPage.opened(visitors, person, order_id)
    _button(seen).click()
    done = seen.page.get_by_text(seen.says("sync.same.title"), exact=True)
    expect(done).to_be_visible(timeout=AWS_ANSWERS)
    visitors.guard.expect_answers(409)
    _button(seen).click()
    expect(seen.page.get_by_text(words("problems.confirmed_just_now.sentence"))).to_be_visible()
    expect(seen.page.get_by_role("alert")).to_have_count(0)
    assert_accessible(seen.page)


def test_order_that_aws_never_told_of_is_found(
    visitors: Visitors, people: People, marketplace: Marketplace, buyer: str
) -> None:
    """O-60, O-78: all orders are compared, as a person asked, who sees it end and what it found."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer, announce=False)
    seen = Operations.opened(visitors, people.operator, "/reconciliation", "reconciliation")
    runs = seen.main.get_by_role("table", name=seen.says("runs.title"))
    before = runs.get_by_role("row").count()
    start = seen.main.get_by_role("button", name=seen.says("start"))
    start.click()
    expect(runs).to_contain_text(seen.says("runs.finished"), timeout=RUN)
    expect(start).to_be_enabled(timeout=RUN)
    assert runs.get_by_role("row").count() >= before
    # The run has sent the agreements to be confirmed; each is told of once it was.
    eventually(lambda: order_id in _drifted(people.operator), seconds=60, what="the order to be found")
    seen.main.get_by_role("button", name=words("operations.refresh")).click()
    found = seen.main.get_by_role("table", name=seen.says("drift.title")).get_by_role("row")
    expect(found.filter(has_text=order_id)).to_contain_text(seen.says("change.missing"))
    seen.is_for_everybody("reconciliation")
    seen.main.get_by_role("link", name=order_id).click()
    seen.page.wait_for_url(f"**/operations/orders/{order_id}")


def _drifted(operator: Person) -> list[str]:
    """The orders that were out of step, as the API tells them."""
    told = operator.get("/api/ops/reconciliation").json()["drifted"]
    return [each["order_id"] for each in told]
