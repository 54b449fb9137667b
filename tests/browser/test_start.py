"""What the browser is told before any page of ours runs, and what it shows when it cannot go on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.look import LANGUAGES, Language, Look
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import TAGS, words

UNANSWERED: dict[str, Callable[[Route], None]] = {
    "unreachable": lambda route: route.abort(),
    "refused": lambda route: route.fulfill(status=403, body="AccessDenied"),
    "unreadable": lambda route: route.fulfill(status=200, body="<html>"),
}


@pytest.mark.parametrize("path", ["/", "/link", "/orders", "/config.json"])
def test_browser_is_told_to_be_strict(visitors: Visitors, path: str) -> None:
    """Scripts of our own only, no framing, no sniffing, HTTPS from now on."""
    page = visitors.profile().new_page()
    answer = page.goto(path)
    assert answer is not None
    headers = answer.headers
    policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert not {"object-src", "frame-src", "worker-src"} & set(policy), "these fall under default-src"
    assert int(headers["strict-transport-security"].split(";")[0].removeprefix("max-age=")) >= 31536000
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_configuration_is_told(visitors: Visitors, language: Language) -> None:
    """In the person's language, with a way to try again that works."""
    visitors.guard.expect_unreachable("/config.json")
    profile = visitors.profile(Look(language=language))
    profile.route("**/config.json", UNANSWERED["unreachable"])
    page = visitors.open("/", profile=profile)
    expect(page.get_by_role("heading", level=1)).to_have_text(words("app.cannotStart.title", language))
    expect(page.locator("html")).to_have_attribute("lang", TAGS[language])
    assert_accessible(page)
    profile.unroute("**/config.json")
    page.get_by_role("button", name=words("app.reload", language)).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(words("app.cannotStart.title", language))


@pytest.mark.parametrize(("kind", "statuses"), [("refused", [403]), ("unreadable", [])])
def test_broken_configuration_is_told_as_well(visitors: Visitors, kind: str, statuses: list[int]) -> None:
    """Not a blank page."""
    visitors.guard.expect_answers(*statuses)
    profile = visitors.profile()
    profile.route("**/config.json", UNANSWERED[kind])
    page = visitors.open("/orders", profile=profile)
    expect(page.get_by_role("alert")).to_contain_text(words("app.cannotStart.title"))
