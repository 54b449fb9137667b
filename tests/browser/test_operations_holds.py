"""What waits on somebody: where a day of operations begins."""

from playwright.sync_api import expect

from tests.browser.support.operations import Operations
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.polling import eventually


def test_purchase_that_nobody_registered_is_seen(
    visitors: Visitors, people: People, marketplace: Marketplace, buyer: str
) -> None:
    """O-8, O-60: why it waits, on whom, for how long and what ends it; the order is one step away."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer, accepted_ago="P300D")
    read = f"/api/ops/orders/{order_id}"
    eventually(lambda: people.operator.get(read).is_success, what="the order to be known")
    seen = Operations.opened(visitors, people.operator, "", "holds")
    row = seen.row(order_id).filter(has_text=seen.says("kind.not_registered"))
    for text in ("300 days", seen.says("owner.buyer"), seen.says("next.ask_to_set_up"), buyer[-4:]):
        expect(row).to_contain_text(text)
    expect(row).not_to_contain_text(buyer)
    seen.is_for_everybody("holds")
    _choose(seen, "handover_held")
    expect(row).to_have_count(0)
    _choose(seen, "not_registered")
    seen.page.wait_for_url("**/operations?kind=not_registered")
    row.get_by_role("link", name=order_id).click()
    seen.page.wait_for_url(f"**/operations/orders/{order_id}")
    expect(seen.main).to_contain_text(words("operations/order.whose.nobody"))


def _choose(seen: Operations, kind: str) -> None:
    seen.main.get_by_role("button", name=seen.says("filter")).click()
    seen.page.get_by_role("option", name=seen.says(f"kind.{kind}"), exact=True).click()
