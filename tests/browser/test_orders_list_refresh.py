"""What changes in AWS arrives in the list."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.browser.support.orders_list import OrdersList
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person

STALE_AFTER = 6_000
"""Milliseconds; what is younger is not asked for again when somebody comes back."""


def cancel(marketplace: Marketplace, person: Person, order_id: str) -> None:
    """The buyer cancels in AWS, and the product has heard of it."""
    marketplace.happen(order_id, "cancel")
    person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")


def test_refresh_reads_the_list_again(
    visitors: Visitors, person: Person, purchases: Purchases, marketplace: Marketplace
) -> None:
    """O-60, O-78: with the time of the last refresh, and the place on the page kept."""
    order_id = purchases.bindable(person)
    seen = OrdersList.opened(visitors, person, "?sort=expires&dir=asc")
    read_at = seen.main.get_by_role("status").filter(has_text="Refreshed at")
    before = read_at.inner_text()
    cancel(marketplace, person, order_id)
    expect(seen.cell(order_id, "status")).to_have_text("Pending Link")
    # Both readings may fall into one second, and the page shows no smaller unit.
    seen.page.clock.set_system_time(datetime.now(UTC) + timedelta(minutes=1))
    seen.main.get_by_role("button", name=seen.says("refresh")).click()
    expect(seen.cell(order_id, "status")).to_have_text("Cancelled")
    expect(seen.cell(order_id, "subscription")).to_have_text("Unsubscribed")
    expect(seen.bind(order_id)).to_be_disabled()
    expect(read_at).not_to_have_text(before)
    expect(seen.page).to_have_url("/orders?sort=expires&dir=asc")


def test_list_is_read_again_when_somebody_comes_back(
    visitors: Visitors, person: Person, purchases: Purchases, marketplace: Marketplace
) -> None:
    """O-60: back from AWS's pages in another window, nothing needs to be pressed."""
    order_id = purchases.bindable(person)
    profile = visitors.profile()
    profile.clock.install()
    seen = OrdersList(visitors.open_as(person, profile=profile))
    expect(seen.cell(order_id, "status")).to_have_text("Pending Link")
    cancel(marketplace, person, order_id)
    profile.clock.fast_forward(STALE_AFTER)
    seen.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(seen.cell(order_id, "status")).to_have_text("Cancelled")


def test_a_purchase_arrives_by_itself(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-25, O-60: the list says so, and a refresh shows it."""
    seen = OrdersList.opened(visitors, person)
    expect(seen.main).to_contain_text(seen.says("description"))
    order_id = purchases.linked(person)
    seen.main.get_by_role("button", name=seen.says("refresh")).click()
    seen.shows(order_id)
    seen.counts("1")
