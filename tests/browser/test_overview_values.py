"""Amounts on the overview: exact, by month, and never of two currencies together."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.browser.support.look import DESKTOP
from tests.browser.support.overview import Overview
from tests.browser.support.purchases import Purchases
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Json, Person

HERE = ZoneInfo(DESKTOP.options()["timezone_id"])
GONE = {"CANCELLED", "REFUNDED"}


def test_values_by_month(visitors: Visitors, owner: Person) -> None:
    """O-38, O-43: what was bought in each month of the reader's calendar, and what of it went back."""
    overview = Overview.opened(visitors, owner)
    overview.page.get_by_role("button", name=words("overview.table")).click()
    by_month: dict[str, list[Json]] = {}
    for row in overview.rows:
        by_month.setdefault(_month(row), []).append(row)
    assert len(by_month) > 1
    for month, rows in by_month.items():
        kept = sum((_amount(row) for row in rows if row["order_status"] not in GONE), Decimal())
        lost = sum((_amount(row) for row in rows if row["order_status"] in GONE), Decimal())
        expect(overview.cells(month)).to_have_text([str(len(rows)), f"${kept:,.2f}", f"${lost:,.2f}"])
    month, rows = by_month.popitem()
    overview.leads(month, len(rows))


def test_currencies_are_told_apart(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-38: one currency at a time, added up exactly."""
    purchases.linked(person)
    for price in ("0.10", "0.20", "1000.00"):
        purchases.linked(person, price=price, currency="EUR")
    overview = Overview.opened(visitors, person)
    page = overview.page
    page.get_by_role("button", name=words("overview.table")).click()
    month = _month(overview.rows[0])
    expect(overview.cells(month).nth(1)).to_have_text("€1,000.30")
    page.get_by_role("button", name=words("overview.value.currency")).click()
    page.get_by_role("option", name="USD").click()
    expect(page.get_by_role("row", name=month)).to_contain_text("$1,200.00")


def _amount(row: Json) -> Decimal:
    return Decimal(row["amount"]["amount"]) if row["amount"] else Decimal()


def _month(row: Json) -> str:
    return f"{datetime.fromisoformat(row['created_at']).astimezone(HERE):%B %Y}"
