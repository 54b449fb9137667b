"""The link page after linking: the refund window, and what the order is bound to when it ends."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playwright.sync_api import Page, expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.arriving import arrive_as, come_back_as, press_link
from tests.browser.support.closing import CLOSES, closing_after
from tests.browser.support.purchases import APPPUSH, PAST_ITS_WINDOW
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Json, Person

ENOUGH = 15  # seconds, to sign in, link and choose in
SECOND = "Second <b>Shop</b> &amp; more"  # shown as it is
EMAILS: Json = {"product": "email", "quantities": {"emails": 1000}, "price": "90.00"}


def _linked(visitors: Visitors, marketplace: Marketplace, person: Person, order_id: str) -> Page:
    page = arrive_as(visitors, marketplace.set_up(order_id), person)
    press_link(page)
    return page


def test_countdown_and_the_exact_local_time(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-62 to O-64, O-77: how long, until when by the reader's clock, and why; ticking is not read out."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = _linked(visitors, marketplace, person, order_id)
    timer = page.get_by_role("timer")
    expect(timer).to_contain_text("1 day, 23 hours, 59 minutes")
    expect(timer).to_have_attribute("aria-live", "off")
    before = timer.inner_text()
    expect(timer).not_to_have_text(before)
    ends_at = person.order(order_id)["window"]["ends_at"]
    local = datetime.fromisoformat(ends_at).astimezone(ZoneInfo("America/Los_Angeles"))
    moment = page.locator("time").first
    expect(moment).to_have_attribute("datetime", ends_at)
    expect(moment).to_contain_text(f"{local:%b} {local.day}, {local.year}")
    expect(moment).to_contain_text(f"{local:%I:%M %p}".removeprefix("0"))
    for why in ("why", "after"):
        expect(page.get_by_text(words(f"link.window.{why}"))).to_be_visible()


def test_target_is_created_on_the_spot_chosen_changed_and_given_up(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-53, O-54, O-63, O-76: nothing exists yet, so organization and application come first."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = _linked(visitors, marketplace, person, order_id)
    page.get_by_label(words("link.target.organizationName")).fill("Example Retail")
    page.get_by_role("button", name=words("link.target.application.create")).click()
    name = page.get_by_label(words("link.target.applicationName"))
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    assert_accessible(page)
    name.fill("Example Shop")
    page.get_by_role("button", name=words("link.target.application.create")).click()
    page.get_by_role("button", name=words("link.target.application.submit")).click()
    chosen = page.get_by_text(words("link.chosen.name").replace("<name />", "Example Shop"))
    expect(chosen).to_be_visible()
    assert person.order(order_id)["target_name"] == "Example Shop"
    assert_accessible(page)
    page.get_by_role("button", name=words("link.chosen.change")).click()
    page.get_by_role("button", name=words("link.target.application.another")).click()
    page.get_by_label(words("link.target.applicationName")).fill(SECOND)
    page.get_by_role("button", name=words("link.target.application.create")).click()
    choice = page.get_by_label(words("link.target.application.label"), exact=True)
    expect(choice.locator("option:checked")).to_have_text(SECOND)
    assert_accessible(page)
    page.get_by_role("button", name=words("link.target.application.submit")).click()
    expect(page.get_by_text(words("link.chosen.name").replace("<name />", SECOND))).to_be_visible()
    assert person.order(order_id)["target_name"] == SECOND
    page.get_by_role("button", name=words("link.chosen.drop")).click()
    expect(page.get_by_role("button", name=words("link.target.application.submit"))).to_be_visible()
    assert person.order(order_id)["schedule"] is None


def test_failed_creation_tried_again_makes_one_organization(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-54, O-76: the connection breaks between the organization and its application."""
    page = _linked(visitors, marketplace, person, marketplace.buy(**APPPUSH, buyer_account=buyer))
    visitors.guard.expect_unreachable("/api/applications")
    page.get_by_label(words("link.target.organizationName")).fill("Example Retail")
    page.get_by_label(words("link.target.applicationName")).fill("Example Shop")
    # Only now: the form is shown once the page has read that there are none.
    page.route("**/api/applications", lambda route: route.abort(), times=1)
    create = page.get_by_role("button", name=words("link.target.application.create"))
    create.click()
    expect(page.get_by_role("alert")).to_contain_text(words("problems.network.sentence"))
    expect(page.get_by_label(words("link.target.applicationName"))).to_have_value("Example Shop")
    create.click()
    expect(page.get_by_role("button", name=words("link.target.application.submit"))).to_be_visible()
    assert len(person.get("/api/organizations").json()["items"]) == 1
    assert len(person.get("/api/applications").json()["items"]) == 1


def test_email_is_bound_to_an_organization(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-55: no application is asked for."""
    order_id = marketplace.buy(**EMAILS, buyer_account=buyer)
    page = _linked(visitors, marketplace, person, order_id)
    expect(page.get_by_label(words("link.target.applicationName"))).to_have_count(0)
    page.get_by_label(words("link.target.organizationName")).fill("Example Retail")
    page.get_by_role("button", name=words("link.target.organization.create")).click()
    page.get_by_role("button", name=words("link.target.organization.submit")).click()
    expect(page.get_by_role("button", name=words("link.chosen.drop"))).to_be_visible()
    assert person.order(order_id)["schedule"]["target"]["kind"] == "organization"
    assert_accessible(page)


def test_order_is_bound_by_itself_while_the_buyer_watches(
    visitors: Visitors, marketplace: Marketplace, bus: Bus, person: Person, buyer: str
) -> None:
    """O-58, O-59, O-63: the window ends on screen, and the benefits are told to be active."""
    person.application()
    ago = closing_after(visitors, ENOUGH)
    order_id = marketplace.buy_in_window(bus, **APPPUSH, buyer_account=buyer, accepted_ago=ago)
    page = _linked(visitors, marketplace, person, order_id)
    page.get_by_role("button", name=words("link.target.application.submit")).click()
    expect(page.get_by_role("button", name=words("link.chosen.change"))).to_be_visible()
    over = page.get_by_role("status").filter(has_text=words("link.window.over"))
    expect(over).to_have_count(1, timeout=CLOSES)
    bound = page.get_by_role("heading", name=words("link.bound.to", name="Example Shop"))
    expect(bound).to_be_visible(timeout=CLOSES)
    expect(page.get_by_text(words("link.bound.active"))).to_be_visible()
    expect(page.get_by_text("Linked", exact=True)).to_be_visible()
    expect(page.locator("[aria-current=step]")).to_have_count(0)
    assert person.order(order_id)["benefits_active"] is True
    assert_accessible(page)


def test_order_past_its_window_leads_to_binding(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-46, O-63: there is nothing to wait for."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer, accepted_ago=PAST_ITS_WINDOW)
    page = _linked(visitors, marketplace, person, order_id)
    bind = page.get_by_role("main").get_by_role("link", name="Bind", exact=True)
    expect(bind).to_be_visible()
    expect(page.get_by_text("Pending Link", exact=True)).to_be_visible()
    assert_accessible(page)
    bind.click()
    page.wait_for_url(f"**/orders/{order_id}/bind")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_cancelled_order_says_why_it_cannot_be_bound(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-72: cancelled before the buyer came here."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    marketplace.happen(order_id, "cancel")
    page = _linked(visitors, marketplace, person, order_id)
    expect(page.get_by_text(words("problems.order_cancelled.sentence"))).to_be_visible()
    expect(page.get_by_role("timer")).to_have_count(0)
    assert_accessible(page)


def test_reload_asks_to_sign_in_again(
    visitors: Visitors, marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-62: the visit still shows its window; what is chosen is shown to its account only."""
    order_id = marketplace.buy(**APPPUSH, buyer_account=buyer)
    page = _linked(visitors, marketplace, person, order_id)
    page.reload()
    expect(page.get_by_role("timer")).to_be_visible()
    expect(page.get_by_role("heading", name=words("link.goOn.title"))).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name=words("link.signIn"), exact=True).click()
    come_back_as(page, person)
    expect(page.get_by_label(words("link.target.applicationName"))).to_be_visible()
    page.get_by_role("main").get_by_role("link", name=words("link.order.open")).click()
    page.wait_for_url(f"**/orders/{order_id}")
