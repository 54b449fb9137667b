"""The timeline of the order page: what happened, when, by whom, and AWS's own message on demand."""

import json
import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.order_page import OrderPage
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

SHOP = "application “Example Shop”"


def _original(entry: Locator) -> Locator:
    return entry.get_by_role("button", name=words("timeline.raw.show"))


def test_purchase_is_told_in_sentences(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-60: each thing that happened, with when and from where; what was learnt later says so."""
    order_id = purchases.bound(person)
    seen = OrderPage.opened(visitors, person, order_id)
    told = {entry["kind"]: entry for entry in person.timeline(order_id)}
    expect(seen.entries).to_have_count(len(person.timeline(order_id)))
    license_id = told["LicenseUpdated"]["details"]["license_id"]
    account = told["Linked"]["details"]["aws_account"]
    bought = "Daily active users: 1,000 · VIP duration: 30 days"
    for key, details in {
        "AgreementCreated.new": {},
        "LicenseUpdated.confirmed": {"license": license_id},
        "AgreementDescribed.priced": {"amount": "$1,200.00"},
        "EntitlementsRead.rows": {"entitlements": bought},
        "Linked.linked": {"account": account},
        "WindowClosed.closed": {},
        "Bound.person": {"Who": "You", "target": SHOP},
    }.items():
        expect(seen.sentence(key, **details)).to_be_visible()
    created = seen.sentence("AgreementCreated.new")
    expect(created.locator("time")).to_have_attribute("datetime", told["AgreementCreated"]["at"])
    expect(created).to_contain_text(words("timeline.source.eventbridge"))
    expect(created).to_contain_text(words("timeline.learnt", time=""))
    bound = seen.sentence("Bound.person", Who="You", target=SHOP)
    expect(bound).to_contain_text(words("timeline.source.command"))
    expect(bound).not_to_contain_text(words("timeline.learnt", time=""))
    expect(_original(bound)).to_have_count(0)


def test_order_of_the_entries_can_be_turned(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-60: newest first, unless the reader wants it otherwise."""
    seen = OrderPage.opened(visitors, person, purchases.bound(person))
    placed = words("timeline.sentences.AgreementCreated.new")
    expect(seen.entries.last).to_contain_text(placed)
    expect(seen.entries.first).to_contain_text("You bound the order")
    seen.page.get_by_role("button", name=words("timeline.order.oldest")).click()
    expect(seen.entries.first).to_contain_text(placed)


def test_move_by_operations_says_who_and_why(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-23, O-80: the reason is told; operations' names are masked."""
    order_id = purchases.bound(person)
    moved = people.operator.post(
        f"/api/ops/orders/{order_id}/rebind", target=person.application(), reason="Wrong shop, ticket 4711."
    )
    assert moved.is_success, moved.text
    seen = OrderPage.opened(visitors, person, order_id)
    entry = seen.entries.filter(has_text=words("timeline.reason", note="Wrong shop, ticket 4711."))
    expect(entry).to_contain_text(re.compile(r"op\*\*\*@\S+ moved the order to application"))
    assert_accessible(seen.page)


def test_original_message_is_read_when_wanted(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-60: laid out, copyable, reachable by keyboard, and asked for only then."""
    seen = OrderPage.opened(visitors, person, purchases.linked(person))
    asked: list[str] = []
    seen.page.on("request", lambda request: asked.append(request.url) if "/raw" in request.url else None)
    toggle = _original(seen.sentence("AgreementCreated.new"))
    assert not asked
    toggle.focus()
    seen.page.keyboard.press("Enter")
    message = _message(seen.page)
    body = json.loads(message.inner_text())
    assert body["detail-type"].startswith("Purchase Agreement Created")
    assert len(asked) == 1
    message.focus()
    expect(message).to_be_focused()
    assert_accessible(seen.page)
    seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.page.get_by_role("button", name=words("timeline.raw.copy")).click()
    expect(seen.page.get_by_text(words("timeline.raw.copied"))).to_be_visible()
    assert json.loads(seen.page.evaluate("navigator.clipboard.readText()")) == body


def test_original_message_that_is_gone_is_told(
    visitors: Visitors, person: Person, purchases: Purchases
) -> None:
    """O-68: an erased message has a sentence of its own (raw_not_found)."""
    order_id = purchases.linked(person)
    seen = OrderPage.opened(visitors, person, order_id)
    visitors.guard.expect_answers(404)
    elsewhere = f"/api/orders/{order_id}/timeline/none/raw"
    seen.page.route("**/raw", lambda route: route.continue_(url=_moved(route.request.url, elsewhere)))
    _original(seen.sentence("AgreementCreated.new")).click()
    alert = seen.page.get_by_role("alert").filter(has_text=words("problems.raw_not_found.sentence"))
    expect(alert).to_contain_text(words("problems.raw_not_found.next"))
    assert_accessible(seen.page)


def test_what_a_newer_api_tells_is_no_error(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-60: a kind without words is told honestly."""
    order_id = purchases.linked(person)
    profile = visitors.profile()
    told = json.dumps({"order_id": order_id, "items": person.timeline(order_id)})
    newer = told.replace('"LicenseUpdated"', '"Celebrated"').replace('"answer"', '"oracle"')
    profile.route("**/timeline", lambda route: route.fulfill(body=newer, content_type="application/json"))
    page = visitors.open_as(person, f"/orders/{order_id}", profile=profile)
    expect(page.get_by_text(words("timeline.unknown", kind="Celebrated"))).to_be_visible()
    expect(page.get_by_text(words("timeline.source.other")).first).to_be_visible()


def _message(page: Page) -> Locator:
    message = page.get_by_role("region", name=words("timeline.raw.show"))
    expect(message).to_be_visible()
    return message


def _moved(url: str, path: str) -> str:
    return re.sub(r"(https?://[^/]+).*", rf"\1{path}", url)
