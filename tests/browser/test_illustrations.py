"""Pictures for the README beside those of the walk; `make screenshots` refreshes them."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.look import DARK, DESKTOP, Look
from tests.browser.support.pictures import illustrate
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

WIDE = Look(width=1480)
CHINESE_PHONE = Look(language="zh", width=360, height=740)


@pytest.mark.parametrize(
    ("name", "path", "title", "look"),
    [
        ("orders", "/orders", "shell.orders", WIDE),
        ("orders-dark", "/orders?product=apppush&product=otp", "shell.orders", DARK),
        ("orders-phone", "/orders", "shell.orders", CHINESE_PHONE),
        ("overview", "/overview", "shell.overview", DESKTOP),
    ],
)
def test_console_is_illustrated(
    visitors: Visitors, owner: Person, name: str, path: str, title: str, look: Look
) -> None:
    """O-24, O-25: with the demo orders that `make run` makes."""
    page = visitors.open_as(owner, path, look)
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text(words(title, look.language))
    illustrate(page, name)


def test_operations_are_illustrated(visitors: Visitors, people: People, owner: Person) -> None:
    """What of the demo orders waits on somebody."""
    page = visitors.open_as(people.operator, "/operations", DESKTOP)
    settle(page)
    expect(page.get_by_role("main").get_by_role("row").nth(1)).to_be_visible()
    illustrate(page, "operations")
