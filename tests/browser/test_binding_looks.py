"""The bind flow in every language, light and dark, on a desk and on a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.binding import BindFlow
from tests.browser.support.look import PAIRED, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.pictures import screenshot
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.e2e.support.person import Person


def _look_at(page: Page, name: str, look: Look) -> None:
    """Accessible, within the screen's width, and kept as a picture."""
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= look.width
    screenshot(page, name if look == PAIRED[0] else f"{name}-{look}")


def _create_first_application(flow: BindFlow, look: Look) -> None:
    flow.button(flow.target_says("create")).click()
    dialog = flow.page.get_by_role("dialog", name=flow.target_says("create"))
    dialog.get_by_label(flow.says("create.organizationName")).fill("Example Retail")
    dialog.get_by_label(flow.says("create.applicationName")).fill("Example Shop")
    _look_at(flow.page, "bind-create", look)
    dialog.get_by_role("button", name=flow.target_says("create")).click()
    flow.has_chosen("Example Shop")


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_every_step_for_everybody(
    visitors: Visitors, person: Person, purchases: Purchases, look: Look
) -> None:
    """O-46 to O-59, O-74: axe finds nothing, nothing moves, and Create stays English, marked as such."""
    flow = BindFlow.opened(visitors, person, purchases.bindable(person), look)
    page = flow.page
    assert_still(page)
    _look_at(page, "bind-order", look)
    flow.go_to("target")
    flow.next.click()
    expect(page.get_by_text(flow.target_says("missing"))).to_be_visible()
    _look_at(page, "bind-missing", look)
    _create_first_application(flow, look)
    flow.select.click()
    expect(page.get_by_role("option", name="Example Shop")).to_be_visible()
    _look_at(page, "bind-target", look)
    page.keyboard.press("Escape")
    flow.go_to("review")
    expect(flow.create.locator("[lang=en]")).to_have_text("Create")
    _look_at(page, "bind-review", look)
    flow.confirm()
    flow.create.click()
    flow.ends_with("done.bound")
    _look_at(page, "bind-done", look)


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_every_step_of_a_choice_in_advance(
    visitors: Visitors, person: Person, purchases: Purchases, look: Look
) -> None:
    """O-62, O-63, O-74, O-77: the wait, its countdown and what will happen, told in the reader's language."""
    person.application()
    flow = BindFlow.opened(visitors, person, purchases.linked(person), look)
    page = flow.page
    assert_still(page)
    _look_at(page, "bind-wait", look)
    flow.bind_to("Example Shop")
    flow.ends_with("done.scheduled")
    expect(page.get_by_role("timer")).to_be_visible()
    _look_at(page, "bind-scheduled", look)


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_reason_in_every_language(
    visitors: Visitors, person: Person, purchases: Purchases, look: Look
) -> None:
    """O-68, O-72, O-74: translated, while the statuses stay English."""
    order_id = purchases.cancelled(person)
    page = visitors.open_as(person, f"/orders/{order_id}/bind", look)
    flow = BindFlow(page, language=look.language)
    flow.ends_with("refused.title")
    expect(page.get_by_role("main").locator("[lang=en]", has_text="Cancelled")).to_be_visible()
    assert_still(page)
    _look_at(page, "bind-refused", look)
