"""The account's orders: every column, every filter, one order."""

from decimal import Decimal
from typing import Any

import pytest

from marketplace_orders.domain.facts.agreement import LicenseUpdated
from marketplace_orders.domain.facts.answers import Entitlement
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from tests.builders import after, created, ended, entitled, fact, licensed, linked, scheduled
from tests.samples import Json
from tests.support.api import JOAN, SAMPLE_TARGET, Client
from tests.support.office import Office


def another(office: Office, number: int, *facts: Fact) -> None:
    agreement = f"agmt-{number}"
    own = (
        created(number, agreement=agreement),
        licensed(number + 0.1, agreement=agreement, license_id=f"l-{number}"),
    )
    office.told(*own, linked(number + 0.2, account=JOAN), *facts, partition=Partition.of_agreement(agreement))


def listed(client: Client, **query: Any) -> list[str]:
    return [item["order_id"] for item in client.ask("orders", query=query).json["items"]]


def row(client: Client) -> Json:
    found: Json = client.ask("orders").json["items"][0]
    return found


def test_a_row_has_every_column(client: Client, office: Office) -> None:
    """O-25, O-28, O-29, O-30, O-34, O-38, O-42, O-43, O-44."""
    found = row(client)
    assert found["product"] == {"key": "apppush", "name": "AppPush"}
    assert found["order_id"] == "agmt-1"
    assert found["order_status"] == "REFUND_WINDOW"
    assert found["subscription_status"] == "SUBSCRIBED"
    assert found["amount"] == {"amount": "1200.00", "currency": "USD"}
    assert found["expires_at"] == "2027-11-01T12:00:00.000000Z"
    assert found["created_at"] == "2026-11-01T12:00:00.000000Z"
    assert [action["name"] for action in found["actions"]] == ["bind", "schedule", "drop_schedule"]


def test_a_row_says_what_was_bought(client: Client, office: Office) -> None:
    """O-39, O-50: the dimensions in the catalog's words, in every language."""
    office.told(entitled(1, Entitlement(dimension="dau", quantity=Decimal("1E+4"))))
    (found,) = row(client)["entitlements"]
    assert (found["dimension"], found["quantity"], found["unit"]) == ("dau", "10000", "users")
    assert set(found["labels"]) == {"en", "es", "it", "zh"}


def test_what_was_bought_differs_by_product(client: Client, office: Office) -> None:
    """O-40, O-41, O-51: dedicated IPs and e-mails of an Email order, by their own names."""
    email = LicenseUpdated(
        agreement_id="agmt-2", license_arn="l-2", license_id="l-2", product_code="email0example5code"
    )
    package = (("emails", 100_000), ("dedicated_ips", 2))
    rows = (Entitlement(dimension=key, quantity=Decimal(number)) for key, number in package)
    facts = (
        created(2, agreement="agmt-2"),
        fact(email, 2.1),
        linked(2.2, account=JOAN),
        entitled(2.3, *rows),
    )
    office.told(*facts, partition=Partition.of_agreement("agmt-2"))
    found = row(client)["entitlements"]
    assert [(e["labels"]["en"], e["quantity"], e["unit"]) for e in found] == [
        ("E-mails", "100000", "e-mails"),
        ("Dedicated IPs", "2", "IPs"),
    ]


def test_dimensions_that_the_catalog_does_not_know_are_shown_as_aws_names_them(
    client: Client, office: Office
) -> None:
    """O-41: the list of what a package counts is open."""
    office.told(entitled(1, Entitlement(dimension="seats", value="many")))
    (found,) = row(client)["entitlements"]
    assert (found["dimension"], found["value"], found["labels"]) == ("seats", "many", None)


@pytest.mark.parametrize(
    ("word", "order", "subscription"),
    [
        ("CANCELLED", "CANCELLED", "UNSUBSCRIBED"),
        ("EXPIRED", "EXPIRED", "EXPIRED"),
        ("RENEWED", "SUPERSEDED", "UNSUBSCRIBED"),
    ],
)
def test_ended_orders_show_both_statuses(
    client: Client, office: Office, word: str, order: str, subscription: str
) -> None:
    """O-31, O-33, O-35, O-36, O-37."""
    office.told(ended(word, 60))
    found = row(client)
    assert (found["order_status"], found["subscription_status"]) == (order, subscription)


def test_a_window_that_has_ended_reads_as_pending_whatever_is_late(client: Client, office: Office) -> None:
    """O-32, O-45, O-69: Pending Link and Subscribed, and the button can be pressed."""
    office.wait()
    found = row(client)
    assert (found["order_status"], found["window"]["open"]) == ("PENDING_LINK", False)
    bind = next(action for action in found["actions"] if action["name"] == "bind")
    assert bind == {"name": "bind", "allowed": True, "refusal": None}
    assert listed(client, order_status="PENDING_LINK") == ["agmt-1"]
    assert listed(client, order_status="REFUND_WINDOW") == []


def test_an_action_that_is_not_possible_says_why_and_until_when(client: Client) -> None:
    """O-44, O-63, O-68, O-77."""
    bind = row(client)["actions"][0]
    assert bind["allowed"] is False
    assert bind["refusal"]["code"] == "refund_window_open"
    assert bind["refusal"]["until"] == "2026-11-03T12:00:00.000000Z"
    assert "48 hours" in bind["refusal"]["sentence"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["agmt-3", "agmt-2", "agmt-1"]),
        ({"direction": "asc"}, ["agmt-1", "agmt-2", "agmt-3"]),
        ({"sort": "expires", "direction": "asc"}, ["agmt-1", "agmt-2", "agmt-3"]),
        ({"product": "apppush"}, ["agmt-3", "agmt-2", "agmt-1"]),
        ({"product": ["webpush", "sms"]}, []),
        ({"order_status": "CANCELLED"}, ["agmt-3"]),
        ({"order_status": ["CANCELLED", "REFUND_WINDOW"]}, ["agmt-3", "agmt-2", "agmt-1"]),
        ({"subscription_status": "UNSUBSCRIBED"}, ["agmt-3"]),
        ({"created_from": "2026-11-01T14:00:00Z"}, ["agmt-3", "agmt-2"]),
        ({"created_to": "2026-11-01T15:00:00+01:00"}, ["agmt-2", "agmt-1"]),
        ({"expires_from": "2027-01-01T00:00:00Z", "expires_to": "2028-01-01T00:00:00Z"}, ["agmt-1"]),
        ({"q": "mt-2"}, ["agmt-2"]),
        ({"q": " mt-2 ", "order_status": "CANCELLED"}, []),
    ],
)
def test_filters_are_combined_and_lists_sorted(
    client: Client, office: Office, query: dict[str, Any], found: list[str]
) -> None:
    """O-26, O-27."""
    another(office, 2)
    another(office, 3, ended("CANCELLED", 4))
    assert listed(client, **query) == found


def test_pages_follow_each_other_by_cursor(client: Client, office: Office) -> None:
    another(office, 2)
    another(office, 3)
    first = client.ask("orders", query={"limit": 2}).json
    second = client.ask("orders", query={"limit": 2, "cursor": first["cursor"]}).json
    assert [len(page["items"]) for page in (first, second)] == [2, 1]
    assert second["cursor"] is None


def test_a_cursor_of_another_list_or_of_nobody_is_refused(client: Client, office: Office) -> None:
    another(office, 2)
    cursor = client.ask("orders", query={"limit": 1}).json["cursor"]
    assert client.ask("orders", query={"cursor": cursor, "q": "x"}).code == "cursor_mismatch"
    assert client.ask("orders", query={"cursor": "nonsense"}).code == "cursor_invalid"


def test_the_sample_with_every_filter_is_answered(client: Client) -> None:
    assert [item["order_id"] for item in client.ask("orders_filtered").json["items"]] == ["agmt-1"]


def test_an_account_sees_only_its_own_orders(client: Client, office: Office) -> None:
    claims = {"sub": "somebody-else"}
    assert client.ask("orders", claims=claims).json["items"] == []
    for name in (
        "order",
        "order_timeline",
        "order_targets",
        "order_raw",
        "bind",
        "schedule",
        "drop_schedule",
    ):
        refused = client.ask(name, claims=claims)
        assert (refused.status, refused.code) == (404, "order_not_found"), name


def test_the_detail_has_what_the_binding_page_needs(client: Client, office: Office) -> None:
    """O-47, O-48, O-49, O-50, O-51."""
    office.told(
        entitled(1, Entitlement(dimension="dau", quantity=Decimal(1000), expires_at=after(1000))),
        scheduled(1, SAMPLE_TARGET),
    )
    found = client.ask("order").json
    assert found["order_id"] == "agmt-1"
    assert found["product"]["name"] == "AppPush"
    assert found["data_centre"] == "eu-west-1 (Ireland)"
    assert found["entitlements"][0]["labels"]["en"] == "Daily active users"
    assert found["schedule"]["target"] == {"kind": "application", "id": "app-1"}
    assert found["target_name"] == "Application 1"
    assert found["window"] == {
        "starts_at": "2026-11-01T12:00:00.000000Z",
        "ends_at": "2026-11-03T12:00:00.000000Z",
        "open": True,
    }


def test_the_detail_says_how_it_ended(client: Client, office: Office) -> None:
    office.told(ended("CANCELLED", 2))
    found = client.ask("order").json
    assert found["ending"] == {"word": "CANCELLED", "at": "2026-11-01T14:00:00.000000Z", "in_window": True}
    assert found["refund"] == {"in_review": False, "amount": None, "unknown": False, "in_full": False}


def test_an_order_without_product_is_shown_without_its_words(client: Client, office: Office) -> None:
    nameless = Partition.of_agreement("agmt-nameless")
    office.told(created(agreement="agmt-nameless"), linked(account=JOAN), partition=nameless)
    found = client.ask("order", path="/api/orders/agmt-nameless").json
    assert (found["product"], found["data_centre"], found["amount"]) == (None, None, None)
    assert found["warnings"] == []


def test_an_order_that_is_not_there_is_told_so(client: Client) -> None:
    refused = client.ask("order", path="/api/orders/agmt-none")
    assert (refused.status, refused.code) == (404, "order_not_found")
