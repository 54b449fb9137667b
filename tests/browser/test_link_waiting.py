"""The link page while AWS has not said yet what the purchase is; it looks again by itself."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.arriving import arrive, arrive_as, press_link
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person

LOOKS_AGAIN = 20_000  # milliseconds: some of the page's looks, one every five seconds


@pytest.fixture
def unheard_of(marketplace: Marketplace, buyer: str) -> str:
    """A purchase whose events are late; its token names neither agreement nor license."""
    return marketplace.buy(**APPPUSH, buyer_account=buyer, announce=False)


def test_order_appears_once_aws_has_told_of_it(
    visitors: Visitors, marketplace: Marketplace, unheard_of: str
) -> None:
    """O-14, O-60: no reload is needed."""
    page = arrive(visitors, marketplace.set_up_without(unheard_of, "LicenseArn", "Metadata"))
    waiting = page.get_by_role("status").filter(has_text=words("link.waiting.title"))
    expect(waiting).to_be_visible()
    expect(page.get_by_text(words("link.purchase.unconfirmed"))).to_be_visible()
    assert_accessible(page)
    marketplace.announce(unheard_of, "license_updated")
    expect(page.get_by_text(unheard_of)).to_be_visible(timeout=LOOKS_AGAIN)
    expect(waiting).to_have_count(0)


def test_buyer_can_link_before_the_order_is_known(
    visitors: Visitors, marketplace: Marketplace, person: Person, unheard_of: str
) -> None:
    """O-17: the AWS account is linked; the order follows by itself."""
    form = marketplace.set_up_without(unheard_of, "LicenseArn", "Metadata")
    page = arrive_as(visitors, form, person)
    press_link(page)
    expect(page.get_by_role("heading", name=words("link.waiting.title"))).to_be_visible()
    assert_accessible(page)
    marketplace.announce(unheard_of, "license_updated")
    heading = page.get_by_role("heading", name=words("link.window.title"))
    expect(heading).to_be_visible(timeout=LOOKS_AGAIN)
    assert person.order(unheard_of)


def test_nobody_is_linked_while_the_buyer_is_unnamed(
    visitors: Visitors, marketplace: Marketplace, person: Person, unheard_of: str
) -> None:
    """O-12: the license alone is known; the button comes with the AWS account's name."""
    form = marketplace.set_up_without(unheard_of, "CustomerAWSAccountId", "Metadata")
    page = arrive_as(visitors, form, person)
    button = page.get_by_role("button", name=words("link.confirm.first.button"), exact=True)
    expect(page.get_by_text(words("link.waiting.unnamed"))).to_be_visible()
    expect(button).to_have_count(0)
    assert_accessible(page)
    marketplace.announce(unheard_of, "license_updated")
    expect(button).to_be_visible(timeout=LOOKS_AGAIN)
