"""The bind flow while the API or the network fails: nothing is lost, and nothing is done twice."""

import json
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Request, Route, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.binding import BindFlow
from tests.browser.support.purchases import Purchases
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

TARGETS: Final = "**/api/orders/*/targets*"
TRY_AGAIN: Final = words("problems.tryAgain")
BUSY: Final = {
    "type": "urn:marketplace-orders:problem:store_busy",
    "title": "Store busy",
    "status": 503,
    "detail": "The service is busy right now. Try again in a moment.",
    "code": "store_busy",
    "request_id": "made-up-request",
}


def _busy(route: Route) -> None:
    route.fulfill(status=503, content_type="application/problem+json", body=json.dumps(BUSY))


def _losing_the_answer(person: Person) -> Callable[[Route], None]:
    """The API does what the person asked for, and the answer gets lost on the way."""

    def handle(route: Route) -> None:
        sent = route.request
        key = sent.headers["idempotency-key"]
        answer = person.post(urlsplit(sent.url).path, key=key, **(sent.post_data_json or {}))
        assert answer.is_success, answer.text
        route.abort("connectionreset")

    return handle


def _only_first(fault: Callable[[Route], None]) -> Callable[[Route], None]:
    """The fault once, and then no more."""
    faults = iter([fault])

    def handle(route: Route) -> None:
        next(faults, Route.continue_)(route)

    return handle


def _keys(flow: BindFlow, path: str) -> list[str]:
    """The idempotency keys that the page sends to the path from now on."""
    keys: list[str] = []

    def note(request: Request) -> None:
        if request.method == "POST" and request.url.endswith(path):
            keys.append(request.headers["idempotency-key"])

    flow.page.on("request", note)
    return keys


def _at_review(visitors: Visitors, person: Person, purchases: Purchases) -> tuple[BindFlow, str]:
    person.application()
    order_id = purchases.bindable(person)
    flow = BindFlow.opened(visitors, person, order_id)
    flow.go_to("target")
    flow.choose("Example Shop")
    flow.go_to("review")
    flow.confirm()
    return flow, order_id


def test_busy_service_is_told_and_tried_again(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-57, O-68: the reason, the request's id to copy, and a retry that is the same command."""
    flow, order_id = _at_review(visitors, person, purchases)
    keys = _keys(flow, "/binding")
    visitors.guard.expect_answers(503)
    flow.page.route("**/binding", _only_first(_busy))
    flow.create.click()
    alert = flow.page.get_by_role("alert")
    expect(alert).to_contain_text(words("problems.store_busy.sentence"))
    expect(alert).to_contain_text(words("problems.store_busy.next"))
    expect(alert).to_contain_text("made-up-request")
    assert_accessible(flow.page)
    alert.get_by_role("button", name=TRY_AGAIN).click()
    flow.ends_with("done.bound")
    assert len(keys) == 2
    assert len(set(keys)) == 1
    assert len([each for each in person.timeline(order_id) if each["kind"] == "Bound"]) == 1


def test_lost_answer_does_not_bind_twice(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-58: what was carried out unseen is answered as the first time.

    The order that is read meanwhile is answered from before, so that the page cannot know.
    """
    flow, order_id = _at_review(visitors, person, purchases)
    before = person.order(order_id)
    keys = _keys(flow, "/binding")
    visitors.guard.expect_unreachable("/binding")
    flow.page.route(f"**/api/orders/{order_id}", lambda route: route.fulfill(json=before))
    flow.page.route("**/binding", _only_first(_losing_the_answer(person)))
    flow.create.click()
    expect(flow.page.get_by_role("alert")).to_contain_text(words("problems.network.sentence"))
    flow.page.unroute(f"**/api/orders/{order_id}")
    flow.create.click()
    flow.ends_with("done.bound")
    assert len(set(keys)) == 1
    assert len([each for each in person.timeline(order_id) if each["kind"] == "Bound"]) == 1


def test_lost_answer_creates_one_application(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-54, O-70: sending the dialog again is the same wish."""
    person.organization()
    flow = BindFlow.opened(visitors, person, purchases.bindable(person))
    flow.go_to("target")
    visitors.guard.expect_unreachable("/api/applications")
    flow.page.route("**/api/applications", _only_first(_losing_the_answer(person)))
    flow.button(flow.target_says("create")).click()
    dialog = flow.page.get_by_role("dialog", name=flow.target_says("create"))
    dialog.get_by_label(flow.says("create.applicationName")).fill("Summer Shop")
    dialog.get_by_role("button", name=flow.target_says("create")).click()
    expect(dialog.get_by_role("alert")).to_contain_text(words("problems.network.sentence"))
    dialog.get_by_role("button", name=flow.target_says("create")).click()
    flow.has_chosen("Summer Shop")
    applications = person.get("/api/applications").json()["items"]
    assert [each["name"] for each in applications] == ["Summer Shop"]


def test_targets_that_cannot_be_read_can_be_read_again(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-78: the step stays, says why its list is empty, and fills itself after a retry."""
    person.application()
    order_id = purchases.bindable(person)
    profile = visitors.profile()
    profile.route(TARGETS, _busy)
    visitors.guard.expect_answers(503)
    flow = BindFlow(visitors.open_as(person, f"/orders/{order_id}/bind", profile=profile))
    flow.go_to("target")
    alert = flow.page.get_by_role("alert")
    expect(alert).to_contain_text(words("problems.store_busy.sentence"), timeout=15_000)
    assert_accessible(flow.page)
    profile.unroute(TARGETS)
    alert.get_by_role("button", name=TRY_AGAIN).click()
    flow.choose("Example Shop")


@pytest.mark.parametrize("what", ["orders/*", "catalog"])
def test_what_the_page_needs_can_be_read_again(
    visitors: Visitors, person: Person, purchases: Purchases, what: str
) -> None:
    """O-46: where the order or the catalog cannot be read, the page says so, and goes on after a retry."""
    order_id = purchases.bindable(person)
    profile = visitors.profile()
    profile.route(f"**/api/{what}", _busy)
    visitors.guard.expect_answers(503)
    page = visitors.open(f"/orders/{order_id}/bind", profile=profile)
    sign_in(page, person.user)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(words("problems.store_busy.sentence"), timeout=15_000)
    assert_accessible(page)
    profile.unroute(f"**/api/{what}")
    alert.get_by_role("button", name=TRY_AGAIN).click()
    BindFlow(page).stands_at("order")
