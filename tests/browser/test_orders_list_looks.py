"""The list as it looks: with orders, with everything open, on a desk and on a phone, in each language."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DARK, DARK_PHONE, DESKTOP, PAIRED, PHONE, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.pictures import screenshot
from tests.browser.support.visitors import Visitors
from tests.e2e.support.person import Person

BUSY = "?status=PENDING_LINK&status=REFUND_WINDOW&created-from=2026-01-01&rows=information-desc"


def is_fine(page: Page, name: str, *, covered: bool = False) -> None:
    """Readable, worded and within the screen; what is half ``covered`` is too small for axe meanwhile."""
    if not covered:
        assert_accessible(page)
    assert_worded(page)
    assert_fits(page)
    screenshot(page, name)


@pytest.mark.parametrize("look", [DESKTOP, DARK, PHONE, DARK_PHONE, Look(width=768)], ids=str)
def test_list_with_orders(visitors: Visitors, owner: Person, look: Look) -> None:
    """O-25, O-28 to O-44: nothing moves while it comes, nothing needs a sideways scroll of the page."""
    seen = OrdersList.opened(visitors, owner, look=look)
    expect(seen.main.get_by_text(owner.orders()[0]["order_id"], exact=True)).to_be_visible()
    assert_still(seen.page)
    is_fine(seen.page, f"orders-{look}")


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_list_with_filters(visitors: Visitors, owner: Person, look: Look) -> None:
    """O-26, O-74: conditions and the note about sorting, with English statuses in every language."""
    seen = OrdersList.opened(visitors, owner, BUSY, look)
    expect(seen.main).to_contain_text("Pending Link")
    expect(seen.main.get_by_role("button", name=seen.says("sort.undo"))).to_be_visible()
    is_fine(seen.page, f"orders-filtered-{look}")


@pytest.mark.parametrize("look", [DESKTOP, DARK_PHONE], ids=str)
def test_filter_being_chosen(visitors: Visitors, owner: Person, look: Look) -> None:
    """O-26: the properties, the values of one, and the fields of a time."""
    seen = OrdersList.opened(visitors, owner, look=look)
    narrow = look.width == PHONE.width
    seen.filter.click()
    option = seen.page.get_by_role("option")
    expect(option.first).to_be_visible()
    is_fine(seen.page, f"orders-properties-{look}", covered=narrow)
    option.filter(has_text=seen.says("columns.status")).first.click()
    expect(option.filter(has_text="Superseded")).to_be_visible()
    is_fine(seen.page, f"orders-values-{look}", covered=narrow)
    seen.page.get_by_role("button", name="Cancel", exact=True).click()
    seen.filter.fill(f"{seen.says('columns.expires')} >=")
    expect(seen.page.get_by_role("textbox", name=seen.says("filter.day"))).to_be_visible()
    is_fine(seen.page, f"orders-time-{look}", covered=narrow)


@pytest.mark.parametrize("look", [DESKTOP, DARK], ids=str)
def test_condition_being_changed(visitors: Visitors, owner: Person, look: Look) -> None:
    """O-26: a condition that is there already, of values and of a time."""
    seen = OrdersList.opened(visitors, owner, "?status=PENDING_LINK&created-from=2026-01-01", look)
    for prop, field in (("status", "Value"), ("created", seen.says("filter.day"))):
        seen.main.get_by_role("button", name=seen.says(f"columns.{prop}")).first.click()
        editor = seen.page.get_by_role("dialog", name="Edit filter")
        expect(editor.get_by_label(field).first).to_be_visible()
        is_fine(seen.page, f"orders-edit-{prop}-{look}")
        editor.get_by_role("button", name="Cancel", exact=True).click()


@pytest.mark.parametrize("look", [DESKTOP, DARK, PHONE], ids=str)
def test_meaning_of_a_status(visitors: Visitors, owner: Person, look: Look) -> None:
    """O-30, O-34: on demand, and within the screen."""
    seen = OrdersList.opened(visitors, owner, "?status=PENDING_LINK", look)
    seen.main.get_by_role("button", name="Pending Link", exact=True).first.click()
    expect(seen.page.get_by_role("dialog")).to_be_visible()
    is_fine(seen.page, f"orders-meaning-{look}")


def test_phone_has_no_headers_and_sorts_all_the_same(visitors: Visitors, owner: Person) -> None:
    """O-42, O-43: by a list of choices."""
    seen = OrdersList.opened(visitors, owner, look=PHONE)
    seen.main.get_by_role("button", name=seen.says("sort.label")).click()
    seen.page.get_by_role("option", name=seen.says("sort.expires-asc")).click()
    seen.page.wait_for_url("**/orders?sort=expires&dir=asc")
    first = owner.orders(sort="expires", direction="asc")[0]["order_id"]
    expect(seen.main.get_by_role("listitem").get_by_role("link", name="agmt-").first).to_have_text(first)
