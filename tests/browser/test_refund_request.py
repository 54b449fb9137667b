"""Asking for a refund on the order's page, following it, and taking it back."""

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.local_times import local_time
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import Purchases
from tests.browser.support.refund_section import RefundSection
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

REASON = "The shop closed for good."


def test_a_refund_is_asked_for_and_withdrawn(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-64, O-68, O-73: by keyboard alone, with a reason, and the page goes on where the person is."""
    seen = RefundSection.opened(visitors, person, purchases.bound(person))
    seen.reads(seen.says("section.ask"))
    _ask(seen)
    order = OrderPage(seen.page)
    order.shows("Refund review", "Subscribed", benefits=True)
    expect(order.sentence("RefundRequested.both", Who="You")).to_contain_text(REASON)
    seen.reads(seen.says("next.account.review"))
    assert_accessible(seen.page)
    seen.button("withdraw.button").press("Enter")
    assert_accessible(seen.page, "[role=dialog]")
    seen.presses("withdraw.send")
    seen.tells("withdraw.done")
    seen.is_at("WITHDRAWN")
    expect(seen.part).to_be_focused()
    expect(seen.button("ask.button")).to_be_visible()
    order.shows("Linked", "Subscribed", benefits=True)


def _ask(seen: RefundSection) -> None:
    seen.button("ask.button").press("Enter")
    expect(seen.dialog.get_by_label(seen.says("wish.refund"), exact=True)).to_be_focused()
    seen.presses("ask.send")
    reason = seen.dialog.get_by_label(seen.says("ask.reason"))
    expect(seen.dialog.get_by_text(words("asking.reason.missing", most="1,000"))).to_be_visible()
    expect(reason).to_be_focused()
    assert_accessible(seen.page, "[role=dialog]")
    seen.chooses("both")
    reason.fill(REASON)
    seen.presses("ask.send")
    seen.tells("ask.done")
    expect(seen.dialog).to_have_count(0)
    seen.is_at("REQUESTED")
    expect(seen.part).to_be_focused()


def test_a_request_is_turned_down(
    visitors: Visitors, person: Person, purchases: Purchases, people: People
) -> None:
    """O-65, O-68: with operations' reason; the order goes on, and another request can be made."""
    order_id = purchases.bound(person)
    asked = person.post(f"/api/orders/{order_id}/refund", wish="refund", reason=REASON).json()
    answer = people.operator.post(
        f"/api/ops/orders/{order_id}/refund/{asked['request_id']}/reject", reason="Used to its end."
    )
    assert answer.is_success, answer.text
    eventually(lambda: person.standing(order_id) == ("LINKED", "SUBSCRIBED"), what=f"{order_id} goes on")
    seen = RefundSection.opened(visitors, person, order_id)
    seen.is_at("REJECTED")
    seen.reads("Used to its end.")
    expect(seen.button("ask.button")).to_be_visible()
    OrderPage(seen.page).adds("askForRefund", end=_end(person, order_id))


def _end(person: Person, order_id: str) -> str:
    return local_time(person.order(order_id)["window"]["ends_at"])


def test_a_refusal_keeps_what_was_typed(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-68: somebody else asked meanwhile; the dialog says so and what to do."""
    order_id = purchases.bound(person)
    seen = RefundSection.opened(visitors, person, order_id)
    assert person.post(f"/api/orders/{order_id}/refund", wish="refund", reason=REASON).is_success
    visitors.guard.expect_answers(409)
    seen.button("ask.button").click()
    reason = seen.dialog.get_by_label(seen.says("ask.reason"))
    reason.fill("Me too.")
    seen.presses("ask.send")
    expect(seen.dialog.get_by_text(words("problems.refund_already_requested.sentence"))).to_be_visible()
    expect(reason).to_have_value("Me too.")
    seen.dialog.get_by_role("button", name=words("asking.cancel"), exact=True).click()
    seen.is_at("REQUESTED")
