"""Pictures for the README beside those of the walk; `make screenshots` refreshes them."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.support.look import DARK, DESKTOP, Look
from tests.browser.support.pictures import illustrate
from tests.browser.support.purchases import Purchases
from tests.browser.support.refunds import Refund
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.browser.support.workbench import Workbench
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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


def test_refund_is_illustrated(
    visitors: Visitors, people: People, person: Person, purchases: Purchases
) -> None:
    """O-65, O-66: a proposal above the limit, as the second person sees it half-way through the term."""
    order_id = purchases.bound(person, accepted_ago="P180D", price="3600.00")
    used = [{"dimension": "dau", "units": 310}]
    people.operator.post(f"/api/ops/orders/{order_id}/consumption", at=_now(), consumed=used)
    refund = Refund.asked(person, order_id, "both")
    refund.proposed(people.operator, "1850.00", policy="pro_rata", cancels=True)
    seen = Workbench.of(visitors, people.reviewer, order_id)
    seen.page.set_viewport_size({"width": 1280, "height": 1000})
    decision = seen.main.get_by_role("heading", name=seen.says("decision.title"))
    decision.evaluate("(heading) => scrollBy(0, heading.getBoundingClientRect().top - 150)")
    expect(seen.policy("by_usage")).to_be_enabled()
    illustrate(seen.page, "refund")
