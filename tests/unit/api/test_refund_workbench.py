"""What the workbench shows to decide on: invoices, use, and every policy with its formulas (O-65, O-66)."""

from decimal import Decimal

import pytest

from marketplace_orders.domain.facts.answers import Entitlement
from tests.builders import bound, closed, entitled
from tests.support.api import SAMPLE_TARGET, Client
from tests.support.office import Office
from tests.support.refund import bill


@pytest.fixture(autouse=True)
def _in_use(office: Office, client: Client) -> None:
    office.wait(24 * 73)
    package = entitled(1, Entitlement(dimension="dau", quantity=Decimal(500)))
    office.told(closed(), bound(49, SAMPLE_TARGET), package)
    client.desk.bills = (bill(1, "800.00"), bill(30, "400.00"))


def test_every_policy_is_shown_with_its_formulas(client: Client) -> None:
    client.ask("ops_consumption")
    found = client.ask("ops_refund").json
    assert [(each["policy"], each["default"], each["amount"]["amount"]) for each in found["proposals"]] == [
        ("pro_rata", True, "960.00"),
        ("by_usage", False, "600.00"),
        ("none", False, "0.00"),
        ("full", False, "1200.00"),
    ]
    lines = {line["name"]: (line["value"], line["formula"]) for line in found["proposals"][1]["lines"]}
    assert lines == {
        "paid": ("1200.00", "800.00 + 400.00 = 1200.00"),
        "time_share": ("0.200000", "73 / 365 = 0.200000"),
        "consumption_share": ("0.500000", "250 / 500 = 0.500000"),
        "used_share": ("0.500000", "250 / 500 = 0.500000"),
        "used": ("600.00", "1200.00 * 250 / 500 = 600.00"),
        "refunded": ("0.00", "0.00"),
        "adjustable": ("1200.00", "800.00 + 400.00 = 1200.00"),
        "amount": ("600.00", "min(1200.00 - 600.00 - 0.00, 1200.00) = 600.00"),
    }
    assert (found["missing"], found["uncomputed"]) == ([], None)


def test_invoices_are_shown_in_the_order_in_which_they_give_back(client: Client) -> None:
    found = client.ask("ops_refund").json["invoices"]
    assert [(each["invoice_id"], each["amount"], each["adjustable"]) for each in found] == [
        ("inv-30", "400.00", "400.00"),
        ("inv-1", "800.00", "800.00"),
    ]
    assert found[0]["issued_at"] == "2026-12-01T12:00:00.000000Z"


def test_use_that_nobody_reported_is_shown_as_unknown(client: Client) -> None:
    found = client.ask("ops_refund").json
    (row,) = found["consumed"]
    assert (row["bought"], row["units"], row["reported_at"]) == ("500", None, None)
    (missing,) = found["missing"]
    assert (missing["policy"], missing["refusal"]["code"]) == ("by_usage", "refund_consumption_unknown")
    assert found["uncomputed"] is None


def test_the_workbench_opens_although_aws_does_not_answer(client: Client) -> None:
    client.desk.busy = 1
    found = client.ask("ops_refund")
    assert (found.status, found.json["proposals"], found.json["invoices"]) == (200, [], [])
    assert found.json["uncomputed"]["code"] == "refund_invoices_later"
    assert client.ask("ops_refund").json["uncomputed"] is None


def test_the_limit_for_one_person_is_known_before_anything_is_proposed(client: Client) -> None:
    assert client.ask("ops_refund").json["four_eyes_above"] == {"amount": "1000.00", "currency": "USD"}
