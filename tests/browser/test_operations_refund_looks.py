"""The refund workbench in the states that take days or a failure of AWS's to reach, in every look."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.following import resize, turn
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import DESKTOP, PAIRED, Look
from tests.browser.support.pictures import screenshot
from tests.browser.support.purchases import Purchases
from tests.browser.support.refund_states import STATES
from tests.browser.support.settling import settle
from tests.browser.support.switching import switch_console
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.browser.support.workbench import Workbench
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person

YES = {"allowed": True, "refusal": None}


def test_every_state_in_every_look(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-61, O-64, O-67, O-68, O-73: the answer is changed, and read by the page's own button."""
    order_id = purchases.bound(person)
    path = f"/api/ops/orders/{order_id}/refund"
    whole = people.operator.get(path).json()
    page = Workbench.of(visitors, people.operator, order_id).page
    told: dict[str, Any] = {}
    page.route(f"**{path}", lambda route: _tells(route, told))
    for look in _looks(page):
        for name, bench in _states(whole):
            told.update(bench)
            page.get_by_role("button", name=words("operations/refund.refresh", look.language)).click()
            state = words(f"refund.state.{bench['request']['state']}", look.language)
            expect(page.get_by_role("main").get_by_text(state, exact=True).first).to_be_visible()
            settle(page)
            assert_accessible(page, "main")
            assert_fits(page)
            assert_worded(page)
            screenshot(page, f"operations-refund-{name}-{look}", full_page=True)


def _tells(route: Route, told: Json) -> None:
    route.fulfill(json=told)


def _states(whole: Json) -> Iterator[tuple[str, Json]]:
    """What waits for its review, for the buyer, for somebody to look into it; and what was turned down."""
    yield "reviewed", {**whole, "request": STATES["reviewed"], "can_propose": YES, "can_reject": YES}
    decided = {**whole, "can_call_off": YES}
    yield "answered", {**decided, "request": STATES["answered"]}
    for name in ("partly", "rejected"):
        yield name, {**whole, "request": STATES[name], "earlier": [STATES["refused"]]}


def _looks(page: Page) -> Iterator[Look]:
    """The page in each of the paired looks; the language is switched where there is room for the menu."""
    for before, look in pairwise((DESKTOP, *PAIRED)):
        resize(page, DESKTOP)
        if look.language != before.language:
            switch_console(page, before.language, look.language)
        turn(page, dark=look.dark)
        resize(page, look)
        yield look
