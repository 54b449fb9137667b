"""How far a refund is, in every state, in every language, light and dark, on a desk and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.layout import assert_fits, assert_worded
from tests.browser.support.look import PAIRED, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.pictures import screenshot
from tests.browser.support.purchases import Purchases
from tests.browser.support.refund_section import RefundSection, Told
from tests.browser.support.refund_states import STATES
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.e2e.support.person import Json, Person


@pytest.mark.parametrize("look", PAIRED, ids=str)
def test_every_state_of_a_request(
    visitors: Visitors, person: Person, purchases: Purchases, look: Look
) -> None:
    """O-61, O-64, O-67, O-68, O-73: whose turn it is, since and until when, and what went wrong."""
    told = Told(person.order(purchases.bound(person)), STATES["reviewed"])
    profile = visitors.profile(look)
    told.to(profile)
    page = visitors.open_as(person, f"/orders/{told.order['order_id']}", look, profile=profile)
    seen = RefundSection(page, look.language)
    seen.is_at("REQUESTED")
    settle(page)
    assert_still(page)
    for name, request in STATES.items():
        told.becomes(request, seen)
        _shows(seen, request)
        assert_accessible(page, "main")
        assert_fits(page)
        assert_worded(page)
        screenshot(page, f"refund-{name}-{look}", full_page=True)


def _shows(seen: RefundSection, request: Json) -> None:
    following = request["next_step"]
    if isinstance(following, dict):
        seen.reads(seen.says(f"next.account.{following['action']}"))
    counting = isinstance(following, dict) and following["until"]
    expect(seen.part.get_by_role("timer")).to_have_count(1 if counting else 0)
