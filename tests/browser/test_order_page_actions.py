"""What can be done with an order on its page, and why where it cannot."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.closing import CLOSES, closing_after
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import APPPUSH, Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person

ENOUGH = 12  # seconds, to choose, sign in and look in

Make = Callable[[Purchases, Person], str]

WHY: dict[str, Make] = {
    "order_already_bound": lambda purchases, person: purchases.bound(person),
    "order_cancelled": lambda purchases, person: purchases.cancelled(person),
}


def test_bind_leads_to_the_bind_flow(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-44 to O-46: the button is there to be pressed, by keyboard as well."""
    order_id = purchases.bindable(person)
    seen = OrderPage.opened(visitors, person, order_id)
    bind = seen.main.get_by_role("link", name="Bind", exact=True)
    bind.focus()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_url(f"**/orders/{order_id}/bind")


@pytest.mark.parametrize("code", WHY)
def test_unavailable_bind_says_why_and_what_to_do(
    visitors: Visitors, person: Person, purchases: Purchases, code: str
) -> None:
    """O-44, O-68, O-69, O-72: on focus, and to screen readers."""
    seen = OrderPage.opened(visitors, person, WHY[code](purchases, person))
    reason = f"{words(f'problems.{code}.sentence')} {words(f'problems.{code}.next')}"
    expect(seen.bind).to_have_accessible_description(reason)
    seen.bind.focus()
    expect(seen.page.get_by_role("tooltip")).to_have_text(reason)
    seen.page.keyboard.press("Enter")
    expect(seen.bind).to_be_focused()
    seen.page.keyboard.press("Escape")
    expect(seen.page.get_by_role("tooltip")).to_have_count(0)
    assert_accessible(seen.page)


def test_bind_waits_for_the_window(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-63, O-77: the reason names the instant; the target can be chosen on the way there."""
    order_id = purchases.linked(person)
    seen = OrderPage.opened(visitors, person, order_id)
    seen.bind.focus()
    tooltip = seen.page.get_by_role("tooltip")
    expect(tooltip).to_contain_text("This order can be cancelled with a full refund until")
    expect(tooltip).to_contain_text(words("problems.refund_window_open.next"))
    seen.main.get_by_role("link", name=seen.says("actions.choose")).click()
    seen.page.wait_for_url(f"**/orders/{order_id}/bind")


def test_chosen_target_is_changed_or_given_up(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-53, O-63: not without asking once more."""
    order_id = purchases.linked(person)
    assert person.schedule(order_id, person.application()).is_success
    seen = OrderPage.opened(visitors, person, order_id)
    expect(seen.main.get_by_role("link", name=seen.says("actions.change"))).to_be_visible()
    give_up = seen.main.get_by_role("button", name=seen.says("actions.giveUp"))
    give_up.click()
    dialog = seen.page.get_by_role("dialog", name=seen.says("giveUp.title"))
    expect(dialog).to_be_visible()
    assert_accessible(seen.page)
    dialog.get_by_role("button", name=seen.says("giveUp.cancel")).click()
    expect(dialog).to_be_hidden()
    assert person.order(order_id)["schedule"]
    give_up.click()
    dialog.get_by_role("button", name=seen.says("giveUp.confirm"), exact=True).click()
    expect(seen.page.get_by_text(seen.says("giveUp.done"))).to_be_visible()
    expect(dialog).to_be_hidden()
    expect(give_up).to_have_count(0)
    expect(seen.sentence("ScheduleDropped.person", Who="You")).to_be_visible()
    assert person.order(order_id)["schedule"] is None
    assert_accessible(seen.page)


def test_refused_giving_up_is_told_in_the_dialog(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-68: the target was given up elsewhere meanwhile."""
    order_id = purchases.linked(person)
    assert person.schedule(order_id, person.application()).is_success
    seen = OrderPage.opened(visitors, person, order_id)
    seen.main.get_by_role("button", name=seen.says("actions.giveUp")).click()
    visitors.guard.expect_answers(503)
    seen.page.route("**/schedule", lambda route: route.fulfill(status=503, json=_busy()))
    dialog = seen.page.get_by_role("dialog")
    dialog.get_by_role("button", name=seen.says("giveUp.confirm"), exact=True).click()
    expect(dialog.get_by_role("alert")).to_contain_text(words("problems.contended.sentence"))
    assert_accessible(seen.page)
    seen.page.unroute("**/schedule")
    dialog.get_by_role("button", name=seen.says("giveUp.confirm"), exact=True).click()
    expect(dialog).to_be_hidden()
    assert person.order(order_id)["schedule"] is None


def _busy() -> dict[str, object]:
    return {
        "type": "urn:marketplace-orders:problem:contended",
        "title": "Contended",
        "status": 503,
        "detail": "Others are changing this order right now.",
        "code": "contended",
        "request_id": "request-1",
        "until": None,
        "errors": None,
        "linked_account": None,
    }


def test_refresh_reads_the_order_again(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-60, O-78: what happened elsewhere shows, with its time of reading and the timeline."""
    order_id = purchases.bindable(person)
    seen = OrderPage.opened(visitors, person, order_id)
    read = seen.main.get_by_role("paragraph").filter(has_text=seen.says("readAt", time=""))
    before = read.inner_text()
    assert person.bind(order_id, person.application()).is_success
    # Both readings may fall into one second, and the page shows no smaller unit.
    seen.page.clock.set_system_time(datetime.now(UTC) + timedelta(minutes=1))
    seen.page.get_by_role("button", name=seen.says("refresh")).click()
    seen.shows("Linked", "Subscribed", benefits=True)
    expect(seen.sentence("Bound.person", Who="You", target="application “Example Shop”")).to_be_visible()
    expect(read).not_to_have_text(before)


def test_window_ends_on_screen(
    visitors: Visitors, marketplace: Marketplace, bus: Bus, person: Person, buyer: str
) -> None:
    """O-58, O-59, O-63, O-77: nobody presses anything, and the order is bound."""
    ago = closing_after(visitors, ENOUGH)
    order_id = marketplace.buy_in_window(bus, **APPPUSH, buyer_account=buyer, accepted_ago=ago)
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "REFUND_WINDOW", "SUBSCRIBED")
    assert person.schedule(order_id, person.application()).is_success
    seen = OrderPage.opened(visitors, person, order_id)
    expect(seen.page.get_by_role("timer")).to_be_visible()
    expect(seen.sentence("WindowClosed.closed")).to_be_visible(timeout=CLOSES)
    seen.shows("Linked", "Subscribed", benefits=True)
    told = seen.sentence("Bound.itself", who="you", target="application “Example Shop”")
    expect(told).to_be_visible()
    expect(seen.page.get_by_role("timer")).to_have_count(0)
    assert_accessible(seen.page)
