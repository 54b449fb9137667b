"""Operations review a refund: what was paid and used, what may go back, and who decides."""

import re

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.operations import Operations
from tests.browser.support.purchases import Purchases
from tests.browser.support.refunds import WHY, Refund
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.browser.support.workbench import Workbench
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

PRICE = "$1,200.00"
"""Of what most tests buy; above the product's limit for one person."""


def test_two_people_decide(visitors: Visitors, people: People, person: Person, purchases: Purchases) -> None:
    """O-65, O-66: from the hold queue to the money; whoever proposed much cannot approve it."""
    order_id = purchases.bound(person)
    refund = Refund.asked(person, order_id, "refund")
    first = _found(visitors, people.operator, order_id)
    _proposes_all(first)
    expect(first.main.get_by_text(words("problems.second_person_needed.next"))).to_be_visible()
    expect(first.button("approve.button")).to_be_disabled()
    first.is_for_everybody("refund")
    second = Workbench.of(visitors, people.reviewer, order_id)
    expect(second.main).to_contain_text(WHY)
    second.button("approve.button").click()
    expect(second.dialog).to_contain_text(second.says("approve.money", amount=PRICE))
    expect(second.dialog).to_contain_text(second.says("approve.stays"))
    assert_accessible(second.page)
    second.presses("approve.confirm")
    second.tells("approve.done")
    second.is_at("COMPLETED")
    first.button("refresh").click()
    first.is_at("COMPLETED")
    assert refund.reaches(people.operator, "COMPLETED")["paid_back"]["amount"] == "1200.00"


def test_operations_ask_turn_down_and_withdraw(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-65, O-68: what cannot be sent says why and has the focus; the account reads the decision."""
    order_id = purchases.bound(person)
    seen = Workbench.of(visitors, people.operator, order_id)
    _asks(seen, "Sold by mistake.")
    seen.proposes("1.200,50")
    expect(seen.main).to_contain_text(seen.says("propose.invalid"))
    expect(seen.main.get_by_label(seen.says("propose.amount", currency="USD"))).to_be_focused()
    seen.proposes("100")
    reason = seen.main.get_by_label(words("asking.reason.label"))
    expect(seen.main).to_contain_text(words("asking.reason.missing", most="1,000"))
    expect(reason).to_be_focused()
    reason.fill("As a courtesy.")
    seen.button("propose.send").press("Enter")
    seen.tells("propose.done")
    expect(seen.main).to_contain_text("As a courtesy.")
    expect(seen.button("approve.button")).to_be_enabled()
    seen.decides("reject", "It was used until yesterday.")
    seen.is_at("REJECTED")
    (told,) = person.get(f"/api/orders/{order_id}/refund").json()["requests"]
    assert (told["by_operations"], told["decision_reason"]) == (True, "It was used until yesterday.")
    _asks(seen, "Sold by mistake, indeed.")
    seen.decides("withdraw")
    seen.is_at("WITHDRAWN")
    expect(seen.main.get_by_role("heading", name=seen.says("earlier.title"))).to_be_visible()


def test_a_cancellation_is_tracked_and_called_off(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-64, O-67: the buyer's seven days run on the page; until the answer it can be taken back."""
    order_id = purchases.bound(person)
    Refund.asked(person, order_id, "cancel").approved(people.operator, "0", cancels=True)
    seen = Workbench.of(visitors, people.operator, order_id)
    expect(seen.main.get_by_text(words("refund.tracker.PENDING_APPROVAL"))).to_be_visible(timeout=60_000)
    expect(seen.main.get_by_role("timer").first).to_have_text(re.compile(r"^6 days, 23 hours"))
    assert not person.order(order_id)["benefits_active"]
    seen.decides("callOff", "The buyer stays.")
    seen.is_at("WITHDRAWN")
    eventually(lambda: person.order(order_id)["benefits_active"], what="the benefits to be back")


def test_inside_the_window_the_page_says_who_refunds(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-62, O-77: the order's page leads to the workbench, which names the instant."""
    order_id = purchases.linked(person)
    seen = Operations.opened(visitors, people.operator, f"/orders/{order_id}", "order")
    seen.main.get_by_role("link", name=seen.says("refund"), exact=True).click()
    seen.page.wait_for_url(f"**/operations/orders/{order_id}/refund")
    bench = Workbench(seen.page, "refund")
    until, _, _ = words("problems.refund_window_open.sentence").partition("{{until}}")
    expect(bench.main.get_by_text(until)).to_be_visible()
    expect(bench.button("ask.button")).to_have_count(0)


def _asks(seen: Workbench, reason: str) -> None:
    """Ask in the buyer's place; not without a reason."""
    seen.button("ask.button").click()
    seen.presses("ask.confirm")
    expect(seen.dialog).to_contain_text(words("asking.reason.missing", most="1,000"))
    seen.gives_reason(reason)
    seen.presses("ask.confirm")
    seen.tells("ask.done")
    seen.is_at("REQUESTED")


def _found(visitors: Visitors, operator: Person, order_id: str) -> Workbench:
    """The workbench by way of the hold queue."""
    eventually(lambda: order_id in _pending(operator), what="the request in the hold queue")
    holds = Operations.opened(visitors, operator, "?kind=refund_pending", "holds")
    holds.row(order_id).get_by_role("link", name=holds.says("refund")).click()
    holds.page.wait_for_url(f"**/operations/orders/{order_id}/refund")
    return Workbench(holds.page, "refund")


def _pending(operator: Person) -> set[str]:
    """The orders whose refund waits, of every page: thousands may wait for something else."""
    found, query = set[str](), {"kind": "refund_pending"}
    while True:
        page = operator.get("/api/ops/holds", **query).json()
        found |= {hold["order_id"] for hold in page["items"]}
        if page["next"] is None:
            return found
        query["cursor"] = page["next"]


def _proposes_all(seen: Workbench) -> None:
    """Everything that leads to the amount is on the page: request, invoice, use, each policy's formulas."""
    for text in (WHY, "inv-", seen.says("consumption.unknown")):
        expect(seen.main).to_contain_text(text)
    expect(seen.policy("by_usage")).to_be_disabled()
    seen.policy("full").check(force=True)
    full = seen.says("calculation", policy=seen.says("policy.full.name"))
    expect(seen.main.get_by_role("table", name=full)).to_contain_text(", 1200.00) = 1200.00")
    seen.button("propose.send").click()
    seen.tells("propose.done")
