"""Signing in: from any address and back to it, with nothing left behind in the browser."""

import base64
import hashlib
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

EVERYTHING_STORED = "JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"


@pytest.mark.parametrize("path", ["/orders", "/overview", "/orders?product=otp&sort=expires#table"])
def test_deep_link_survives_sign_in(visitors: Visitors, person: Person, path: str) -> None:
    """A bookmark is opened by somebody who is not signed in."""
    page = visitors.open_as(person, path)
    expect(page.get_by_role("button", name=person.email)).to_be_visible()


def test_code_is_exchanged_with_its_proof_key(visitors: Visitors, person: Person) -> None:
    """Authorization code with PKCE: the verifier that is sent last hashes to the challenge sent first."""
    page = visitors.open("/orders")
    expect(page.locator("input[name=username]")).to_be_visible()
    asked = parse_qs(urlsplit(page.url).query)
    with page.expect_request("**/oauth2/token") as exchange:
        sign_in(page, person.user)
    sent = parse_qs(exchange.value.post_data or "")
    digest = hashlib.sha256(sent["code_verifier"][0].encode()).digest()
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["code_challenge"] == [base64.urlsafe_b64encode(digest).decode().rstrip("=")]
    assert "client_secret" not in sent


def test_tokens_are_kept_nowhere(visitors: Visitors, person: Person) -> None:
    """They live in the page's memory: nothing in storage or cookies, and no proof key either."""
    page = visitors.open("/orders")
    with page.expect_response("**/oauth2/token") as exchange:
        sign_in(page, person.user)
    expect(page.get_by_role("button", name=person.email)).to_be_visible()
    tokens = exchange.value.json()
    kept = page.evaluate(EVERYTHING_STORED) + str(page.context.cookies())
    secrets = [tokens[name] for name in ("id_token", "access_token", "refresh_token")]
    assert not [each for each in secrets if each in kept]
    assert "code_verifier" not in kept
    assert "code=" not in page.url


def test_signing_out_ends_it(visitors: Visitors, person: Person) -> None:
    """At the issuer too; who comes next has to sign in."""
    page = visitors.open_as(person)
    page.get_by_role("button", name=person.email).click()
    with page.expect_request("**/logout?*") as told:
        page.get_by_role("menuitem", name=words("shell.signOut")).click()
    page.wait_for_url(f"{visitors.url}/")
    assert parse_qs(urlsplit(told.value.url).query)["logout_uri"] == [f"{visitors.url}/"]
    page.goto("/orders")
    expect(page.locator("input[name=username]")).to_be_visible()


@pytest.mark.parametrize(
    "elsewhere", ["https://stranger.example/", "//stranger.example/", "/\\stranger.example", "javascript:1"]
)
def test_way_back_leads_nowhere_else(visitors: Visitors, person: Person, elsewhere: str) -> None:
    """Whatever the remembered way back has become: another site's address is not followed."""
    profile = visitors.profile()
    profile.add_init_script(
        f"""if (location.pathname === "/callback") for (const key of Object.keys(sessionStorage)) {{
          const kept = JSON.parse(sessionStorage[key]);
          sessionStorage[key] = JSON.stringify({{ ...kept, data: {{ path: {elsewhere!r} }} }});
        }}"""
    )
    page = visitors.open("/overview", profile=profile)
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/orders")


@pytest.mark.parametrize(
    "query", ["", "?code=made-up", "?code=made-up&state=made-up", "?error=access_denied&state=made-up"]
)
def test_callback_that_cannot_be_finished_says_so(visitors: Visitors, person: Person, query: str) -> None:
    """And offers to sign in again, which works."""
    page = visitors.open(f"/callback{query}")
    expect(page.get_by_role("alert")).to_contain_text(words("light.callback.failed"))
    page.get_by_role("button", name=words("light.signIn")).click()
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/orders")


def test_code_that_the_issuer_refuses_is_told(visitors: Visitors, person: Person) -> None:
    """The code is used up before it comes back to us."""
    page = visitors.open("/orders")
    visitors.guard.expect_answers(400)
    page.route("**/oauth2/token", lambda route: route.fetch() and route.continue_())
    sign_in(page, person.user)
    expect(page.get_by_role("alert")).to_contain_text(words("light.callback.failed"))
