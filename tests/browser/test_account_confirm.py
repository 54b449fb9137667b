"""The code that proves an e-mail address."""

from datetime import UTC, datetime

from playwright.sync_api import expect

from tests.browser.support.accounts import (
    SIGN_UP_CODE,
    WRONG_CODE,
    enter_code,
    field,
    heading,
    new_user,
    press,
    sign_up,
    told,
    wrong_field,
)
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words


def test_wrong_code_is_told_and_the_right_one_still_works(visitors: Visitors) -> None:
    """O-15."""
    visitors.guard.expect_answers(400)
    user = new_user()
    page = sign_up(visitors, user)
    enter_code(page, WRONG_CODE, "confirm.submit")
    wrong_field(page, "code", "code_wrong")
    enter_code(page, SIGN_UP_CODE, "confirm.submit")
    sign_in(page, user)
    page.wait_for_url(f"{visitors.url}/orders")


def test_missing_code_is_told(visitors: Visitors) -> None:
    page = sign_up(visitors, new_user())
    press(page, "confirm.submit")
    wrong_field(page, "code", "code_missing")


def test_phones_offer_the_code(visitors: Visitors) -> None:
    """WCAG 3.3.8: it need not be copied by hand; the address is there for password managers."""
    user = new_user()
    page = sign_up(visitors, user)
    expect(field(page, "code")).to_have_attribute("autocomplete", "one-time-code")
    expect(field(page, "code")).to_have_attribute("inputmode", "numeric")
    expect(field(page, "email")).to_be_hidden()
    expect(field(page, "email")).to_have_value(user.email)
    expect(field(page, "email")).to_have_attribute("autocomplete", "username")


def test_another_code_can_be_had_after_a_while(visitors: Visitors) -> None:
    """Not at once: the first may still be on its way; the newest works."""
    profile = visitors.profile()
    profile.clock.install(time=datetime.now(UTC))
    user = new_user()
    page = visitors.open("/sign-up", profile=profile)
    field(page, "email").fill(user.email)
    field(page, "password").fill(user.password)
    press(page, "signUp.submit")
    heading(page, "confirm.title")
    another = page.get_by_role("button", name=words("account.code.another"))
    expect(another).to_be_disabled()
    page.clock.run_for(31_000)
    expect(another).to_be_enabled()
    another.click()
    expect(page.get_by_role("status")).to_have_text(words("account.code.again"))
    expect(another).to_be_disabled()
    enter_code(page, SIGN_UP_CODE, "confirm.submit")
    expect(page.locator("input[name=username]")).to_be_visible()


def test_reload_keeps_the_address(visitors: Visitors) -> None:
    """People look for the mail in the same tab and come back."""
    user = new_user()
    page = sign_up(visitors, user)
    page.reload()
    expect(page.get_by_role("main")).to_contain_text(user.email)
    enter_code(page, SIGN_UP_CODE, "confirm.submit")
    expect(page.locator("input[name=username]")).to_be_visible()


def test_lost_address_is_asked_again(visitors: Visitors) -> None:
    """In another tab or browser the page does not know it; everything works all the same."""
    user = new_user()
    sign_up(visitors, user)
    page = visitors.open("/confirm?return=/overview")
    page.get_by_role("button", name=words("account.code.another")).click()
    wrong_field(page, "email", "email_invalid")
    field(page, "email").fill(user.email)
    page.get_by_role("button", name=words("account.code.another")).click()
    expect(page.get_by_role("status")).to_have_text(words("account.code.again"))
    enter_code(page, SIGN_UP_CODE, "confirm.submit")
    sign_in(page, user)
    page.wait_for_url(f"{visitors.url}/overview")


def test_confirmed_account_is_offered_to_sign_in(visitors: Visitors) -> None:
    """The code was entered before, in another tab perhaps."""
    visitors.guard.expect_answers(400)
    user = new_user()
    first = sign_up(visitors, user)
    second = visitors.open("/confirm?return=/overview", profile=first.context)
    enter_code(first, SIGN_UP_CODE, "confirm.submit")
    expect(first.locator("input[name=username]")).to_be_visible()
    field(second, "email").fill(user.email)
    enter_code(second, SIGN_UP_CODE, "confirm.submit")
    told(second, "already_confirmed")
    press(second, "signIn")
    sign_in(second, user)
    second.wait_for_url(f"{visitors.url}/overview")


def test_issuer_that_cannot_be_reached_loses_nothing(visitors: Visitors) -> None:
    """The account is confirmed, the page says so, and a button tries again."""
    visitors.guard.expect_unreachable("/.well-known/")
    user = new_user()
    page = sign_up(visitors, user)
    page.route("**/.well-known/**", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        enter_code(page, SIGN_UP_CODE, "confirm.submit")
    expect(page.get_by_role("status")).to_contain_text(words("account.confirm.done"))
    page.unroute("**/.well-known/**")
    press(page, "signIn")
    sign_in(page, user)
    page.wait_for_url(f"{visitors.url}/orders")
