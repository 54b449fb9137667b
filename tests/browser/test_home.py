"""The home page: what is sold, how it is bought, the way to the orders."""

import pytest
from playwright.sync_api import expect

from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.look import LANGUAGES, PHONE, Language, Look
from tests.browser.support.measures import assert_still
from tests.browser.support.settling import settle
from tests.browser.support.signing_in import sign_in
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.person import Person


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_product_has_a_direct_link_to_the_marketplace(
    visitors: Visitors, person: Person, language: Language
) -> None:
    """O-1, O-4, O-75: all that the catalog sells, by name, each with its own page there."""
    page = visitors.open("/", Look(language=language))
    settle(page)
    for product in person.get("/api/catalog").json()["products"]:
        name = words("home.products.open", language, product=product["name"])
        expect(page.get_by_role("link", name=name)).to_have_attribute("href", product["listing_url"])
        bound_to = words(f"home.products.binds_to.{product['binds_to']}", language)
        row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=name))
        expect(row).to_contain_text(bound_to)


def test_links_lead_to_aws(visitors: Visitors) -> None:
    """O-4: nowhere else, and not into a frame."""
    page = visitors.open("/")
    settle(page)
    links = page.get_by_role("region", name=words("home.products.title")).get_by_role("link")
    expect(links).to_have_count(6)
    addresses = [link.get_attribute("href") or "" for link in links.all()]
    assert all(each.startswith("https://aws.amazon.com/marketplace/pp/") for each in addresses), addresses


def test_product_without_a_page_says_how_it_is_sold(visitors: Visitors, person: Person) -> None:
    """The catalog names no page for what is sold by private offers alone."""
    first, *others = person.get("/api/catalog").json()["products"]
    products = [{**first, "listing_url": None}, *others]
    page = visitors.profile().new_page()
    page.route("**/api/catalog", lambda route: route.fulfill(json={"products": products}))
    page.goto("/")
    expect(page.get_by_text(words("home.products.privateOnly"))).to_have_count(1)
    assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_four_steps_lead_to_a_purchase(visitors: Visitors, language: Language) -> None:
    """O-6 to O-9: product page, package, order, and AWS's own button by its own name."""
    page = visitors.open("/", Look(language=language))
    settle(page)
    steps = page.get_by_role("region", name=words("home.buying.title", language)).get_by_role("listitem")
    expect(steps).to_have_count(4)
    for number, step in enumerate(("product", "package", "order")):
        expect(steps.nth(number)).to_have_text(words(f"home.buying.{step}", language))
    button = steps.nth(3).locator("[lang=en]")
    expect(button).to_have_text("Set up your account")


def test_orders_are_one_click_and_a_sign_in_away(visitors: Visitors, person: Person) -> None:
    """O-3, O-25."""
    page = visitors.open("/")
    page.get_by_role("link", name=words("home.welcome.orders")).click()
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/orders")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_newcomers_find_the_account_pages(visitors: Visitors) -> None:
    """O-15: also without the marketplace's button; a page that is reached by a link begins at its top."""
    page = visitors.open("/", PHONE)
    settle(page)
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.get_by_role("main").get_by_role("link").filter(has_text="Create").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words("account.signUp.title"))
    expect(page.locator("#content")).to_be_focused()
    page.wait_for_function("window.scrollY === 0")


def test_signed_out_person_resumes(visitors: Visitors, person: Person) -> None:
    """Signing out ends here; whoever switches accounts goes on to where they were, once."""
    profile = visitors.profile()
    page = visitors.open("/help", profile=profile)
    page.evaluate("sessionStorage.setItem('resume', '/overview')")
    page.goto("/")
    sign_in(page, person.user)
    page.wait_for_url(f"{visitors.url}/overview")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text(words("home.welcome.title"))


def test_products_that_cannot_be_had_are_asked_again(visitors: Visitors) -> None:
    """The rest of the page is there, and a button tries again."""
    visitors.guard.expect_answers(500)
    page = visitors.profile().new_page()
    page.route("**/api/catalog", lambda route: route.fulfill(status=500, body="broken"))
    page.goto("/")
    expect(page.get_by_role("alert")).to_contain_text(words("home.products.failed"))
    expect(page.get_by_role("region", name=words("home.buying.title"))).to_contain_text(
        words("home.buying.package")
    )
    assert_accessible(page)
    page.unroute("**/api/catalog")
    page.get_by_role("button", name=words("home.products.again")).click()
    expect(page.get_by_text("WhatsApp", exact=True)).to_be_visible()


def test_late_products_move_nothing(visitors: Visitors) -> None:
    """Room is kept for them."""
    page = visitors.open("/", PHONE)
    settle(page)
    assert_still(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_unknown_address_offers_ways_on(visitors: Visitors, language: Language) -> None:
    """Start page, orders and help."""
    page = visitors.open("/no/such/page", Look(language=language))
    expect(page.get_by_role("heading", level=1)).to_have_text(words("home.notFound.title", language))
    ways = page.get_by_role("main").get_by_role("link")
    expect(ways).to_have_count(3)
    assert [way.get_attribute("href") for way in ways.all()] == ["/", "/orders", "/help"]
    ways.nth(2).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(words("help.title", language))
