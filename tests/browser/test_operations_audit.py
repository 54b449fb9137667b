"""What operations did."""

from playwright.sync_api import expect

from tests.browser.support.operations import Operations
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

REASON = "Bought for another brand."


def test_every_action_is_on_record(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-80: who did what to which order and why, or found it; what was refused has its reason."""
    order_id, unbound, found = purchases.bound(person), purchases.linked(person), purchases.linked(person)
    target = person.application()
    for wanted, status in ((order_id, 200), (unbound, 409)):
        answer = people.operator.post(f"/api/ops/orders/{wanted}/rebind", target=target, reason=REASON)
        assert answer.status_code == status, answer.text
    for text in (found, "agmt-of-nobody"):
        assert people.operator.post("/api/ops/search", q=text).is_success
    seen = Operations.opened(visitors, people.operator, "/audit", "audit")
    done, refused = seen.row(order_id), seen.row(unbound)
    for text in (seen.says("action.rebind"), people.operator.email, REASON, seen.says("outcome.done")):
        expect(done).to_contain_text(text)
    expect(refused).to_contain_text(words("problems.order_not_bound.sentence"))
    for text in (seen.says("action.search"), seen.says("outcome.doneCount", number=1)):
        expect(seen.row(found)).to_contain_text(text)
    expect(seen.row(seen.says("nothing")).first).to_contain_text(seen.says("outcome.doneCount", number=0))
    seen.is_for_everybody("audit")
    seen.main.get_by_role("link", name=order_id).click()
    seen.page.wait_for_url(f"**/operations/orders/{order_id}")
