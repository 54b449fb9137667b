"""The evidence of a refund: a document to print, and a file."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.support.operations import Operations
from tests.browser.support.purchases import Purchases
from tests.browser.support.refunds import WHY, Refund
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.people import People
from tests.e2e.support.person import Person

MOST_PAGES = 4
"""A4 pages of a refund of one invoice; an empty one between two would make it more."""


@pytest.fixture
def refund(people: People, person: Person, purchases: Purchases) -> Refund:
    """One that is over: $100 went back."""
    made = Refund.asked(person, purchases.bound(person), "refund")
    made.approved(people.operator, "100")
    made.reaches(people.operator, "COMPLETED")
    return made


def test_evidence_is_a_document_and_a_file(
    visitors: Visitors, people: People, person: Person, refund: Refund, tmp_path: Path
) -> None:
    """O-65, O-67, O-80: who, when, numbers, AWS's ids and replies; on paper without the pages' frame."""
    seen = _opened(visitors, people.operator, refund)
    told = refund.reaches(people.operator, "COMPLETED")
    adjustment = told["adjustments"][0]
    for text in (refund.order_id, refund.request_id, WHY, person.email, people.operator.email, "$100.00"):
        expect(seen.main).to_contain_text(text)
    for text in (adjustment["adjustment_id"], adjustment["invoice_id"], "As agreed."):
        expect(seen.main).to_contain_text(text)
    seen.is_for_everybody("refund-evidence")
    with seen.page.expect_download() as download:
        seen.main.get_by_role("button", name=seen.says("evidence.download")).click()
    assert download.value.suggested_filename == f"refund-{refund.order_id}-{refund.request_id}.json"
    kept = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert kept["request"]["adjustments"] == told["adjustments"]
    _prints(seen, tmp_path / "evidence.pdf")


def _opened(visitors: Visitors, operator: Person, refund: Refund) -> Operations:
    """By way of the workbench's button."""
    path = f"/orders/{refund.order_id}/refund"
    bench = Operations.opened(visitors, operator, path, "refund")
    bench.main.get_by_role("link", name=bench.says("evidence.button"), exact=True).click()
    bench.page.wait_for_url(f"**{path}/{refund.request_id}/evidence")
    expect(bench.page.get_by_role("heading", level=1)).to_have_text(bench.says("evidence.title"))
    return bench


def _prints(seen: Operations, paper: Path) -> None:
    """Light whatever the screen is, without header, ways and buttons, and on no more pages than it needs."""
    page = seen.page
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.get_by_role("banner")).to_be_hidden()
    expect(page.get_by_role("navigation", name=words("shell.breadcrumbs"))).to_be_hidden()
    expect(seen.main.get_by_role("button")).to_have_count(0)
    expect(page.locator("body")).not_to_have_class(re.compile("dark"))
    expect(seen.main.get_by_text(WHY).first).to_be_visible()
    page.pdf(path=paper, format="A4")
    counted = re.findall(rb"/Count (\d+)", paper.read_bytes())
    assert counted
    assert 1 <= int(counted[0]) <= MOST_PAGES
