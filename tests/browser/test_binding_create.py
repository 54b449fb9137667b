"""Creating what is missing without leaving the bind flow (O-54, O-70, O-71, O-76)."""

from playwright.sync_api import Locator, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.binding import BindFlow
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

EMAIL = {"product": "email", "quantities": {"emails": 500}}


def _dialog(flow: BindFlow) -> Locator:
    """Open the dialog that creates a target."""
    flow.button(flow.target_says("create")).click()
    return flow.page.get_by_role("dialog", name=flow.target_says("create"))


def _send(flow: BindFlow, dialog: Locator) -> None:
    dialog.get_by_role("button", name=flow.target_says("create")).click()


def test_first_application_with_its_organization(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-54, O-70, O-71: both are created in one go, and the flow goes on with the application selected."""
    order_id = purchases.bindable(person)
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    dialog = _dialog(flow)
    dialog.get_by_label(flow.says("create.organizationName")).fill("  Northern Retail ")
    dialog.get_by_label(flow.says("create.applicationName")).fill("Summer Shop")
    _send(flow, dialog)
    expect(dialog).to_be_hidden()
    expect(flow.page.get_by_text(flow.says("target.created", name="Summer Shop"))).to_be_visible()
    flow.has_chosen("Summer Shop")
    expect(flow.select).to_contain_text("Northern Retail")
    flow.go_to("review")
    flow.confirm()
    flow.create.click()
    flow.ends_with("done.bound")
    assert person.order(order_id)["target_name"] == "Summer Shop"


def test_application_in_a_present_organization(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-76: of several organizations one is chosen; of one, none need be."""
    for name in ("Northern Retail", "Southern Retail"):
        person.post("/api/organizations", name=name)
    flow = BindFlow.opened(visitors, person, purchases.bindable(person))
    flow.go_to("target")
    dialog = _dialog(flow)
    dialog.get_by_label(flow.says("create.applicationName")).fill("Summer Shop")
    _send(flow, dialog)
    expect(dialog.get_by_text(words("binding.target.organization.missing"))).to_be_visible()
    dialog.get_by_role("button", name=flow.says("create.organization")).click()
    flow.page.get_by_role("option", name="Southern Retail").click()
    _send(flow, dialog)
    flow.has_chosen("Summer Shop")
    expect(flow.select).to_contain_text("Southern Retail")
    assert len(person.get("/api/organizations").json()["items"]) == 2


def test_first_organization(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-54, O-55: Enter sends it."""
    order_id = purchases.bindable(person, **EMAIL)
    flow = BindFlow.opened(visitors, person, order_id, kind="organization")
    flow.go_to("target")
    dialog = _dialog(flow)
    name = dialog.get_by_label(flow.says("create.organizationName"))
    expect(name).to_be_focused()
    name.fill("Northern Retail")
    name.press("Enter")
    flow.has_chosen("Northern Retail")
    flow.go_to("review")
    expect(flow.page.get_by_role("main")).to_contain_text("Northern Retail")


def test_names_follow_the_rule(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-76: a name that the API would refuse is told at once, with the rule, and not sent."""
    order_id = purchases.bindable(person, **EMAIL)
    flow = BindFlow.opened(visitors, person, order_id, kind="organization")
    flow.go_to("target")
    dialog = _dialog(flow)
    name = dialog.get_by_label(flow.says("create.organizationName"))
    for refused in ("", "   ", "x" * 101):
        name.fill(refused)
        _send(flow, dialog)
        expect(dialog.get_by_text(words("problems.name_invalid.next"))).to_be_visible()
        expect(name).to_be_focused()
    assert_accessible(flow.page)
    name.press("Escape")
    expect(dialog).to_be_hidden()
    expect(flow.button(flow.target_says("create"))).to_be_focused()
    assert person.get("/api/organizations").json()["items"] == []


def test_refused_name_is_told_by_the_api_too(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-68: the API has the last word on names, and its refusal has words of its own."""
    flow = BindFlow.opened(visitors, person, purchases.bindable(person, **EMAIL), kind="organization")
    flow.go_to("target")
    dialog = _dialog(flow)
    visitors.guard.expect_answers(400)
    flow.page.route(
        "**/api/organizations",
        lambda route: (
            route.continue_(post_data={"name": "two\nlines"})
            if route.request.method == "POST"
            else route.continue_()
        ),
    )
    dialog.get_by_label(flow.says("create.organizationName")).fill("Northern Retail")
    _send(flow, dialog)
    expect(dialog.get_by_role("alert")).to_contain_text(words("problems.name_invalid.sentence"))
    flow.page.unroute("**/api/organizations")
    _send(flow, dialog)
    flow.has_chosen("Northern Retail")
