"""Finding orders: each condition, several at once, and the address that remembers them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from local.embedded.description import RunningStack
from tests.browser.support.archives import archive
from tests.browser.support.local_days import begin_of, local_day, written
from tests.browser.support.measures import slow_down
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.visitors import Visitors
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

PAGE = 20


@pytest.fixture(scope="module")
def reader(people: People, aws: Aws, stack: RunningStack) -> Iterator[Person]:
    """Somebody with 130 orders of sixteen days."""
    with archive(people, aws, stack, 130) as person:
        yield person


def first_page(person: Person, **query: Any) -> list[str]:
    """What the API has for the first page of a list."""
    return [each["order_id"] for each in person.orders(**query)][:PAGE]


@pytest.mark.parametrize(
    ("prop", "labels", "query", "address"),
    [
        ("filter.product", ["Email"], {"product": "email"}, "product=email"),
        (
            "filter.product",
            ["OTP", "WhatsApp"],
            {"product": ["otp", "whatsapp"]},
            "product=otp&product=whatsapp",
        ),
        ("columns.status", ["Linked"], {"order_status": "LINKED"}, "status=LINKED"),
        (
            "columns.status",
            ["Cancelled", "Refund window"],
            {"order_status": ["CANCELLED", "REFUND_WINDOW"]},
            "status=CANCELLED&status=REFUND_WINDOW",
        ),
        (
            "columns.subscription",
            ["Unsubscribed"],
            {"subscription_status": "UNSUBSCRIBED"},
            "subscription=UNSUBSCRIBED",
        ),
    ],
)
def test_values_are_chosen(
    visitors: Visitors, reader: Person, prop: str, labels: list[str], query: dict[str, Any], address: str
) -> None:
    """O-26, O-27: one value or several of a property; the page fills itself, the address tells."""
    expected = first_page(reader, **query)
    seen = OrdersList.opened(visitors, reader)
    seen.choose(seen.says(prop), *labels)
    seen.shows(*expected)
    token = seen.main.get_by_role("button", name=f"{seen.says(prop)} = ")
    for label in labels:
        expect(token).to_contain_text(label)
    expect(seen.page).to_have_url(f"/orders?{address}")


@pytest.mark.parametrize("column", ["created", "expires"])
def test_times_are_the_readers_own(visitors: Visitors, reader: Person, column: str) -> None:
    """O-26, O-42, O-43: whole days of the reader's calendar, both included."""
    middle = reader.orders()[60][f"{column}_at"]
    last = local_day(middle)
    first = last - timedelta(days=1)
    expected = first_page(reader, **between(column, begin_of(first), begin_of(last + timedelta(days=1))))
    seen = OrdersList.opened(visitors, reader)
    prop = seen.says(f"columns.{column}")
    seen.since_or_until(prop, "onOrAfter", f"{first:%Y/%m/%d}")
    seen.since_or_until(prop, "onOrBefore", f"{last:%Y/%m/%d}")
    seen.shows(*expected)
    assert 10 <= len(expected) <= PAGE
    seen.counts(str(len(expected)))
    expect(seen.page).to_have_url(f"/orders?{column}-from={first}&{column}-to={last}")
    expect(seen.token(f"{prop} >= {written(first)}")).to_be_visible()
    expect(seen.token(f"{prop} <= {written(last)}")).to_be_visible()


def test_a_time_of_the_day_narrows_it(visitors: Visitors, reader: Person) -> None:
    """O-26: where a whole day is too coarse."""
    day = local_day(reader.orders()[20]["created_at"])
    noon = begin_of(day) + timedelta(hours=12)
    expected = first_page(
        reader, created_from=noon.isoformat(), created_to=begin_of(day + timedelta(days=1)).isoformat()
    )
    seen = OrdersList.opened(visitors, reader)
    prop = seen.says("columns.created")
    seen.since_or_until(prop, "onOrAfter", f"{day:%Y/%m/%d}", "12:00")
    seen.since_or_until(prop, "onOrBefore", f"{day:%Y/%m/%d}")
    seen.shows(*expected)
    expect(seen.page).to_have_url(f"/orders?created-from={day}T12%3A00&created-to={day}")


def test_text_is_part_of_the_order_number(visitors: Visitors, reader: Person) -> None:
    """O-27, O-29: what is typed is looked for in order numbers; a new text takes its place."""
    expected = first_page(reader, q="07")
    seen = OrdersList.opened(visitors, reader)
    seen.search("99")
    seen.shows(*first_page(reader, q="99"))
    seen.search("07")
    seen.shows(*expected)
    expect(seen.token(f"{seen.says('filter.number')} : 07")).to_be_visible()
    expect(seen.page).to_have_url("/orders?q=07")


def test_a_name_that_is_typed_means_what_it_names(visitors: Visitors, reader: Person) -> None:
    """O-27: "whatsapp" is a product, "linked" a status."""
    seen = OrdersList.opened(visitors, reader)
    slow_down(seen.page)  # the second is typed before the first one's address is shown
    seen.search("whatsapp")
    seen.search("linked")
    seen.shows(*first_page(reader, product="whatsapp", order_status="LINKED"))
    expect(seen.page).to_have_url("/orders?status=LINKED&product=whatsapp")


def test_conditions_are_combined_and_taken_away_again(visitors: Visitors, reader: Person) -> None:
    """O-26: all of them are met; the browser's "back" takes the last one back."""
    seen = OrdersList.opened(visitors, reader)
    seen.choose(seen.says("filter.product"), "Email")
    seen.choose(seen.says("columns.status"), "Pending Link")
    both = first_page(reader, product="email", order_status="PENDING_LINK")
    seen.shows(*both)
    seen.page.go_back()
    seen.shows(*first_page(reader, product="email"))
    seen.page.go_forward()
    seen.shows(*both)
    seen.main.get_by_role("button", name="Remove filter, Product").click()
    seen.shows(*first_page(reader, order_status="PENDING_LINK"))
    seen.main.get_by_role("button", name="Clear filters").click()
    seen.shows(*first_page(reader))
    expect(seen.page).to_have_url("/orders")


def test_a_view_is_a_bookmark(visitors: Visitors, reader: Person) -> None:
    """O-27: the address holds filters, sorting and page; another visit shows the same, sign-in included."""
    query = "?status=PENDING_LINK&status=LINKED&product=apppush&product=email&sort=expires&dir=asc&page=2"
    given = {"order_status": ["PENDING_LINK", "LINKED"], "product": ["apppush", "email"]}
    expected = [each["order_id"] for each in reader.orders(**given, sort="expires", direction="asc")]
    seen = OrdersList.opened(visitors, reader, query)
    seen.shows(*expected[PAGE : 2 * PAGE])
    expect(seen.page).to_have_url(f"/orders{query}")


def test_broken_words_of_an_address_are_passed_over(visitors: Visitors, reader: Person) -> None:
    """O-27: a link that was cut or misspelt shows what it can."""
    query = "?status=LOST&status=CANCELLED&created-from=2026-02-30&sort=colour&dir=up&page=x&utm_source=mail"
    seen = OrdersList.opened(visitors, reader, query)
    seen.shows(*first_page(reader, order_status="CANCELLED"))
    seen.page.goto(visitors.url + "/help")


def test_ends_of_a_time_in_the_wrong_order_are_told(visitors: Visitors, reader: Person) -> None:
    """O-26: as the API tells it, in words."""
    visitors.guard.expect_answers(400)
    seen = OrdersList.opened(visitors, reader, "?created-from=2026-11-02&created-to=2026-11-01")
    expect(seen.main.get_by_role("alert").first).to_be_visible()
    expect(seen.numbers).to_have_count(0)


def between(column: str, since: datetime, until: datetime) -> dict[str, str]:
    """The API's range of a column; ``until`` itself is left out."""
    last = until - timedelta(microseconds=1)
    return {f"{column}_from": since.isoformat(), f"{column}_to": last.isoformat()}
