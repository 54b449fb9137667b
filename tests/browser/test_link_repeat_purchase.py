"""The link page for a buyer whose AWS account is linked already."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.arriving import arrive, arrive_as, come_back_as
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


@pytest.fixture
def bought_again(marketplace: Marketplace, person: Person, buyer: str) -> str:
    """The second purchase of an AWS account whose first one ``person`` has linked."""
    first = marketplace.buy(**APPPUSH, buyer_account=buyer)
    person.arrive_and_link(marketplace.set_up(first))
    return marketplace.buy(**APPPUSH, buyer_account=buyer)


def _masked(email: str) -> str:
    name, _, host = email.partition("@")
    return f"{name[:2]}***@{host}"


def _confirm(page: Page) -> None:
    page.get_by_role("button", name=words("link.confirm.again.button"), exact=True).click()


def test_linked_account_is_told_masked(
    visitors: Visitors, marketplace: Marketplace, person: Person, bought_again: str
) -> None:
    """O-18, O-19: its e-mail address and how it signs in; a new account is not offered."""
    page = arrive(visitors, marketplace.set_up(bought_again))
    main = page.get_by_role("main")
    expect(main).to_contain_text(_masked(person.email))
    expect(main).to_contain_text(words("link.linkedTo.password"))
    expect(main).not_to_contain_text(person.email)
    expect(page.get_by_role("link", name=words("link.new.create"))).to_have_count(0)
    assert_accessible(page)


def test_right_account_confirms_and_the_order_is_updated(
    visitors: Visitors, marketplace: Marketplace, person: Person, bought_again: str
) -> None:
    """O-20, O-21."""
    page = arrive_as(visitors, marketplace.set_up(bought_again), person)
    expect(page.get_by_role("main")).to_contain_text(person.email)
    _confirm(page)
    expect(page.get_by_role("heading", name=words("link.linked.title"))).to_be_visible()
    expect(page.get_by_role("heading", name=words("link.window.title"))).to_be_visible()
    assert person.order(bought_again)["product"]["name"] == "AppPush"
    assert len(person.orders()) == 2
    assert_accessible(page)


def test_wrong_account_is_told_and_can_switch(
    visitors: Visitors, marketplace: Marketplace, people: People, person: Person, bought_again: str
) -> None:
    """O-18 to O-20: only the linked account can go on, and a stranger learns no more than its mask."""
    visitors.guard.expect_answers(409)
    stranger = people.newcomer()
    page = arrive_as(visitors, marketplace.set_up(bought_again), stranger)
    _confirm(page)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(words("problems.linked_to_other_account.sentence"))
    expect(alert).to_contain_text(_masked(person.email))
    expect(alert).to_contain_text(stranger.email)
    expect(page.get_by_role("main")).not_to_contain_text(person.email)
    expect(page.get_by_role("button", name=words("link.confirm.again.button"), exact=True)).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("button", name=words("link.switchAccount")).click()
    come_back_as(page, person)
    _confirm(page)
    expect(page.get_by_role("heading", name=words("link.linked.title"))).to_be_visible()
    assert stranger.orders() == []
