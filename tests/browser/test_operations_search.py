"""Search by any id."""

from playwright.sync_api import expect

from tests.browser.support.operations import Operations
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


def test_everything_of_a_buyer_is_found(
    visitors: Visitors, people: People, person: Person, purchases: Purchases, buyer: str
) -> None:
    """O-29, O-80: by AWS account, by e-mail address and by order; each result leads on."""
    order_ids = [purchases.linked(person, buyer_account=buyer) for _ in range(2)]
    seen = Operations.opened(visitors, people.operator, "/search", "search")
    field = seen.main.get_by_role("searchbox", name=words("operations.search.label"))
    rows = seen.main.get_by_role("table", name=seen.says("orders")).get_by_role("link", name="agmt-")
    for text, orders in ((person.email, 2), (order_ids[0], 1), (buyer, 2)):
        field.fill(text)
        field.press("Enter")
        expect(rows).to_have_count(orders)
        expect(field).to_have_value(text)
    expect(seen.row(person.email)).to_have_count(1)
    seen.is_for_everybody("search")
    seen.main.get_by_role("link", name=order_ids[1]).click()
    seen.page.wait_for_url(f"**/operations/orders/{order_ids[1]}")
    seen.page.go_back()
    expect(rows).to_have_count(2)


def test_nothing_is_found(visitors: Visitors, people: People) -> None:
    """O-68: what to try next."""
    seen = Operations.opened(visitors, people.operator, "/search#q=agmt-none", "search")
    expect(seen.main).to_contain_text(seen.says("nothing.next"))
    seen.is_for_everybody("search-nothing")
