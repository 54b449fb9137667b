"""The bind flow without a mouse."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.binding import BindFlow
from tests.browser.support.keyboard import arrow_to
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.e2e.support.person import Person

MOST_STOPS = 60


def _tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is there."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_STOPS):
        if wanted.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {wanted} within {MOST_STOPS} stops")


def _press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    _tab_to(page, wanted)
    page.keyboard.press(key)


def test_application_is_created_and_bound_with_keys_alone(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-53, O-54, O-56, O-57, O-71: every step, the dialog and both ways between the steps."""
    order_id = purchases.bindable(person)
    flow = BindFlow.opened(visitors, person, order_id)
    page = flow.page
    _press(page, flow.next)
    expect(flow.heading("step.target.title")).to_be_focused()
    _press(page, flow.button("Previous"))
    expect(flow.heading("step.order.title")).to_be_focused()
    _press(page, flow.next)
    expect(flow.heading("step.target.title")).to_be_focused()

    _press(page, flow.button(flow.target_says("create")))
    dialog = page.get_by_role("dialog", name=flow.target_says("create"))
    expect(dialog.locator(":focus")).to_be_visible()
    _tab_to(page, dialog.get_by_label(flow.says("create.organizationName")))
    page.keyboard.type("Northern Retail")
    _tab_to(page, dialog.get_by_label(flow.says("create.applicationName")))
    page.keyboard.type("Summer Shop")
    page.keyboard.press("Enter")
    flow.has_chosen("Summer Shop")
    expect(flow.button(flow.target_says("create"))).to_be_focused()

    _press(page, flow.next)
    expect(flow.heading("step.review.title")).to_be_focused()
    _press(page, page.get_by_role("checkbox"), "Space")
    expect(page.get_by_role("checkbox")).to_be_checked()
    _press(page, flow.create)
    flow.ends_with("done.bound")
    _press(page, page.get_by_role("main").get_by_role("link", name=flow.says("done.toOrder"), exact=True))
    page.wait_for_url(f"**/orders/{order_id}")


def test_target_is_searched_and_chosen_with_keys_alone(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-52, O-55, O-78: typing narrows the list, Enter chooses; the refresh control is within reach."""
    for name in ("Northern Retail", "Southern Retail"):
        person.post("/api/organizations", name=name)
    order_id = purchases.bindable(person, product="email", quantities={"emails": 500})
    flow = BindFlow.opened(visitors, person, order_id, kind="organization")
    page = flow.page
    _press(page, flow.next)
    expect(flow.heading("step.target.title")).to_be_focused()
    _press(page, flow.select)
    expect(page.get_by_role("combobox", name=flow.target_says("search"))).to_be_focused()
    page.keyboard.type("south")
    expect(page.get_by_role("option")).to_have_count(1)
    arrow_to(page, "ArrowDown", "Southern Retail")
    page.keyboard.press("Enter")
    flow.has_chosen("Southern Retail")
    expect(flow.select).to_be_focused()
    _press(page, flow.button(flow.target_says("refresh")))
    flow.has_chosen("Southern Retail")
    _press(page, flow.button("Cancel"))
    page.wait_for_url(f"**/orders/{order_id}")
