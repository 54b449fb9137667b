"""The help page: for everybody, and every part of it has an address."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.support.keyboard import tab_to
from tests.browser.support.look import LANGUAGES, PHONE, Language, Look
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words

ORDER_STATUSES = {
    "Refund window": "REFUND_WINDOW",
    "Pending Link": "PENDING_LINK",
    "Linked": "LINKED",
    "Refund review": "REFUND_REVIEW",
    "Refunded": "REFUNDED",
    "Cancelled": "CANCELLED",
    "Expired": "EXPIRED",
    "Superseded": "SUPERSEDED",
}
SUBSCRIPTION_STATUSES = {
    "Pending": "PENDING",
    "Subscribed": "SUBSCRIBED",
    "Unsubscribe pending": "UNSUBSCRIBE_PENDING",
    "Unsubscribed": "UNSUBSCRIBED",
    "Expired": "EXPIRED",
    "Failed": "FAILED",
}
GUIDES = {"buying": 7, "managing": 6, "binding": 6}
# Where other pages and the vendor's own documents may point to.
QUESTIONS = {
    "refund-window": "refundWindow",
    "refund-after": "refundAfter",
    "out-of-step": "outOfStep",
    "cannot-bind": "cannotBind",
    "application-missing": "applicationMissing",
    "ended-orders": "endedOrders",
    "unbinding": "unbinding",
    "expired-link": "expiredLink",
    "other-account": "otherAccount",
    "password": "password",
    "contact": "contact",
}


def _part(page: Page, name: str) -> Locator:
    """The section with the heading of that id."""
    return page.locator("section").filter(has=page.locator(f"#{name}"))


def _plain(text: str) -> str:
    """The first words of a text, up to its first term or link."""
    return re.split(r"<|\{\{", text)[0].strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_guides_lead_from_buying_to_binding(visitors: Visitors, language: Language) -> None:
    """O-5 to O-21, O-24 to O-27, O-44 to O-59, O-78: numbered steps, without sign-in."""
    page = visitors.open("/help", Look(language=language))
    for guide, steps in GUIDES.items():
        expect(_part(page, guide).get_by_role("listitem")).to_have_count(steps)
        expect(page.locator(f"#{guide}")).to_have_text(words(f"help.{guide}.title", language))
    binding = _part(page, "binding")
    for term in ("Pending Link", "Subscribed", "Bind", "Create"):
        expect(binding.locator("[lang=en]", has_text=re.compile(f"^{term}$"))).to_be_visible()


def test_guide_says_what_each_product_is_bound_to(visitors: Visitors) -> None:
    """O-53, O-55: from the catalog."""
    page = visitors.open("/help")
    kinds = _part(page, "binding").locator("dl > div")
    expect(kinds.nth(0)).to_have_text(re.compile("application: ?AppPush, WebPush, WhatsApp, and OTP"))
    expect(kinds.nth(1)).to_have_text(re.compile("organization: ?Email and SMS"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_answered(visitors: Visitors, language: Language) -> None:
    """O-22, O-23, O-60 to O-73, O-77, O-79: each question with every paragraph of its answer."""
    page = visitors.open("/help", Look(language=language))
    for name, key in QUESTIONS.items():
        expect(page.locator(f"#{name}")).to_have_text(words(f"help.{key}.title", language))
    answers = {
        "refundWindow": ("why", "until", "cancel"),
        "refundAfter": ("request", "review", "benefits"),
        "outOfStep": ("refresh", "stays"),
        "cannotBind": ("statuses", "reason"),
        "applicationMissing": ("create", "refresh"),
        "endedOrders": ("no", "newer"),
        "unbinding": ("no", "change"),
    }
    main = page.get_by_role("main")
    for key, parts in answers.items():
        for part in parts:
            expect(main).to_contain_text(_plain(words(f"help.{key}.{part}", language)))


def test_everybody_learns_whom_to_ask(visitors: Visitors) -> None:
    """O-23, O-61, O-73: the deployment's own contact, in the answers too."""
    page = visitors.open("/help")
    contact = page.evaluate("fetch('/config.json').then((answer) => answer.json())")["supportContact"]
    for name in ("out-of-step", "unbinding", "other-account", "contact"):
        expect(_part(page, name)).to_contain_text(contact)
    expect(page.get_by_role("contentinfo")).to_contain_text(contact)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_is_explained(visitors: Visitors, language: Language) -> None:
    """O-30 to O-37, O-74: the labels stay English, their meaning is in the reader's language."""
    page = visitors.open("/help", Look(language=language))
    for table, kind, labels in (
        ("statuses.order", "order", ORDER_STATUSES),
        ("statuses.subscription", "subscription", SUBSCRIPTION_STATUSES),
    ):
        rows = page.get_by_role("table", name=words(f"help.{table}", language)).locator("tbody tr")
        expect(rows.locator("th[lang=en]")).to_have_text(list(labels))
        meanings = [words(f"statuses.{kind}.{status}", language) for status in labels.values()]
        expect(rows.locator("td")).to_have_text(meanings)


@pytest.mark.parametrize("name", [*GUIDES, *QUESTIONS, "statuses", "order-statuses", "subscription-statuses"])
def test_every_part_has_an_address(visitors: Visitors, name: str) -> None:
    """O-5: a link from elsewhere opens the page at that part, with the focus there."""
    page = visitors.open(f"/help#{name}", PHONE)
    expect(page.locator(f"#{name}")).to_be_focused()
    expect(page.locator(f"#{name}")).to_be_in_viewport()


def test_links_within_the_site_lead_to_parts_as_well(visitors: Visitors) -> None:
    """From another page, from the contents, from an answer, and the same link a second time."""
    page = visitors.open("/")
    page.get_by_role("link", name=words("home.buying.more")).click()
    expect(page.locator("#buying")).to_be_focused()
    expect(page.locator("#buying")).to_be_in_viewport()
    contents = page.get_by_role("navigation", name=words("help.contents"))
    link = contents.get_by_role("link", name=words("help.unbinding.title"))
    for _ in range(2):
        link.click()
        expect(page).to_have_url("/help#unbinding")
        expect(page.locator("#unbinding")).to_be_focused()
        expect(page.locator("#unbinding")).to_be_in_viewport()
    _part(page, "cannot-bind").get_by_role("link").click()
    expect(page.locator("#statuses")).to_be_in_viewport()


def test_contents_name_every_part_and_work_by_keyboard(visitors: Visitors) -> None:
    page = visitors.open("/help")
    contents = page.get_by_role("navigation", name=words("help.contents"))
    titles = [words(f"help.{key}.title") for key in (*GUIDES, *QUESTIONS.values())]
    for title in titles:
        expect(contents.get_by_role("link", name=title, exact=True)).to_be_visible()
    tab_to(page, contents.get_by_role("link", name=words("help.refundAfter.title")))
    page.keyboard.press("Enter")
    expect(page.locator("#refund-after")).to_be_focused()
    tab_to(page, _part(page, "cannot-bind").get_by_role("link"))


def test_unknown_part_opens_the_page_at_its_top(visitors: Visitors) -> None:
    """An old link is no dead end."""
    page = visitors.open("/help#no-such-part")
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
