"""The overview: its numbers are the API's, and each leads to the orders that it counts."""

import re
from collections import Counter

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.keyboard import tab_to
from tests.browser.support.look import LANGUAGES, PHONE, Language, Look
from tests.browser.support.overview import STATUSES, Overview
from tests.browser.support.pictures import screenshot
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


def test_counts_are_the_apis(visitors: Visitors, owner: Person) -> None:
    """O-25, O-30 to O-33: every order is counted, once, under its status."""
    overview = Overview.opened(visitors, owner)
    counts = Counter(row["order_status"] for row in overview.rows)
    overview.tells(len(overview.rows))
    for status, label in STATUSES.items():
        overview.has(label, counts[status])
    overview.has(words("overview.waiting.inWindow"), counts["REFUND_WINDOW"])
    screenshot(overview.page, "overview", full_page=True)


def test_each_number_leads_to_its_orders(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-26, O-27, O-42, O-45, O-69: the filter is in the address, and the list counts the same orders."""
    purchases.bindable(person, duration="P1M")
    purchases.bound(person)
    overview = Overview.opened(visitors, person)
    bindable, soon = words("overview.waiting.bindable"), words("overview.expiring.within_other", count=30)
    for label, filtered in (
        ("Linked", "?status=LINKED"),
        (bindable, "?status=PENDING_LINK&subscription=SUBSCRIBED"),
        (soon, "?status=REFUND_WINDOW&status=PENDING_LINK&status=LINKED&status=REFUND_REVIEW&expires-from="),
    ):
        overview.has(label, 1)
        overview.leads(label, 1)
        expect(overview.page).to_have_url(re.compile(re.escape(filtered)))
        overview.page.go_back()


def test_what_waits_says_until_when(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-45, O-63, O-77: what can be bound leads to Bind, what cannot tells from when on it can."""
    bindable, waiting = purchases.bindable(person), purchases.linked(person)
    page = Overview.opened(visitors, person).page
    steps = page.get_by_role("list", name=words("overview.waiting.next"))
    expect(steps.get_by_role("listitem")).to_have_count(2)
    expect(steps).to_contain_text(words("overview.waiting.bindFrom", time=""))
    expect(steps.get_by_role("link", name=f"AppPush · {waiting}")).to_be_visible()
    steps.get_by_role("link", name=f"Bind {bindable}").click()
    page.wait_for_url(f"**/orders/{bindable}/bind")


def test_a_new_order_comes_with_refresh(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-60: the numbers say when they were read, and can be read again."""
    purchases.linked(person)
    overview = Overview.opened(visitors, person)
    overview.tells(1)
    purchases.linked(person)
    overview.page.get_by_role("button", name=words("overview.refresh")).click()
    overview.tells(2)
    overview.has("Refund window", 2)


def test_by_keyboard(visitors: Visitors, owner: Person) -> None:
    """A chart tells its bars one by one, and the numbers can be followed."""
    overview = Overview.opened(visitors, owner)
    page = overview.page
    chart = page.get_by_role("application", name=words("overview.status.title"))
    tab_to(page, overview.number(words("overview.waiting.bindable")))
    for _ in range(60):
        page.keyboard.press("Tab")
        if chart.evaluate("each => each === document.activeElement || each.contains(document.activeElement)"):
            break
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("button", name=f"{STATUSES['REFUND_WINDOW']}, ")).to_be_focused()
    page.keyboard.press("Enter")
    orders = page.get_by_role("dialog").get_by_role("link", name=words("overview.status.show"))
    expect(orders).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("Escape")
    expect(orders).to_have_count(0)
    linked = overview.number("Linked")
    tab_to(page, linked)
    page.keyboard.press("Enter")
    page.wait_for_url("**/orders?status=LINKED")


@pytest.mark.parametrize("language", LANGUAGES)
def test_statuses_stay_english(visitors: Visitors, owner: Person, language: Language) -> None:
    """O-74: everything else is in the reader's language; on a phone as well."""
    look = Look(language=language, width=PHONE.width, height=PHONE.height)
    page = Overview.opened(visitors, owner, look).page
    expect(page.get_by_role("heading", level=1)).to_have_text(words("overview.title", language))
    table = page.get_by_role("table", name=words("overview.status.title", language))
    for label in STATUSES.values():
        expect(table.get_by_role("rowheader", name=label, exact=True)).to_be_visible()
    page.get_by_role("button", name=words("overview.table", language)).click()
    expect(page.get_by_role("table", name=words("overview.value.title", language))).to_be_visible()
    # Half a link under the header that stays at the top would count as too small.
    page.evaluate("window.scrollTo(0, 0)")
    assert_accessible(page)
