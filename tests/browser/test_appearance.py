"""Light and dark."""

from playwright.sync_api import expect

from tests.browser.support.following import is_painted
from tests.browser.support.look import DARK
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


def test_pages_look_as_the_system_does(visitors: Visitors) -> None:
    """Also when the system changes its mind while they are open."""
    page = visitors.open("/", DARK)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    is_painted(page, dark=True)
    page.emulate_media(color_scheme="light")
    is_painted(page, dark=False)


def test_persons_choice_wins_and_is_remembered(visitors: Visitors) -> None:
    """Over a reload."""
    page = visitors.open("/", DARK)
    page.get_by_label(words("app.appearance.label")).select_option("light")
    is_painted(page, dark=False)
    page.reload()
    expect(page.get_by_label(words("app.appearance.label"))).to_have_value("light")
    is_painted(page, dark=False)


def test_console_switches_at_once(visitors: Visitors, person: Person) -> None:
    """By its header's menu."""
    page = visitors.open_as(person, "/overview")
    is_painted(page, dark=False)
    page.get_by_role("button", name=words("app.appearance.label")).click()
    page.get_by_role("menuitemcheckbox", name=words("app.appearance.dark")).click()
    is_painted(page, dark=True)
