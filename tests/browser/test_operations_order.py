"""Any order, as operations see it, and what they can do with it."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.keyboard import tab_to
from tests.browser.support.operations import Operations
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

REASON = "The buyer chose the wrong shop."


def test_operations_move_a_bound_order(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-22, O-23, O-80: not without a reason; the account reads who did it and why."""
    order_id = purchases.bound(person)
    organization = person.organization()["id"]
    made = person.post("/api/applications", name="Loyalty", organization_id=organization)
    seen = _opened(visitors, people.operator, order_id)
    expect(seen.main).to_contain_text(person.order(order_id)["account_id"])
    expect(seen.main).to_contain_text(f"{person.email} bound the order to application “Example Shop”")
    _choose(seen, "rebind")
    assert_accessible(seen.page)
    seen.presses("rebind.confirm")
    expect(seen.dialog).to_contain_text(seen.says("rebind.missing"))
    expect(seen.dialog).to_contain_text(words("asking.reason.missing", most="1,000"))
    assert_accessible(seen.page)
    seen.dialog.get_by_role("button", name=seen.says("rebind.target")).click()
    seen.page.get_by_role("option", name="Loyalty").click()
    seen.gives_reason(REASON)
    seen.presses("rebind.confirm")
    seen.tells("rebind.done", target="application “Loyalty”")
    assert person.order(order_id)["binding"]["target"]["id"] == made.json()["application_id"]
    expect(OrderPage(seen.page).entries.filter(has_text=REASON)).to_have_count(1)
    seen.is_for_everybody("order")
    theirs = OrderPage.opened(visitors, person, order_id)
    expect(theirs.entries.filter(has_text=REASON)).to_have_count(1)


def test_what_is_impossible_says_why(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-68: by keyboard, too; and an order that does not exist is no dead end."""
    seen = _opened(visitors, people.operator, purchases.linked(person))
    actions = seen.main.get_by_role("button", name=seen.says("actions.title"))
    tab_to(seen.page, actions)
    seen.page.keyboard.press("Enter")
    item = seen.page.get_by_role("menuitem", name=seen.says("actions.rebind"))
    expect(item).to_have_accessible_description(words("problems.order_not_bound.sentence"))
    visitors.guard.expect_answers(404)
    nothing = visitors.open_as(people.operator, "/operations/orders/agmt-none")
    expect(nothing.get_by_role("alert")).to_contain_text(words("problems.order_not_found.sentence"))


@pytest.mark.parametrize("path", ["/operations", "/operations/orders/agmt-1"])
def test_others_are_refused(visitors: Visitors, person: Person, path: str) -> None:
    """Whoever is not of the group gets no link and no page, and the pages ask nothing of the API for them."""
    page = visitors.open_as(person, path)
    expect(page.get_by_role("alert")).to_contain_text(words("problems.operations_only.sentence"))
    expect(page.get_by_role("link", name=words("shell.orders")).first).to_be_visible()
    expect(page.get_by_role("link", name=words("shell.operations.search"))).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("link", name=words("operations.only.back")).click()
    page.wait_for_url("**/orders")


def _opened(visitors: Visitors, operator: Person, order_id: str) -> Operations:
    seen = Operations.opened(visitors, operator, f"/orders/{order_id}", "order")
    OrderPage(seen.page).is_read()
    return seen


def _choose(seen: Operations, action: str) -> None:
    seen.main.get_by_role("button", name=seen.says("actions.title")).click()
    seen.page.get_by_role("menuitem", name=seen.says(f"actions.{action}")).click()
    expect(seen.dialog).to_be_visible()
