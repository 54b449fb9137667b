"""What the list says of an order, column by column."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.browser.support.local_times import local_time
from tests.browser.support.look import LANGUAGES, Language, Look
from tests.browser.support.orders_list import COLUMNS, OrdersList
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

EMAIL = {"product": "email", "quantities": {"dedicated_ips": 2, "emails": 50000}, "price": "1900.00"}


def test_list_is_where_the_account_is(visitors: Visitors, owner: Person) -> None:
    """O-24, O-25: Account Information > Amazon Orders, with every order of the account."""
    seen = OrdersList.opened(visitors, owner)
    trail = seen.page.get_by_role("navigation", name=words("shell.breadcrumbs"))
    expect(trail).to_contain_text("Account Information")
    expect(trail).to_contain_text("Amazon Orders")
    seen.shows(*(each["order_id"] for each in owner.orders()))
    seen.counts(str(len(owner.orders())))


def test_every_column(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-28, O-29, O-30, O-34, O-38, O-40 to O-44: one order in full."""
    order_id = purchases.bindable(person, **EMAIL)
    order = person.order(order_id)
    seen = OrdersList.opened(visitors, person)
    headers = seen.main.get_by_role("columnheader")
    for place, column in enumerate(COLUMNS):
        expect(headers.nth(place)).to_contain_text(seen.says(f"columns.{column}"))
    expect(seen.cell(order_id, "order")).to_contain_text("Email")
    expect(seen.cell(order_id, "status")).to_have_text("Pending Link")
    expect(seen.cell(order_id, "subscription")).to_have_text("Subscribed")
    information = seen.cell(order_id, "information")
    expect(information).to_contain_text("$1,900.00")
    expect(information).to_contain_text("Dedicated IPs: 2")
    expect(information).to_contain_text("E-mails: 50,000")
    for column, instant in (("expires", order["expires_at"]), ("created", order["created_at"])):
        day, time = local_time(instant).rsplit(", ", 1)
        expect(seen.cell(order_id, column)).to_contain_text(day)
        expect(seen.cell(order_id, column)).to_contain_text(time)
    expect(seen.bind(order_id)).to_be_visible()


def test_package_names_the_daily_active_users(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-39: the package in words and numbers of the reader."""
    order_id = purchases.linked(person)
    seen = OrdersList.opened(visitors, person)
    expect(seen.cell(order_id, "information")).to_contain_text("Daily active users: 1,000")
    spanish = OrdersList.opened(visitors, person, look=Look(language="es"))
    expect(spanish.cell(order_id, "information")).to_contain_text("Usuarios activos diarios: 1000")


def test_order_number_leads_to_the_order(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-29: and back again without another sign-in."""
    order_id = purchases.linked(person)
    seen = OrdersList.opened(visitors, person)
    seen.numbers.get_by_text(order_id).click()
    seen.page.wait_for_url(f"**/orders/{order_id}")
    expect(seen.heading).not_to_have_text(f"{seen.says('title')} (1)")
    seen.page.go_back()
    seen.shows(order_id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_statuses_are_english_and_explained_in_the_readers_language(
    visitors: Visitors, owner: Person, language: Language
) -> None:
    """O-31 to O-33, O-35 to O-37, O-74: every status of the demo orders, its meaning on demand."""
    seen = OrdersList.opened(visitors, owner, look=Look(language=language))
    shown = {("order", each["order_status"]): each["order_id"] for each in owner.orders()}
    shown |= {("subscription", each["subscription_status"]): each["order_id"] for each in owner.orders()}
    assert len(shown) > 10
    for (kind, status), order_id in shown.items():
        column = "status" if kind == "order" else kind
        label = seen.cell(order_id, column).get_by_role("button").first
        expect(label.locator("[lang=en]")).to_have_text(status.replace("_", " "), ignore_case=True)
        label.click()
        meaning = seen.page.get_by_role("dialog")
        expect(meaning).to_contain_text(words(f"statuses.{kind}.{status}", language))
        seen.page.keyboard.press("Escape")
        expect(meaning).to_have_count(0)


def test_list_says_what_an_order_is_bound_to(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-44: by name, now or once its window has closed."""
    bound, waiting = purchases.bound(person), purchases.linked(person)
    assert person.schedule(waiting, person.application()).is_success
    seen = OrdersList.opened(visitors, person)
    expect(seen.cell(bound, "status")).to_contain_text(seen.says("boundTo", target="Example Shop"))
    expect(seen.cell(waiting, "status")).to_contain_text(seen.says("thenBoundTo", target="Example Shop"))


def test_window_is_counted_down(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-77: until when the order must wait, and how long that is."""
    order_id = purchases.linked(person, accepted_ago="PT1H")
    end = datetime.fromisoformat(person.order(order_id)["window"]["ends_at"])
    seen = OrdersList.opened(visitors, person)
    status = seen.cell(order_id, "status")
    expect(status).to_contain_text("1 day, 22 hours left")
    expect(status.locator("time")).to_have_attribute("datetime", f"{end:%Y-%m-%dT%H:%M:%S.%fZ}")
    assert end - datetime.now(end.tzinfo) > timedelta(hours=46)


def test_what_aws_has_not_said_is_no_nothing(visitors: Visitors, owner: Person) -> None:
    """O-38, O-42: an order without a fixed amount, and one that AWS has not confirmed."""
    seen = OrdersList.opened(visitors, owner)
    for order in owner.orders():
        if order["amount"] is None:
            pending = order["subscription_status"] == "PENDING"
            words_for = seen.says("notKnownYet" if pending else "noFixedAmount")
            expect(seen.cell(order["order_id"], "information")).to_contain_text(words_for)
