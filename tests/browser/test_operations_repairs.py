"""What operations repair on an order's page beside its binding."""

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.operations import Operations
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

REASON = "They asked for it by telephone."


def test_link_moves_to_another_account(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-17, O-79: named by e-mail address, refused where nobody has it; the order's facts stay in step."""
    colleague = people.newcomer()
    purchases.linked(colleague)
    order_id = purchases.linked(person)
    seen = _choosing(visitors, people.operator, order_id, "moveLink")
    assert_accessible(seen.page)
    visitors.guard.expect_answers(404)
    account = seen.dialog.get_by_label(seen.says("moveLink.account"))
    account.fill("nobody@example.com")
    seen.gives_reason(REASON)
    seen.presses("moveLink.confirm")
    expect(seen.dialog.get_by_role("alert")).to_contain_text(words("problems.account_not_found.sentence"))
    account.fill(colleague.email)
    seen.presses("moveLink.confirm")
    expect(seen.dialog).to_have_count(0)
    assert colleague.order(order_id)
    assert not person.order(order_id)
    seen.main.get_by_role("button", name=seen.says("actions.title")).click()
    seen.page.get_by_role("menuitem", name=seen.says("actions.replay")).click()
    expect(seen.dialog).to_contain_text(seen.says("replay.same"))
    assert_accessible(seen.page)
    seen.presses("replay.close")
    expect(seen.dialog).to_have_count(0)


def test_pair_of_a_held_handover_is_named(
    visitors: Visitors,
    people: People,
    person: Person,
    marketplace: Marketplace,
    purchases: Purchases,
    buyer: str,
) -> None:
    """O-22, O-80: AWS does not say which order takes over; the binding passes on to the one that is named."""
    before = purchases.bound(person, buyer_account=buyer)
    marketplace.happen(before, "end", status="RENEWED")
    person.sees(before, "SUPERSEDED", "UNSUBSCRIBED")
    after = purchases.bindable(person, buyer_account=buyer)
    seen = _choosing(visitors, people.operator, before, "pair")
    expect(seen.main).to_contain_text(seen.says("warning.handover_held"))
    seen.dialog.get_by_label(seen.says("pair.other")).fill(after)
    seen.gives_reason(REASON)
    assert_accessible(seen.page)
    seen.presses("pair.confirm")
    seen.tells("pair.done")
    eventually(lambda: person.order(after)["binding"], what="the binding at the successor")
    expect(seen.main.get_by_text(seen.says("warning.handover_held"))).to_have_count(0)


def _choosing(visitors: Visitors, operator: Person, order_id: str, action: str) -> Operations:
    seen = Operations.opened(visitors, operator, f"/orders/{order_id}", "order")
    OrderPage(seen.page).is_read()
    seen.main.get_by_role("button", name=seen.says("actions.title")).click()
    seen.page.get_by_role("menuitem", name=seen.says(f"actions.{action}")).click()
    expect(seen.dialog).to_be_visible()
    return seen
