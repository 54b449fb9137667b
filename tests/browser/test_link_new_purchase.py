"""The link page for a buyer whose AWS account is new here."""

from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.arriving import arrive, arrive_as, come_back_as, press_link
from tests.browser.support.measures import assert_still
from tests.browser.support.purchases import APPPUSH
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


def _current_step(page: Page, name: str) -> None:
    expect(page.locator("[aria-current=step]")).to_contain_text(words(f"link.steps.{name}.title"))


def test_purchase_is_shown_before_anybody_signs_in(
    visitors: Visitors, marketplace: Marketplace, buyer: str
) -> None:
    """O-10 to O-14: the product, the AWS account (masked) and the order, found by themselves."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = arrive(visitors, marketplace.set_up(order_id))
    main = page.get_by_role("main")
    for fact in ("AppPush", f"********{buyer[-4:]}", order_id):
        expect(main.get_by_text(fact, exact=True)).to_be_visible()
    expect(main).not_to_contain_text(buyer)
    expect(main.get_by_role("listitem")).to_have_count(3)
    _current_step(page, "signIn")
    expect(page.get_by_role("contentinfo")).to_contain_text(words("app.support")[:9])
    assert_accessible(page)
    assert_still(page)


def test_new_buyer_may_create_an_account(visitors: Visitors, marketplace: Marketplace, buyer: str) -> None:
    """O-15: on a page of ours, that leads back here."""
    page = arrive(visitors, marketplace.set_up(marketplace.buy(**APPPUSH, buyer_account=buyer)))
    page.get_by_role("link", name=words("link.new.create")).click()
    page.wait_for_url("**/sign-up?return=/link")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_one_click_links_and_nothing_less(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-16, O-17: any account; the page names what is linked to whom, and waits for the click."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = arrive_as(visitors, marketplace.set_up(order_id), person)
    main = page.get_by_role("main")
    _current_step(page, "link")
    for named in ("AppPush", f"********{buyer[-4:]}", person.email):
        expect(main.get_by_text(named, exact=True).last).to_be_visible()
    expect(page.locator("input")).to_have_count(0)
    assert_accessible(page)
    assert person.orders() == []
    press_link(page)
    expect(main).to_contain_text(person.email)
    _current_step(page, "bind")
    assert [order["order_id"] for order in person.orders()] == [order_id]
    assert_accessible(page)


def test_another_account_can_be_used(
    visitors: Visitors, marketplace: Marketplace, people: People, buyer: str
) -> None:
    """O-16: signing out leads back here by itself."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    first, second = people.newcomer(), people.newcomer()
    page = arrive_as(visitors, marketplace.set_up(order_id), first)
    page.get_by_role("button", name=words("link.switchAccount")).click()
    come_back_as(page, second)
    expect(page.get_by_role("main")).to_contain_text(second.email)
    press_link(page)
    assert second.order(order_id)
    assert first.orders() == []


def test_click_that_got_lost_is_sent_again_as_the_same_one(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-17: the connection breaks; the second click carries the first one's idempotency key."""
    page = arrive_as(visitors, marketplace.set_up(marketplace.buy(**APPPUSH, buyer_account=buyer)), person)
    visitors.guard.expect_unreachable("/api/registration/link")
    keys: list[str | None] = []
    page.on("request", lambda each: keys.append(each.headers.get("idempotency-key")))
    page.route("**/api/registration/link", lambda route: route.abort(), times=1)
    page.get_by_role("button", name=words("link.confirm.first.button"), exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text(words("problems.network.sentence"))
    assert_accessible(page)
    press_link(page)
    first, second = [key for key in keys if key]
    assert first == second
    expect(page.get_by_role("alert")).to_have_count(0)
