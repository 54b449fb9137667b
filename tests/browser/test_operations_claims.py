"""Registrations that wait for AWS to name their order."""

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.operations import Operations
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually


def test_operations_say_which_order_was_meant(
    visitors: Visitors, people: People, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-14, O-17: two purchases of one product, and a token that names neither of them."""
    bought = [marketplace.buy(**APPPUSH, buyer_account=buyer) for _ in range(2)]
    eventually(lambda: _are_known(people.operator, bought), what="both orders to be known")
    person.arrive_and_link(marketplace.set_up_without(bought[0], "LicenseArn", "Metadata"))
    seen = Operations.opened(visitors, people.operator, "/claims", "claims")
    waiting = seen.row(buyer)
    expect(waiting).to_have_count(1)
    seen.is_for_everybody("claims")
    waiting.get_by_role("button").click()
    seen.presses("settle.confirm")
    expect(seen.dialog).to_contain_text(seen.says("settle.missing"))
    assert_accessible(seen.page)
    visitors.guard.expect_answers(404)
    field = seen.dialog.get_by_label(seen.says("settle.order"))
    field.fill("agmt-none")
    field.press("Enter")
    expect(seen.dialog.get_by_role("alert")).to_contain_text(words("problems.order_not_found.sentence"))
    field.fill(bought[1])
    field.press("Enter")
    seen.tells("settle.done")
    expect(waiting).to_have_count(0)
    seen.page.get_by_role("link", name=bought[1]).click()
    seen.page.wait_for_url(f"**/operations/orders/{bought[1]}")
    told = words("timeline.sentences.Registered.account", account=buyer)
    expect(seen.main.get_by_text(told)).to_be_visible()


def _are_known(operator: Person, order_ids: list[str]) -> bool:
    return all(operator.get(f"/api/ops/orders/{each}").is_success for each in order_ids)
