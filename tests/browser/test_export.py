"""The list as a file for spreadsheets: all of it, as it is filtered, and harmless."""

import pytest
from playwright.sync_api import Download, expect

from local.embedded.description import RunningStack
from tests.browser.support.accessibility import assert_accessible
from tests.browser.support.archives import archive
from tests.browser.support.exporting import Exported, export_button, exported, saved, told
from tests.browser.support.keyboard import tab_to
from tests.browser.support.look import LANGUAGES, PHONE, Language, Look
from tests.browser.support.purchases import Purchases
from tests.browser.support.second_page import SecondPage
from tests.browser.support.settling import settle
from tests.browser.support.visitors import Visitors
from tests.browser.support.words import words
from tests.e2e.support.aws import Aws
from tests.e2e.support.people import People
from tests.e2e.support.person import Person


def test_the_file_is_the_filtered_list(visitors: Visitors, owner: Person) -> None:
    """O-25 to O-27, O-28 to O-43: the orders that the filter leaves, in the order of the list."""
    page = visitors.open_as(owner, "/orders?status=LINKED&status=CANCELLED&sort=expires&dir=asc")
    settle(page)
    file = exported(page)
    rows = owner.orders(order_status=["LINKED", "CANCELLED"], sort="expires", direction="asc")
    assert file.column("orderId") == [row["order_id"] for row in rows]
    assert file.column("product") == [row["product"]["name"] for row in rows]
    assert file.column("amount") == [row["amount"]["amount"] if row["amount"] else "" for row in rows]
    assert file.column("awsAccount") == [row["aws_account"] for row in rows]
    assert set(file.column("orderStatus")) == {"Linked", "Cancelled"}
    _is_for_spreadsheets(file)
    told(page, len(rows))
    assert_accessible(page)


def _is_for_spreadsheets(file: Exported) -> None:
    assert file.text.startswith("\ufeff")
    assert file.text.count("\n") == file.text.count("\r\n") == len(file.rows) + 1


def test_its_name_tells_the_product(visitors: Visitors, owner: Person) -> None:
    """O-27: the day and what it was filtered by."""
    page = visitors.open_as(owner, "/orders?product=email")
    settle(page)
    file = exported(page)
    assert file.name.startswith("orders-20")
    assert file.name.endswith("-email.csv")
    assert set(file.column("product")) == {"Email"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_in_the_readers_language(visitors: Visitors, owner: Person, language: Language) -> None:
    """O-74: columns are named in the reader's language, statuses are not; from a phone as well."""
    look = Look(language=language, width=PHONE.width, height=PHONE.height)
    page = visitors.open_as(owner, "/orders?status=LINKED", look)
    settle(page)
    file = exported(page, language)
    assert set(file.column("orderStatus", language)) == {"Linked"}
    assert set(file.column("boundKind", language)) <= {
        words(f"export.kinds.{kind}", language) for kind in ("application", "organization")
    }


def test_nothing_in_it_runs(visitors: Visitors, person: Person, purchases: Purchases) -> None:
    """O-51: a name that spreadsheets would take for a formula is text."""
    order_id = purchases.bindable(person)
    name = '=HYPERLINK("https://example.com","click")'
    named = {"name": name, "organization_id": person.organization()["id"]}
    made = person.post("/api/applications", **named).json()
    assert person.bind(order_id, {"kind": "application", "id": made["application_id"]}).is_success
    page = visitors.open_as(person, "/orders")
    settle(page)
    assert exported(page).column("boundName") == [f"'{name}"]


def test_nothing_to_export(visitors: Visitors, owner: Person) -> None:
    """O-27: a filter that leaves no order makes no file, and says so."""
    page = visitors.open_as(owner, "/orders?q=no-such-order")
    settle(page)
    export_button(page).click()
    expect(page.get_by_text(words("export.nothing"), exact=True)).to_be_visible()


def test_all_pages(visitors: Visitors, people: People, aws: Aws, stack: RunningStack) -> None:
    """O-25: not only the orders on screen; the page says how far it is."""
    with archive(people, aws, stack, 230) as person:
        page = visitors.open_as(person, "/orders")
        settle(page)
        further = SecondPage(page)
        with page.expect_download() as coming:
            export_button(page).click()
            expect(page.get_by_text(words("export.soFar_other", count=100))).to_be_visible()
            assert_accessible(page)
            further.let_go()
        assert saved(coming.value).column("orderId") == [row["order_id"] for row in person.orders(limit=100)]
        told(page, 230)


def test_cancelled(visitors: Visitors, people: People, aws: Aws, stack: RunningStack) -> None:
    """By keyboard alone: nothing is saved, and the focus is where it began."""
    with archive(people, aws, stack, 130) as person:
        page = visitors.open_as(person, "/orders")
        settle(page)
        files: list[Download] = []

        def keep(file: Download) -> None:
            files.append(file)

        page.on("download", keep)
        further = SecondPage(page)
        button = export_button(page)
        button.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_text(words("export.soFar_other", count=100))).to_be_visible()
        tab_to(page, page.get_by_role("button", name=words("export.cancel")), back=True)
        page.keyboard.press("Enter")
        expect(page.get_by_text(words("export.cancelled"), exact=True)).to_be_visible()
        expect(button).to_be_focused()
        further.let_go()
        assert not files
