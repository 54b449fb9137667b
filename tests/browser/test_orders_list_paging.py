"""Pages that fill themselves, and the way through them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from local.embedded.description import RunningStack
from tests.browser.support.archives import archive
from tests.browser.support.orders_list import OrdersList
from tests.browser.support.visitors import Visitors
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

PAGE = 20
COUNT = 130


@pytest.fixture(scope="module")
def reader(people: People, aws: Aws, stack: RunningStack) -> Iterator[Person]:
    """Somebody with seven pages of orders."""
    with archive(people, aws, stack, COUNT) as person:
        yield person


LIST = "/api/orders?"


def test_pages_are_turned_forth_and_back(visitors: Visitors, reader: Person) -> None:
    """O-25: every order is on one page; the count never claims to know more than it does."""
    everything = [each["order_id"] for each in reader.orders()]
    seen = OrdersList.opened(visitors, reader)
    seen.counts("20+")
    requests: list[str] = []
    seen.page.on("request", lambda each: requests.append(each.url) if LIST in each.url else None)
    for first in range(PAGE, COUNT, PAGE):
        seen.turn_to("Next page")
        seen.shows(*everything[first : first + PAGE])
    seen.counts(str(COUNT))
    expect(seen.pages.get_by_role("button", name="Next page")).to_be_disabled()
    asked = len(requests)
    assert asked == 2, "after the first page, a hundred at once"
    seen.turn_to("2")
    seen.shows(*everything[PAGE : 2 * PAGE])
    seen.page.go_back()
    seen.shows(*everything[6 * PAGE :])
    assert len(requests) == asked, "what was read is not asked for again"


def test_short_pages_of_the_api_fill_one_on_screen(visitors: Visitors, reader: Person) -> None:
    """O-26, O-27: a filter that lets little through costs more questions, and no more presses."""
    expected = [each["order_id"] for each in reader.orders(product="email")]
    short = reader.get("/api/orders", product="email", limit=PAGE).json()
    assert len(short["items"]) < PAGE, "the API's own page would be full"
    assert short["cursor"]
    seen = OrdersList.opened(visitors, reader, "?product=email")
    seen.shows(*expected[:PAGE])
    seen.turn_to("Next page")
    seen.shows(*expected[PAGE:])
    seen.counts(str(len(expected)))


def test_a_page_beyond_the_end_is_the_last_one(visitors: Visitors, reader: Person) -> None:
    """O-27: an old bookmark of a list that has become shorter."""
    everything = [each["order_id"] for each in reader.orders()]
    seen = OrdersList.opened(visitors, reader, "?page=99")
    seen.shows(*everything[6 * PAGE :])
    expect(seen.pages.locator("[aria-current=true]")).to_have_text("7")


def test_a_new_filter_begins_with_the_first_page(visitors: Visitors, reader: Person) -> None:
    """O-27: page 3 of one list is none of another."""
    seen = OrdersList.opened(visitors, reader, "?page=3")
    seen.choose(seen.says("filter.product"), "OTP")
    seen.shows(*[each["order_id"] for each in reader.orders(product="otp")][:PAGE])
    expect(seen.page).to_have_url("/orders?product=otp")


def test_another_filter_breaks_the_earlier_question_off(visitors: Visitors, reader: Person) -> None:
    """O-27: an answer that comes late does not overwrite a newer one."""
    seen = OrdersList.opened(visitors, reader)
    seen.page.route("**/api/orders?*product=otp*", lambda _: None)
    with seen.page.expect_event("requestfailed", lambda each: "product=otp" in each.url) as broken_off:
        with seen.page.expect_request("**/api/orders?*product=otp*"):
            seen.choose(seen.says("filter.product"), "OTP")
        seen.page.go_back()
    assert broken_off.value.failure == "net::ERR_ABORTED"
    seen.shows(*[each["order_id"] for each in reader.orders()][:PAGE])
