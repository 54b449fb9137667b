"""The list without a mouse (WCAG 2.1.1, 2.4.3, 2.4.7)."""

from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.keyboard import arrow_to, tab_to
from tests.browser.support.local_days import local_day
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


def test_values_are_chosen_by_keyboard(visitors: Visitors, owner: Person) -> None:
    """O-26, O-27: a status is chosen, applied and taken away again."""
    seen = OrdersList.opened(visitors, owner)
    keyboard = seen.page.keyboard
    tab_to(seen.page, seen.filter)
    expect(seen.page.get_by_role("option", name=seen.says("columns.status"), exact=True)).to_be_visible()
    for option in ("filter.product", "columns.status"):
        arrow_to(seen.page, "ArrowDown", seen.says(option))
    keyboard.press("Enter")
    wanted = seen.page.get_by_role("option", name="Pending Link")
    expect(wanted).to_be_visible()
    for label in (seen.says("filter.statuses"), "Refund window", "Pending Link"):
        arrow_to(seen.page, "ArrowDown", label)
    keyboard.press("Enter")
    expect(wanted).to_have_attribute("aria-selected", "true")
    assert_accessible(seen.page)
    tab_to(seen.page, seen.page.get_by_role("button", name="Apply"))
    keyboard.press("Enter")
    token = seen.token(f"{seen.says('columns.status')} = Pending Link")
    expect(token).to_be_visible()
    tab_to(seen.page, seen.main.get_by_role("button", name="Remove filter, Order status"))
    keyboard.press("Enter")
    expect(token).to_have_count(0)


def test_times_are_typed(visitors: Visitors, owner: Person) -> None:
    """O-26, O-43: a day and a time of it."""
    day = local_day(owner.orders()[3]["created_at"])
    seen = OrdersList.opened(visitors, owner)
    keyboard = seen.page.keyboard
    tab_to(seen.page, seen.filter)
    keyboard.type(f"{seen.says('columns.created')} >=")
    field = seen.page.get_by_role("textbox", name=seen.says("filter.day"))
    tab_to(seen.page, field)
    keyboard.type(f"{day:%Y%m%d}")
    expect(field).to_have_value(f"{day:%Y/%m/%d}")
    time = seen.page.get_by_role("textbox", name=seen.says("filter.time"))
    tab_to(seen.page, time)
    keyboard.type("0830")
    expect(time).to_have_value("08:30")
    assert_accessible(seen.page)
    tab_to(seen.page, seen.page.get_by_role("button", name="Apply"))
    keyboard.press("Enter")
    seen.page.wait_for_url(f"**/orders?created-from={day}T08%3A30")


def test_rows_are_worked_by_keyboard(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-44, O-45, O-74: sort, read a status, read why Bind cannot be used, press the one that can."""
    closed, bindable = purchases.cancelled(person), purchases.bindable(person)
    seen = OrdersList.opened(visitors, person, "?sort=expires")
    keyboard = seen.page.keyboard
    tab_to(seen.page, seen.header("created"))
    keyboard.press("Enter")
    ascending = seen.says("sort.ascending", column=seen.says("columns.created"))
    expect(seen.header("created")).to_have_accessible_name(ascending)
    keyboard.press("Enter")
    seen.page.wait_for_url("**/orders")
    status = seen.cell(closed, "status").get_by_role("button")
    tab_to(seen.page, status)
    keyboard.press("Enter")
    meaning = seen.page.get_by_role("dialog")
    expect(meaning).to_contain_text(words("statuses.order.CANCELLED"))
    assert_accessible(seen.page)
    keyboard.press("Escape")
    expect(status).to_be_focused()
    tab_to(seen.page, seen.bind(closed))
    expect(seen.page.get_by_role("tooltip")).to_contain_text(words("problems.order_cancelled.sentence"))
    tab_to(seen.page, seen.bind(bindable))
    keyboard.press("Enter")
    seen.page.wait_for_url(f"**/orders/{bindable}/bind")


def test_pages_are_turned_by_keyboard(visitors: Visitors, owner: Person) -> None:
    """O-25: and the preferences opened and left."""
    seen = OrdersList.opened(visitors, owner)
    preferences = seen.main.get_by_role("button", name="Preferences")
    tab_to(seen.page, preferences)
    seen.page.keyboard.press("Enter")
    dialog = seen.page.get_by_role("dialog", name="Preferences")
    tab_to(seen.page, dialog.get_by_role("radio", checked=True))
    seen.page.keyboard.press("ArrowUp")
    ten = seen.says("preferences.pageSizeOption", count=10)
    expect(dialog.get_by_role("radio", name=ten)).to_be_checked()
    tab_to(seen.page, dialog.get_by_role("button", name="Confirm"))
    seen.page.keyboard.press("Enter")
    expect(preferences).to_be_focused()
    tab_to_back(seen)
    expect(seen.pages.locator("[aria-current=true]")).to_have_text("2")
    expect(seen.numbers).to_have_count(len(owner.orders()) - 10)


def tab_to_back(seen: OrdersList) -> None:
    """Go back to "Next page", which comes before the preferences, and press it."""
    forth = seen.pages.get_by_role("button", name="Next page")
    seen.page.keyboard.press("Shift+Tab")
    expect(forth).to_be_focused()
    seen.page.keyboard.press("Enter")
