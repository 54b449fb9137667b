"""The order page once an order is leaving or has left: why, what becomes of the money, and where to go on."""

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.local_times import local_time
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Json, Person

TARGET = "application “Example Shop”"
LISTING = "https://aws.amazon.com/marketplace/pp/prodview-apppushexmpl1"


def _ended(order: Json) -> str:
    return local_time(order["ending"]["at"])


def test_refund_review(
    visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases
) -> None:
    """O-33: benefits stay until AWS has decided."""
    order_id = purchases.bound(person)
    marketplace.happen(order_id, "cancellation-requests", reason_code="OTHER")
    person.sees(order_id, "REFUND_REVIEW", "SUBSCRIBED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Refund review", "Subscribed", benefits=True)
    seen.tells("reviewBound", target=TARGET)
    expect(seen.sentence("CancellationRequestChanged.pending")).to_be_visible()
    assert_accessible(seen.page)


def test_refunded(visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases) -> None:
    """O-33, O-72: how much went back, that the benefits are gone, and how to have the product again."""
    order_id = purchases.bound(person)
    asked = marketplace.happen(order_id, "billing-adjustments", amount="1200.00")
    marketplace.settle("billing-adjustments", asked["adjustment_id"], completed=True)
    person.sees(order_id, "REFUNDED", "UNSUBSCRIBED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Refunded", "Unsubscribed", benefits=False)
    seen.tells("refunded", refunded="$1,200.00")
    seen.adds("benefitsGone", target=TARGET)
    expect(seen.sentence("BillingAdjusted.refunded", amount="$1,200.00")).to_be_visible()
    again = seen.main.get_by_role("link", name=seen.says("next.buyAgain", product="AppPush"))
    expect(again).to_have_attribute("href", LISTING)
    assert_accessible(seen.page)


def test_part_of_it_refunded(
    visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases
) -> None:
    """O-33: a smaller refund leaves the order as it is, and is told."""
    order_id = purchases.bound(person)
    asked = marketplace.happen(order_id, "billing-adjustments", amount="200.50")
    marketplace.settle("billing-adjustments", asked["adjustment_id"], completed=True)
    person.told(order_id, "BillingAdjusted")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Linked", "Subscribed", benefits=True)
    seen.adds("partRefunded", refunded="$200.50")


def test_cancelled_within_the_window(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-31, O-62, O-72: Amazon refunds in full."""
    order_id = purchases.cancelled(person)
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Cancelled", "Unsubscribed", benefits=False)
    seen.tells("cancelled", ended=_ended(person.order(order_id)))
    seen.adds("refundInFull")
    expect(seen.main.get_by_text(seen.says("binding.never"))).to_be_visible()
    assert_accessible(seen.page)


def test_cancelled_later(
    visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases
) -> None:
    """O-64: a refund has to be requested from Amazon."""
    order_id = purchases.bound(person)
    marketplace.happen(order_id, "cancel")
    order = person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.tells("cancelled", ended=_ended(order))
    seen.adds("askForRefund", end=local_time(order["window"]["ends_at"]))
    seen.adds("benefitsGone", target=TARGET)


def test_payment_failed(
    visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases
) -> None:
    """O-68, O-72: AWS ended it; the payment is what to look at."""
    order_id = purchases.bindable(person)
    marketplace.happen(order_id, "fail-payment")
    order = person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.tells("terminated", ended=_ended(order))
    expect(seen.main.get_by_role("link", name=seen.says("next.checkPayment"))).to_be_visible()
    assert_accessible(seen.page)


def test_expired(visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases) -> None:
    """O-35, O-72: renew it or buy it again."""
    order_id = purchases.bindable(person, accepted_ago="P32D", duration="P1M")
    marketplace.happen(order_id, "expire")
    order = person.sees(order_id, "EXPIRED", "EXPIRED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Expired", "Expired", benefits=False)
    seen.tells("expired", ended=_ended(order))
    expect(seen.main.get_by_role("link", name=seen.says("next.buyAgain", product="AppPush"))).to_be_visible()
    assert_accessible(seen.page)


def test_renewed(visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases) -> None:
    """O-33, O-58, O-59: one press from the old order to the new one, which says what was passed on."""
    before = purchases.bound(person, accepted_ago="P30D")
    after = marketplace.follow(before, "renew")
    person.sees(after, "LINKED", "SUBSCRIBED")
    person.sees(before, "SUPERSEDED", "UNSUBSCRIBED")
    seen = OrderPage.opened(visitors, person, before)
    seen.shows("Superseded", "Unsubscribed", benefits=False)
    seen.tells("superseded")
    expect(seen.sentence("Superseded.passed", successor=after)).to_be_visible()
    assert_accessible(seen.page)
    seen.main.get_by_role("link", name=seen.says("next.successor")).click()
    seen.page.wait_for_url(f"**/orders/{after}")
    seen.shows("Linked", "Subscribed", benefits=True)
    seen.has(seen.says("binding.inherited"), before)
    expect(seen.main.get_by_text(seen.says("note.predecessor").partition("<")[0])).to_contain_text(before)
    expect(seen.sentence("AgreementCreated.renewal")).to_be_visible()
    assert_accessible(seen.page)


def test_held_handover(
    visitors: Visitors, marketplace: Marketplace, person: Person, purchases: Purchases
) -> None:
    """O-33, O-61: while the newer order is not known the benefits stay, and customer service can help."""
    order_id = purchases.bound(person)
    marketplace.happen(order_id, "end", status="RENEWED")
    person.sees(order_id, "SUPERSEDED", "UNSUBSCRIBED")
    seen = OrderPage.opened(visitors, person, order_id)
    seen.shows("Superseded", "Unsubscribed", benefits=True)
    seen.tells("superseding")
    assert_accessible(seen.page)
