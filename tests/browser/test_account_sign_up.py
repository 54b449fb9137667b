"""Creating an account: free to anybody who buys, and on to where they were."""

import json

import pytest
from playwright.sync_api import Page, expect

from local.embedded.description import RunningStack
from local.embedded.people import DemoUser
from tests.browser.support.accounts import (
    SIGN_UP_CODE,
    enter_code,
    field,
    new_user,
    press,
    sign_up,
    told,
    wrong_field,
)
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

RULES = ("length", "lower", "upper", "digit", "symbol")


def _submit(page: Page, email: str, password: str) -> None:
    field(page, "email").fill(email)
    field(page, "password").fill(password)
    press(page, "signUp.submit")


def _are_met(page: Page, *met: str) -> None:
    """Expect these rules to be ticked off, and no other."""
    done = words("account.password.met")
    for rule in RULES:
        told = expect(page.locator("#password-rules li", has_text=words(f"account.password.rule.{rule}")))
        if rule in met:
            told.to_contain_text(done)
        else:
            told.not_to_contain_text(done)


def test_new_account_leads_to_where_the_person_was(visitors: Visitors) -> None:
    """O-15: sign up, the code from the e-mail, sign in, and back to the page that sent them."""
    user = new_user()
    page = sign_up(visitors, user, path="/sign-up?return=/orders?product=otp")
    expect(page.get_by_role("main")).to_contain_text(user.email)
    assert user.email not in page.url
    enter_code(page, f" {SIGN_UP_CODE[:3]} {SIGN_UP_CODE[3:]} ", "confirm.submit")
    sign_in(page, user)
    page.wait_for_url(f"{visitors.url}/orders?product=otp")
    expect(page.get_by_role("button", name=user.email)).to_be_visible()


def test_address_is_one_however_it_is_typed(visitors: Visitors) -> None:
    """Capitals and spaces around it make no second account."""
    user = new_user()
    page = sign_up(visitors, DemoUser(f" {user.email.upper()} ", user.password))
    enter_code(page, SIGN_UP_CODE, "confirm.submit")
    sign_in(page, user)
    page.wait_for_url(f"{visitors.url}/orders")


def test_rules_are_ticked_off_while_typing(visitors: Visitors) -> None:
    """Each as soon as it is met; the password can be shown and hidden."""
    page = visitors.open("/sign-up")
    password = field(page, "password")
    password.press_sequentially("Ab")
    _are_met(page, "lower", "upper")
    password.press_sequentially("1-aaaaaaaa")
    _are_met(page, *RULES)
    expect(page.get_by_role("status")).to_have_text(words("account.password.allMet"))
    expect(password).to_have_attribute("type", "password")
    page.get_by_role("button", name=words("account.password.showLong")).click()
    expect(password).to_have_attribute("type", "text")
    expect(password).to_have_value("Ab1-aaaaaaaa")
    page.get_by_role("button", name=words("account.password.hideLong")).click()
    expect(password).to_have_attribute("type", "password")


def test_password_managers_know_the_fields(visitors: Visitors) -> None:
    """WCAG 1.3.5 and 3.3.8: purposes are named, and pasting works."""
    page = visitors.open("/sign-up")
    expect(field(page, "email")).to_have_attribute("autocomplete", "username")
    expect(field(page, "email")).to_have_attribute("inputmode", "email")
    expect(field(page, "password")).to_have_attribute("autocomplete", "new-password")
    for name in ("email", "password"):
        field(page, name).focus()
        page.keyboard.insert_text("pasted")
        expect(field(page, name)).to_have_value("pasted")


def test_empty_form_is_told_field_by_field(visitors: Visitors) -> None:
    """Nothing is sent; the focus goes to the first field to mend, the summary leads to the others."""
    page = visitors.open("/sign-up")
    press(page, "signUp.submit")
    wrong_field(page, "email", "email_invalid")
    told(page, "password_weak")
    page.get_by_role("link", name=words("account.troubles.password_weak")).click()
    expect(field(page, "password")).to_be_focused()


@pytest.mark.parametrize("password", ["short-A1", "no-capital-letter-1", "NoSymbolAtAll1", "No-digit-at-all"])
def test_weak_password_is_not_sent(visitors: Visitors, password: str) -> None:
    page = visitors.open("/sign-up")
    _submit(page, new_user().email, password)
    wrong_field(page, "password", "password_weak")


def test_password_that_the_pool_refuses_is_told(visitors: Visitors) -> None:
    """A vendor may have made the pool's policy stricter than these pages know."""
    visitors.guard.expect_answers(400)
    page = visitors.open("/sign-up")
    refusal = {"__type": "InvalidPasswordException", "message": "Password did not conform with policy"}
    page.route("**/", lambda route: route.fulfill(status=400, json=refusal))
    _submit(page, new_user().email, "Person-password-1")
    wrong_field(page, "password", "password_refused")


def test_existing_account_is_offered_to_sign_in(visitors: Visitors, person: Person) -> None:
    """O-16: with the three ways that it can be meant; the address travels along, not in the URL."""
    visitors.guard.expect_answers(400)
    page = visitors.open("/sign-up?return=/overview")
    _submit(page, person.email, "Another-password-1")
    wrong_field(page, "email", "email_taken")
    page.get_by_role("link", name=words("account.toReset")).click()
    expect(field(page, "email")).to_have_value(person.email)
    expect(page).to_have_url("/reset?return=%2Foverview")
    page.go_back()
    press(page, "signIn")
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/overview")


@pytest.mark.parametrize(
    "elsewhere", ["https://stranger.example/", "//stranger.example", "/%5Cstranger.example", "javascript:1"]
)
def test_way_on_leads_nowhere_else(visitors: Visitors, person: Person, elsewhere: str) -> None:
    """Another site's address is not followed: it goes to the orders."""
    page = visitors.open(f"/sign-up?return={elsewhere}")
    press(page, "signIn")
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/orders")


def test_lost_connection_is_told(visitors: Visitors) -> None:
    """And what was typed stays; there is no field to blame, so the focus is on the message."""
    visitors.guard.expect_unreachable("/")
    page = visitors.open("/sign-up")
    page.route("**/", lambda route: route.abort())
    user = new_user()
    _submit(page, user.email, user.password)
    told(page, "network")
    expect(page.get_by_role("region", name=words("account.troubles.title"))).to_be_focused()
    expect(field(page, "password")).to_have_value(user.password)


@pytest.mark.parametrize("path", ["/sign-up", "/confirm", "/reset"])
def test_issuer_of_the_vendors_own_does_it_itself(
    visitors: Visitors, stack: RunningStack, person: Person, path: str
) -> None:
    """Without a user pool these pages send people to sign in."""
    config = {**json.loads(stack.outputs["ConsoleConfig"]), "userPoolApi": ""}
    profile = visitors.profile()
    profile.route("**/config.json", lambda route: route.fulfill(json=config))
    page = visitors.open(f"{path}?return=/overview", profile=profile)
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/overview")
