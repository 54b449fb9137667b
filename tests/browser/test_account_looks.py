"""Every state of the account pages: four languages, light and dark, desk and phone, keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.accounts import (
    RESET_CODE,
    SIGN_UP_CODE,
    WRONG_CODE,
    ask_to_reset,
    enter_code,
    field,
    heading,
    new_user,
    press,
    sign_up,
    told,
)
from tests.browser.support.following import resize, turn
from tests.browser.support.keyboard import tab_to
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import LANGUAGES, PHONE, Language, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.pictures import screenshot
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words


def _refused(visitors: Visitors, look: Look) -> Page:
    page = visitors.open("/sign-up", look)
    field(page, "password").fill("Short-1")
    press(page, "signUp.submit", look.language)
    told(page, "password_weak", look.language)
    return page


def _existing(visitors: Visitors, look: Look) -> Page:
    user = new_user()
    sign_up(visitors, user, look)
    page = visitors.open("/sign-up", look)
    visitors.guard.expect_answers(400)
    field(page, "email").fill(user.email)
    field(page, "password").fill(user.password)
    press(page, "signUp.submit", look.language)
    told(page, "email_taken", look.language)
    return page


def _asked(visitors: Visitors, look: Look) -> Page:
    return sign_up(visitors, new_user(), look)


def _wrong_code(visitors: Visitors, look: Look) -> Page:
    visitors.guard.expect_answers(400)
    page = sign_up(visitors, new_user(), look)
    enter_code(page, WRONG_CODE, "confirm.submit", look.language)
    told(page, "code_wrong", look.language)
    return page


def _confirmed(visitors: Visitors, look: Look) -> Page:
    """Before the browser gets to the sign-in page."""
    visitors.guard.expect_unreachable("/.well-known/")
    page = sign_up(visitors, new_user(), look)
    page.route("**/.well-known/**", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        enter_code(page, SIGN_UP_CODE, "confirm.submit", look.language)
    expect(page.get_by_role("status")).to_contain_text(words("account.confirm.done", look.language))
    return page


def _new_password(visitors: Visitors, look: Look) -> Page:
    page = ask_to_reset(visitors, new_user().email, look)
    press(page, "newPassword.submit", look.language)
    told(page, "code_missing", look.language)
    return page


STATES: dict[str, Callable[[Visitors, Look], Page]] = {
    "refused": _refused,
    "existing": _existing,
    "asked": _asked,
    "wrong-code": _wrong_code,
    "confirmed": _confirmed,
    "new-password": _new_password,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_state_holds_everywhere(visitors: Visitors, state: str, language: Language) -> None:
    """O-15, O-74: worded, accessible and within the screen; screen readers know the language."""
    page = STATES[state](visitors, Look(language=language))
    assert_worded(page)
    assert_accessible(page)
    turn(page, dark=True)
    resize(page, PHONE)
    assert_accessible(page)
    assert_fits(page)
    screenshot(page, f"account-{state}-{language}", full_page=True)


@pytest.mark.parametrize("path", ["/sign-up", "/confirm", "/reset"])
def test_page_stays_still(visitors: Visitors, path: str) -> None:
    """Nothing moves while the page is loaded and while a password is typed."""
    page = visitors.open(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if path == "/sign-up":
        field(page, "password").fill("Person-password-1")
    assert_still(page)


def test_everything_works_without_a_mouse(visitors: Visitors) -> None:
    """O-15: sign up, mend what was wrong, enter the code and sign in by keyboard alone."""
    user = new_user()
    page = visitors.open("/sign-up?return=/overview")
    heading(page, "signUp.title")
    tab_to(page, field(page, "email"))
    page.keyboard.type(user.email)
    page.keyboard.press("Enter")
    expect(field(page, "password")).to_be_focused()
    page.keyboard.type(user.password)
    tab_to(page, page.get_by_role("button", name=words("account.signUp.submit")))
    page.keyboard.press("Space")
    heading(page, "confirm.title")
    tab_to(page, field(page, "code"))
    page.keyboard.type(SIGN_UP_CODE)
    page.keyboard.press("Enter")
    sign_in(page, user)
    page.wait_for_url(f"{visitors.url}/overview")


def test_language_can_be_switched_while_typing(visitors: Visitors) -> None:
    """What was typed stays, what was wrong is told anew; both steps of a reset follow."""
    user = new_user()
    page = ask_to_reset(visitors, user.email)
    field(page, "code").fill(RESET_CODE)
    press(page, "newPassword.submit")
    told(page, "password_weak")
    page.get_by_label(words("app.language")).select_option("zh")
    heading(page, "newPassword.title", "zh")
    told(page, "password_weak", "zh")
    expect(field(page, "code")).to_have_value(RESET_CODE)
    expect(page.get_by_role("main")).to_contain_text(user.email)
