"""What happened to an order, as its account and as operations read it."""

from decimal import Decimal

from marketplace_orders.domain.facts.refund import BillingAdjusted
from marketplace_orders.ports.people import Person
from tests.builders import AGREEMENT, bound, closed, described, fact
from tests.samples import Json
from tests.support.api import JOAN, OLGA, SAMPLE_TARGET, Client
from tests.support.office import RAW, Office


def entries(client: Client, name: str = "order_timeline") -> dict[str, Json]:
    found = client.ask(name)
    assert found.status == 200
    return {entry["kind"]: entry for entry in found.json["items"]}


def test_the_timeline_tells_everything_in_plain_fields(client: Client) -> None:
    found = client.ask("order_timeline").json
    assert found["order_id"] == AGREEMENT
    assert [entry["kind"] for entry in found["items"]] == [
        "AgreementCreated",
        "LicenseUpdated",
        "AgreementDescribed",
        "Registered",
        "Linked",
    ]
    first = found["items"][0]
    assert first["at"] == "2026-11-01T12:00:00.000000Z"
    assert first["source"] == "eventbridge"
    assert first["details"]["intent"] == "NEW"
    assert first["raw"] is True
    assert first["actor"] is None
    assert first["note"] is None


def test_values_of_every_sort_are_told_as_text(client: Client, office: Office) -> None:
    money = BillingAdjusted(
        agreement_id=AGREEMENT, adjustment_id="adj-1", completed=True, amount=Decimal("1E+2"), currency="USD"
    )
    office.told(fact(money, 50), described(51, amount=Decimal("120.50")), closed(), bound(49, SAMPLE_TARGET))
    found = entries(client)
    assert found["BillingAdjusted"]["details"]["amount"] == "100"
    assert found["BillingAdjusted"]["details"]["completed"] == "true"
    assert found["WindowClosed"]["details"] == {"ends_at": "2026-11-03T12:00:00.000000Z"}
    assert found["Bound"]["details"] == {
        "scheduled": "false",
        "target_id": "app-1",
        "target_kind": "application",
        "target_name": "Application 1",
    }
    assert found["Linked"]["details"]["buyer_version"] == "1"


def test_an_account_reads_its_own_name_and_others_masked(client: Client, office: Office) -> None:
    office.wait()
    client.ask("bind")
    for person in (
        Person(account_id=JOAN, email="joan@example.com", sign_in_method="email"),
        Person(account_id=OLGA, email="operator@vendor.example", sign_in_method="email"),
    ):
        office.store.table.items[person.key] = person.attributes
    client.ask("ops_rebind")
    own = entries(client)
    assert own["Bound"]["actor"] == {"name": "joan@example.com", "you": True}
    assert own["Rebound"]["actor"] == {"name": "op***@vendor.example", "you": False}
    assert own["Rebound"]["note"] == "Bound to the wrong application by mistake, ticket 4711."
    theirs = entries(client, "ops_order_timeline")
    assert theirs["Rebound"]["actor"] == {"name": "operator@vendor.example", "you": True}
    assert theirs["Bound"]["actor"] == {"name": "joan@example.com", "you": False}


def test_an_erased_person_has_no_name(client: Client, office: Office) -> None:
    office.wait()
    client.ask("bind")
    assert entries(client)["Bound"]["actor"] == {"name": None, "you": True}


def test_nobodys_idempotency_key_or_account_id_is_told(client: Client, office: Office) -> None:
    office.wait()
    client.ask("bind")
    text = client.ask("order_timeline").text
    assert "5f1c6b7e-key-1" not in text
    assert JOAN not in text


def test_an_entry_is_read_as_it_came(client: Client) -> None:
    entry = entries(client)["LicenseUpdated"]["id"]
    for prefix, name in (("/api/orders", "order_raw"), ("/api/ops/orders", "ops_order")):
        found = client.ask(name, path=f"{prefix}/{AGREEMENT}/timeline/{entry}/raw")
        assert found.json == {"body": RAW}


def test_what_never_was_a_message_is_told_so(client: Client) -> None:
    assert client.ask("order_raw").code == "raw_not_found"
