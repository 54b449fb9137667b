"""An export that meets a busy or broken service."""

import re
from typing import Final

from playwright.sync_api import expect

from tests.browser.support.exporting import export_button, exported, saved, told
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person

_EXPORTS: Final = re.compile(r"/api/orders\?.*limit=100")
_PROBLEM: Final = {"type": "about:blank", "title": "", "detail": "", "request_id": "the-request"}


def test_a_busy_moment_is_waited_out(visitors: Visitors, owner: Person) -> None:
    """O-60: what may pass is asked again, and the file is whole."""
    visitors.guard.expect_answers(503)
    page = visitors.open_as(owner, "/orders")
    settle(page)
    busy = _PROBLEM | {"code": "store_busy", "status": 503}
    page.route(_EXPORTS, lambda route: route.fulfill(status=503, json=busy), times=1)
    assert len(exported(page).rows) == len(owner.orders())


def test_no_file_rather_than_half_of_one(visitors: Visitors, owner: Person) -> None:
    """O-60, O-61: a refusal is told with its next step, and the same can be done again."""
    visitors.guard.expect_answers(500)
    page = visitors.open_as(owner, "/orders")
    settle(page)
    broken = _PROBLEM | {"code": "internal_error", "status": 500}
    page.route(_EXPORTS, lambda route: route.fulfill(status=500, json=broken), times=1)
    export_button(page).click()
    expect(page.get_by_text(words("problems.internal_error.next"))).to_be_visible()
    with page.expect_download() as coming:
        page.get_by_role("button", name=words("export.again")).click()
    assert len(saved(coming.value).rows) == len(owner.orders())
    told(page, len(owner.orders()))
