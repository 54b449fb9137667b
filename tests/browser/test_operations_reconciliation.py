"""Whether all orders are as AWS has them."""

from playwright.sync_api import expect

from tests.browser.support.operations import Operations
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.polling import eventually

RUN = 60_000  # milliseconds that a comparison of all orders may take on a busy machine


def test_order_that_aws_never_told_of_is_found(
    visitors: Visitors, people: People, marketplace: Marketplace, buyer: str
) -> None:
    """O-60, O-78: started by a person, who sees it end and what it found."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer, announce=False)
    seen = Operations.opened(visitors, people.operator, "/reconciliation", "reconciliation")
    runs = seen.main.get_by_role("table", name=seen.says("runs.title"))
    before = runs.get_by_role("row").count()
    start = seen.main.get_by_role("button", name=seen.says("start"))
    start.click()
    expect(runs).to_contain_text(seen.says("runs.finished"), timeout=RUN)
    expect(start).to_be_enabled(timeout=RUN)
    assert runs.get_by_role("row").count() >= before
    read = f"/api/ops/orders/{order_id}"
    eventually(lambda: people.operator.get(read).is_success, what="the order to be found")
    seen.main.get_by_role("button", name=words("operations.refresh")).click()
    found = seen.main.get_by_role("table", name=seen.says("drift.title")).get_by_role("row")
    expect(found.filter(has_text=order_id)).to_contain_text(seen.says("change.missing"))
    seen.is_for_everybody("reconciliation")
    seen.main.get_by_role("link", name=order_id).click()
    seen.page.wait_for_url(f"**/operations/orders/{order_id}")
