"""The order page while the order is running: where it stands, and what happens next."""

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.local_times import local_time
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import APPPUSH, Purchases
from tests.browser.support.visitors import Visitors
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person

TARGET = "application “Example Shop”"


def test_refund_window(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-30, O-62, O-63, O-77: until when by the reader's clock, how long still, and why it must wait."""
    order_id = purchases.linked(person)
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Refund window", "Subscribed", benefits=False)
    seen.tells("window", end=local_time(person.order(order_id)["window"]["ends_at"]))
    timer = seen.page.get_by_role("timer")
    expect(timer).to_contain_text("1 day, 23 hours, 59 minutes")
    before = timer.inner_text()
    expect(timer).not_to_have_text(before)
    assert_accessible(seen.page)


def test_chosen_target(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-58, O-63: when it is bound by itself, and to what."""
    order_id = purchases.linked(person)
    assert person.schedule(order_id, person.application()).is_success
    seen = OrderPage.opened(visitors, person, order_id)
    ends_at = local_time(person.order(order_id)["window"]["ends_at"])
    seen.tells("windowScheduled", end=ends_at, target=TARGET)
    seen.has(seen.says("binding.chosen"), "Example Shop")
    seen.has(seen.says("binding.kind"), "Application")
    assert_accessible(seen.page)


def test_pending_link(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-32, O-45, O-59, O-64: it can be bound; a refund is Amazon's to decide from now on."""
    order_id = purchases.bindable(person)
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Pending Link", "Subscribed", benefits=False)
    seen.tells("bindable", kind="an application")
    seen.adds("askForRefund", end=local_time(person.order(order_id)["window"]["ends_at"]))
    expect(seen.page.get_by_role("timer")).to_have_count(0)
    assert_accessible(seen.page)


def test_confirmation_by_aws_shows_by_itself(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-37, O-60: the page waits for AWS and needs no reload."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer, provision=False)
    person.arrive_and_link(marketplace.set_up(order_id))
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Refund window", "Pending", benefits=False)
    seen.adds("unconfirmed")
    assert_accessible(seen.page)
    marketplace.happen(order_id, "provision")
    expect(seen.main.get_by_text(seen.says("note.unconfirmed"))).to_have_count(0, timeout=30_000)
    seen.shows("Refund window", "Subscribed", benefits=False)


def test_waiting_for_aws_after_the_window(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-60, O-61, O-68: refresh, or contact customer service if it stays; the target can be chosen."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer, accepted_ago="P3D", provision=False)
    person.arrive_and_link(marketplace.set_up(order_id))
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Pending Link", "Pending", benefits=False)
    seen.tells("awaitingAws")
    assert person.schedule(order_id, person.application()).is_success
    seen.page.get_by_role("button", name=seen.says("refresh")).click()
    seen.tells("awaitingAwsScheduled", target=TARGET)
    marketplace.happen(order_id, "provision")
    person.sees(order_id, "LINKED", "SUBSCRIBED")
    seen.page.get_by_role("button", name=seen.says("refresh")).click()
    seen.shows("Linked", "Subscribed", benefits=True)


def test_failed_subscription(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-37, O-68: a payment that failed, and where to look at it."""
    by_use = {"pricing": "pay_as_you_go", "unit_prices": {"messages": "0.05"}}
    bought = marketplace.buy(product="sms", buyer_account=buyer, **by_use)
    order_id = person.link(person.arrive(marketplace.set_up(bought))).json()["order_id"]
    marketplace.happen(bought, "legacy", action="subscribe-fail")
    person.sees(order_id, "REFUND_WINDOW", "FAILED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.tells("subscriptionFailed")
    link = seen.main.get_by_role("link", name=seen.says("next.checkPayment"))
    expect(link).to_have_attribute("href", "https://console.aws.amazon.com/marketplace/home#/subscriptions")
    assert_accessible(seen.page)


def test_linked(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-22, O-23, O-58, O-59, O-61: what has the benefits since when, that it stays so, and whom to ask."""
    order_id = purchases.bound(person)
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Linked", "Subscribed", benefits=True)
    bound_at = local_time(person.order(order_id)["binding"]["bound_at"])
    seen.tells("bound", target=TARGET, since=bound_at)
    seen.has(seen.says("binding.target"), "Example Shop")
    seen.has(seen.says("binding.boundAt"), bound_at)
    expect(seen.main).to_contain_text(seen.says("binding.final").partition("<")[0])
    assert_accessible(seen.page)


def test_advisory(visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases) -> None:
    """O-60: what AWS says about the buyer's AWS account is told, and changes nothing."""
    order_id = purchases.bound(person)
    marketplace.happen(order_id, "advisory", issued=True)
    person.told(order_id, "AdvisoryChanged")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Linked", "Subscribed", benefits=True)
    seen.adds("advisory")
    expect(seen.sentence("AdvisoryChanged.issued")).to_be_visible()
