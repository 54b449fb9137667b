"""The bind flow, from the order to its active benefits, and the targets to choose from."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.support.binding import BindFlow, Kind
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

EMAIL = {"product": "email", "quantities": {"emails": 100_000, "dedicated_ips": 2}}


def test_order_is_checked_bound_and_active(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-46 to O-53, O-56 to O-59: what was bought, for which application, and that it works now."""
    person.application()
    order_id = purchases.bindable(person)
    flow = BindFlow.opened(visitors, person, order_id)
    main = flow.page.get_by_role("main")
    for fact in (order_id, "AppPush", "eu-west-1 (Ireland)", "Pending Link", "Subscribed"):
        expect(main.get_by_role("definition").filter(has_text=fact)).to_be_visible()
    expect(main).to_contain_text("Daily active users1,000 users")
    expect(main).to_contain_text("VIP duration30 days")
    flow.bind_to("Example Shop")
    flow.ends_with("done.bound")
    expect(main).to_contain_text("AppPush is bound to the application Example Shop.")
    expect(main).to_contain_text(re.compile(r"Active since .*Daily active users1,000 users"))
    bound = person.order(order_id)
    assert (bound["order_status"], bound["benefits_active"]) == ("LINKED", True)
    main.get_by_role("link", name=flow.says("done.toOrder"), exact=True).click()
    flow.page.wait_for_url(f"**/orders/{order_id}")


def test_organization_product_asks_for_no_application(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-51, O-55: Email has fields of its own, and only an organization is selected."""
    target = person.organization()
    order_id = purchases.bindable(person, **EMAIL)
    flow = BindFlow.opened(visitors, person, order_id, kind="organization")
    main = flow.page.get_by_role("main")
    expect(main).to_contain_text("E-mails100,000")
    flow.go_to("target")
    expect(main).not_to_contain_text(words("binding.target.application.label"))
    flow.choose("Example Retail")
    flow.go_to("review")
    expect(main).to_contain_text("The benefits are active for the organization Example Retail at once.")
    flow.confirm()
    flow.create.click()
    flow.ends_with("done.bound")
    assert person.order(order_id)["binding"]["target"] == target


def test_nothing_goes_on_without_target_and_confirmation(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-53, O-56: what is missing is told and has the focus; nothing is sent."""
    person.application()
    order_id = purchases.bindable(person)
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    flow.next.click()
    expect(flow.page.get_by_text(flow.target_says("missing"))).to_be_visible()
    expect(flow.select).to_be_focused()
    flow.choose("Example Shop")
    flow.go_to("review")
    flow.create.click()
    expect(flow.page.get_by_text(flow.says("review.unconfirmed"))).to_be_visible()
    expect(flow.page.get_by_role("checkbox")).to_be_focused()
    assert person.order(order_id)["binding"] is None


def test_target_can_be_changed_and_the_flow_left(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-56: back from the review the choice is kept; cancelling leads to the order and changes nothing."""
    person.application()
    order_id = purchases.bindable(person)
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    flow.choose("Example Shop")
    flow.go_to("review")
    flow.button(flow.says("target.change")).click()
    flow.stands_at("target")
    flow.has_chosen("Example Shop")
    flow.go_to("review")
    flow.button(flow.says("actions.previous")).click()
    flow.stands_at("target")
    flow.button("Cancel").click()
    flow.page.wait_for_url(f"**/orders/{order_id}")
    assert person.order(order_id)["binding"] is None


@pytest.mark.parametrize(("kind", "product"), [("application", "otp"), ("organization", "email")])
def test_refresh_finds_what_was_created_elsewhere(
    visitors: Visitors, person: Person, purchases: Purchases, kind: Kind, product: str
) -> None:
    """O-71, O-78: the page reads the targets again without losing its place."""
    quantities = {"otp": {"verifications": 500}, "email": {"emails": 500}}[product]
    order_id = purchases.bindable(person, product=product, quantities=quantities)
    flow = BindFlow.opened(visitors, person, order_id, kind=kind)
    flow.go_to("target")
    expect(flow.page.get_by_text(flow.target_says("none"), exact=True)).to_be_visible()
    name = {"application": "Example Shop", "organization": "Example Retail"}[kind]
    getattr(person, kind)()
    flow.button(flow.target_says("refresh")).click()
    # The same words are in the region that reads changes out.
    expect(flow.page.get_by_text(flow.target_says("count_one", count=1)).first).to_be_visible()
    flow.choose(name)


def test_hundreds_of_targets_can_be_searched(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-52: all pages of the list are there, and typing finds one."""
    for number in range(130):
        person.post("/api/organizations", name=f"Branch {number}")
    flow = BindFlow.opened(visitors, person, purchases.bindable(person, **EMAIL), kind="organization")
    flow.go_to("target")
    expect(flow.page.get_by_text(flow.target_says("count_other", count=130))).to_be_visible()
    flow.select.click()
    flow.page.get_by_role("combobox", name=flow.target_says("search")).fill("branch 129")
    expect(flow.page.get_by_role("option")).to_have_count(1)
    flow.page.get_by_role("option", name="Branch 129").click()
    flow.has_chosen("Branch 129")
