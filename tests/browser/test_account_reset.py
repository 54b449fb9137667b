"""A forgotten password."""

from datetime import UTC, datetime

from playwright.sync_api import Page, expect

from local.embedded.people import DemoUser
from tests.browser.support.accounts import (
    RESET_CODE,
    WRONG_CODE,
    ask_to_reset,
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
from tests.e2e.support.person import Person

NEW = "Renewed-password-2"


def _set(page: Page, code: str, password: str = NEW) -> None:
    field(page, "password").fill(password)
    enter_code(page, code, "newPassword.submit")


def test_new_password_signs_in_and_the_old_one_does_not(visitors: Visitors, person: Person) -> None:
    """O-20: who must sign in with exactly one account can get back into it."""
    page = ask_to_reset(visitors, person.email, path="/reset?return=/overview")
    assert person.email not in page.url
    _set(page, RESET_CODE)
    sign_in(page, person.user)
    expect(page.get_by_text("Incorrect username or password")).to_be_visible()
    sign_in(page, DemoUser(person.email, NEW))
    page.wait_for_url(f"{visitors.url}/overview")


def test_wrong_code_is_told_and_the_right_one_still_works(visitors: Visitors, person: Person) -> None:
    visitors.guard.expect_answers(400)
    page = ask_to_reset(visitors, person.email)
    _set(page, WRONG_CODE)
    wrong_field(page, "code", "code_wrong")
    _set(page, RESET_CODE)
    expect(page.locator("input[name=username]")).to_be_visible()


def test_used_code_is_told(visitors: Visitors, person: Person) -> None:
    """Another one has to be sent."""
    visitors.guard.expect_answers(400)
    page = ask_to_reset(visitors, person.email)
    stale = visitors.profile().new_page()
    stale.goto("/reset")
    field(stale, "email").fill(person.email)
    press(stale, "reset.send")
    heading(stale, "newPassword.title")
    _set(page, RESET_CODE)
    expect(page.locator("input[name=username]")).to_be_visible()
    _set(stale, RESET_CODE)
    wrong_field(stale, "code", "code_expired")


def test_weak_password_is_not_sent(visitors: Visitors, person: Person) -> None:
    """Both fields are told; the code comes first."""
    page = ask_to_reset(visitors, person.email)
    _set(page, "", "short")
    wrong_field(page, "code", "code_missing")
    told(page, "password_weak")


def test_unknown_address_is_not_given_away(visitors: Visitors) -> None:
    """The page says the same as for somebody who has an account; a code is never right."""
    visitors.guard.expect_answers(400)
    page = ask_to_reset(visitors, "nobody-at-all@example.com")
    _set(page, RESET_CODE)
    wrong_field(page, "code", "code_wrong")


def test_unconfirmed_account_is_sent_to_confirm_first(visitors: Visitors) -> None:
    """AWS sends no code to an address that was never confirmed, and answers like this."""
    visitors.guard.expect_answers(400)
    user = new_user()
    sign_up(visitors, user)
    page = visitors.open("/reset")
    refusal = {"__type": "InvalidParameterException", "message": "Cannot reset password for the user"}
    page.route("**/", lambda route: route.fulfill(status=400, json=refusal))
    field(page, "email").fill(user.email)
    press(page, "reset.send")
    told(page, "not_confirmed")
    page.get_by_role("link", name=words("account.toConfirm")).click()
    heading(page, "confirm.title")
    expect(page.get_by_role("main")).to_contain_text(user.email)


def test_another_code_can_be_had_after_a_while(visitors: Visitors, person: Person) -> None:
    profile = visitors.profile()
    profile.clock.install(time=datetime.now(UTC))
    page = visitors.open("/reset", profile=profile)
    field(page, "email").fill(person.email)
    press(page, "reset.send")
    another = page.get_by_role("button", name=words("account.code.another"))
    expect(another).to_be_disabled()
    page.clock.run_for(31_000)
    another.click()
    expect(page.get_by_role("status").filter(has_text=words("account.code.again"))).to_be_visible()
    _set(page, RESET_CODE)
    expect(page.locator("input[name=username]")).to_be_visible()


def test_going_back_asks_for_the_address_again(visitors: Visitors, person: Person) -> None:
    """The steps are two entries of the browser's history; a link leads back as well."""
    page = ask_to_reset(visitors, person.email, path="/reset?return=/overview")
    page.go_back()
    heading(page, "reset.title")
    page.go_forward()
    heading(page, "newPassword.title")
    page.get_by_role("link", name=words("account.newPassword.otherEmail")).click()
    heading(page, "reset.title")
    expect(page).to_have_url("/reset?return=%2Foverview")
