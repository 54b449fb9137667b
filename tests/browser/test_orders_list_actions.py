"""What can be done with an order from the list, and why where it cannot."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.closing import CLOSES, closing_after
from tests.browser.support.look import LANGUAGES, PHONE, Language, Look
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.purchases import Purchases, is_allowed
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Json, Person

ENOUGH = 8  # seconds, to sign in and look in


def refusal(order: Json) -> str | None:
    """Why the API would not bind the order now."""
    found: list[str] = [
        each["refusal"]["code"] for each in order["actions"] if each["name"] == "bind" and each["refusal"]
    ]
    return found[0] if found else None


@pytest.mark.parametrize("language", LANGUAGES)
def test_bind_is_usable_where_the_api_allows_it(
    visitors: Visitors, owner: Person, language: Language
) -> None:
    """O-44, O-45, O-57, O-68, O-69, O-72, O-74: for an order in each status; else the reason, on focus."""
    seen = OrdersList.opened(visitors, owner, look=Look(language=language))
    codes = set()
    for order in owner.orders():
        bind = seen.bind(order["order_id"])
        expect(bind.locator("[lang=en]")).to_have_text("Bind")
        code = refusal(order)
        codes.add(code)
        if code is None:
            expect(bind).to_have_attribute("href", f"/orders/{order['order_id']}/bind")
            assert (order["order_status"], order["subscription_status"]) == ("PENDING_LINK", "SUBSCRIBED")
            continue
        expect(bind).to_be_disabled()
        bind.focus()
        expect(seen.page.get_by_role("tooltip")).to_contain_text(
            words(f"problems.{code}.next", language)[:40]
        )
    seen.page.keyboard.press("Escape")
    ended = {"order_cancelled", "order_refunded", "order_expired", "order_superseded"}
    assert codes >= ended | {"refund_window_open", "order_already_bound", "order_in_refund_review", None}
    assert_accessible(seen.page)


def test_bind_leads_to_the_bind_flow(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-45, O-46: with a press, without another sign-in."""
    order_id = purchases.bindable(person)
    seen = OrdersList.opened(visitors, person)
    seen.bind(order_id).click()
    seen.page.wait_for_url(f"**/orders/{order_id}/bind")
    expect(seen.heading).to_be_visible()


def test_bind_is_not_usable_by_pressing_it_all_the_same(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-45, O-72: neither by mouse nor by keyboard."""
    order_id = purchases.cancelled(person)
    seen = OrdersList.opened(visitors, person)
    bind = seen.bind(order_id)
    bind.click(force=True)
    bind.focus()
    seen.page.keyboard.press("Enter")
    seen.page.keyboard.press("Space")
    reason = f"{words('problems.order_cancelled.sentence')} {words('problems.order_cancelled.next')}"
    expect(bind).to_have_accessible_description(reason)
    expect(seen.page).to_have_url("/orders")


def test_target_can_be_chosen_while_the_order_must_wait(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-77: and chosen differently after that."""
    order_id = purchases.linked(person)
    seen = OrdersList.opened(visitors, person)
    row = seen.row(order_id)
    row.get_by_role("link", name=re.compile(seen.says("chooseTarget"))).click()
    seen.page.wait_for_url(f"**/orders/{order_id}/bind")
    assert person.schedule(order_id, person.application()).is_success
    seen.page.go_back()
    seen.main.get_by_role("button", name=seen.says("refresh")).click()
    expect(row.get_by_role("link", name=re.compile(seen.says("changeTarget")))).to_be_visible()


def test_bind_becomes_usable_when_the_window_ends(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-45, O-77: without a press of anything."""
    order_id = purchases.linked(person, accepted_ago=closing_after(visitors, ENOUGH))
    seen = OrdersList.opened(visitors, person)
    expect(seen.bind(order_id)).to_be_disabled()
    expect(seen.bind(order_id)).to_have_attribute("href", f"/orders/{order_id}/bind", timeout=CLOSES)
    expect(seen.cell(order_id, "status")).to_have_text("Pending Link")
    assert is_allowed(person.order(order_id), "bind")


def test_reason_is_read_on_a_phone_without_touching_anything(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-45, O-68, O-72: there is no pointer to rest on a button."""
    order_id = purchases.cancelled(person)
    seen = OrdersList.opened(visitors, person, look=PHONE)
    card = seen.main.get_by_role("listitem").filter(has=seen.page.get_by_role("link", name=order_id))
    expect(card).to_contain_text(words("problems.order_cancelled.sentence"))
    expect(card.get_by_role("button", name="Bind")).to_be_disabled()
    assert_accessible(seen.page)
