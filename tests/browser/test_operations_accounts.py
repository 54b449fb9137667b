"""An account's data: handed out, and erased."""

import json

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.operations import Operations
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


def test_account_is_exported_and_erased(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-80: the file holds everything, then the person is gone while the order and its benefits stay."""
    order_id = purchases.bound(person)
    account_id = person.order(order_id)["account_id"]
    seen = Operations.opened(visitors, people.operator, "/search", "accounts")
    field = seen.main.get_by_role("searchbox", name=words("operations.search.label"))
    field.fill(person.email)
    field.press("Enter")
    seen.main.get_by_role("link", name=account_id).click()
    seen.page.wait_for_url(f"**/operations/accounts/{account_id}")
    expect(seen.main).to_contain_text(person.email)
    expect(seen.main.get_by_role("link", name=order_id)).to_be_visible()
    with seen.page.expect_download() as download:
        seen.main.get_by_role("button", name=seen.says("export.button")).click()
    kept = json.loads(download.value.path().read_text("utf-8"))
    assert kept["profile"]["email"] == person.email
    assert [each["order_id"] for each in kept["orders"]] == [order_id]
    seen.main.get_by_role("button", name=seen.says("erase.button")).click()
    expect(seen.dialog).to_be_visible()
    assert_accessible(seen.page)
    seen.gives_reason("Request 17.")
    seen.presses("erase.confirm")
    expect(seen.main.get_by_text(seen.says("erased.complete"))).to_be_visible()
    expect(seen.main).to_contain_text(seen.says("rest.orders"))
    expect(seen.main).not_to_contain_text(person.email)
    seen.is_for_everybody("account")
    left = people.operator.get(f"/api/ops/orders/{order_id}").json()
    assert (left["order_status"], left["benefits_active"]) == ("LINKED", True)
