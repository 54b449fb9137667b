"""The pages on which people create, confirm and reset their account."""

from typing import Final
from uuid import uuid4

from playwright.sync_api import Locator, Page, expect

from local.embedded.people import DemoUser
from tests.browser.support.look import DESKTOP, Language, Look
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words

SIGN_UP_CODE: Final = "123456"
RESET_CODE: Final = "654321"
"""What the embedded user pool sends; in AWS these are random."""

WRONG_CODE: Final = "999999"


def new_user() -> DemoUser:
    """Somebody who has no account yet, with a password that the pool takes."""
    return DemoUser(f"new-{uuid4().hex[:12]}@example.com", "Person-password-1")


def heading(page: Page, key: str, language: Language = "en") -> None:
    """Wait until the page is the one of that title."""
    expect(page.get_by_role("heading", level=1)).to_have_text(words(f"account.{key}", language))


def press(page: Page, key: str, language: Language = "en") -> None:
    """Press the button with that text."""
    page.get_by_role("main").get_by_role("button", name=words(f"account.{key}", language)).first.click()


def field(page: Page, name: str) -> Locator:
    """The input that password managers know under that name."""
    return page.locator(f"input[name={name}]")


def sign_up(
    visitors: Visitors, user: DemoUser, look: Look = DESKTOP, *, path: str = "/sign-up?return=/orders"
) -> Page:
    """Create the account; ends on the page that asks for the code."""
    page = visitors.open(path, look)
    field(page, "email").fill(user.email)
    field(page, "password").fill(user.password)
    press(page, "signUp.submit", look.language)
    heading(page, "confirm.title", look.language)
    return page


def ask_to_reset(visitors: Visitors, email: str, look: Look = DESKTOP, *, path: str = "/reset") -> Page:
    """Ask for a code to set a new password with; ends on the page that takes both."""
    page = visitors.open(path, look)
    field(page, "email").fill(email)
    press(page, "reset.send", look.language)
    heading(page, "newPassword.title", look.language)
    return page


def enter_code(page: Page, code: str, button: str, language: Language = "en") -> None:
    """Fill the code in and press the form's button."""
    field(page, "code").fill(code)
    press(page, button, language)


def told(page: Page, trouble: str, language: Language = "en") -> None:
    """Expect that trouble above the form, and at its field where it has one (WCAG 3.3.1)."""
    text = words(f"account.troubles.{trouble}", language)
    summary = page.get_by_role("region", name=words("account.troubles.title", language))
    expect(summary).to_contain_text(text)


def wrong_field(page: Page, name: str, trouble: str, language: Language = "en") -> None:
    """Expect the field to be marked, described by the trouble, and to have the focus."""
    told(page, trouble, language)
    wrong = field(page, name)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    text = words(f"account.troubles.{trouble}", language)
    assert text in str(wrong.evaluate(_DESCRIPTION)), f"{name} is not described by {text!r}"
    expect(wrong).to_be_focused()


_DESCRIPTION: Final = """(input) => (input.getAttribute("aria-describedby") ?? "").split(" ")
  .map((id) => document.getElementById(id)?.textContent ?? "no element " + id).join(" ")"""
