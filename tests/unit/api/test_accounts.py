"""An account's data over the API: handed out as its owner may have it, and erased (design §4, People)."""

import json

import pytest

from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.people import Person
from marketplace_orders.services import exporting
from tests.builders import AGREEMENT, BUYER, after, created, licensed
from tests.support.api import JOAN, Answer, Client
from tests.support.office import Office

EXPORT, ERASE = f"/api/ops/accounts/{JOAN}/export", f"/api/ops/accounts/{JOAN}/erase"


@pytest.fixture
def linked(client: Client, office: Office) -> Office:
    person = Person(account_id=JOAN, email="joan@example.com", sign_in_method="email")
    buyer = Buyer(aws_account=BUYER, account_id=JOAN, version=1, linked_at=after(0))
    office.store.journal.write((), [buyer.added(), person.copied()])
    office.wait()
    client.ask("bind")
    client.ask("ops_rebind")
    client.sign_ins.users["joan"] = person
    return office


def exported(client: Client, **more: object) -> Answer:
    return client.ask("ops_export", path=EXPORT, query=dict(more) if more else None)


@pytest.mark.usefixtures("linked")
def test_everything_that_is_kept_is_handed_out(client: Client) -> None:
    found = exported(client).json
    assert found["profile"]["email"] == "joan@example.com"
    assert [link["aws_account"] for link in found["links"]] == [BUYER]
    assert {each["name"] for each in found["applications"]} >= {"Shop", "Application 1"}
    assert [each["name"] for each in found["organizations"]] == ["Acme"]
    (order,) = found["orders"]
    assert order["order"]["order_id"] == AGREEMENT
    assert order["order"]["target_name"] == "Application 2"
    assert found["next"] is None


@pytest.mark.usefixtures("linked")
def test_other_peoples_names_are_masked_and_reasons_are_there(client: Client) -> None:
    (order,) = exported(client).json["orders"]
    by_kind = {entry["kind"]: entry for entry in order["entries"]}
    assert by_kind["Bound"]["actor"] == {"name": "joan@example.com", "you": True}
    assert by_kind["Rebound"]["actor"]["name"] == "op***@vendor.example"
    assert "ticket 4711" in by_kind["Rebound"]["note"]


def test_many_orders_come_page_by_page(
    client: Client, linked: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = (created(agreement="agmt-2"), licensed(agreement="agmt-2", license_id="l-2"))
    linked.told(*other, partition=Partition.of_agreement("agmt-2"))
    monkeypatch.setattr(exporting, "PAGE", 1)
    first = exported(client).json
    second = exported(client, cursor=first["next"]).json
    found = [order["order_id"] for page in (first, second) for order in page["orders"]]
    assert (found, second["next"]) == ([AGREEMENT, "agmt-2"], None)
    assert exported(client, cursor="elsewhere").code == "cursor_invalid"


@pytest.mark.usefixtures("linked")
def test_erasing_says_what_is_gone_and_what_remains(client: Client, linked: Office) -> None:
    done = client.ask("ops_erase", path=ERASE)
    assert done.status == 200
    assert done.json["complete"] is True
    assert (done.json["erased"]["persons"], done.json["erased"]["sign_ins"]) == (1, 1)
    assert (done.json["erased"]["notes"], done.json["erased"]["orders"]) == (1, 1)
    remains = {each["code"]: each["count"] for each in done.json["remains"]}
    assert remains == {
        "orders": 1,
        "consumption": None,
        "links": 1,
        "audit": None,
        "logs": None,
        "backups": None,
        "tokens": None,
    }
    left = json.dumps(exported(client).json)
    assert "joan@" not in left
    assert "ticket 4711" not in left
    assert linked.order.binding
    again = client.ask("ops_erase", path=ERASE)
    assert set(again.json["erased"].values()) == {0, 1}


@pytest.mark.usefixtures("linked")
def test_both_are_audited(client: Client) -> None:
    exported(client)
    client.ask("ops_erase", path=ERASE)
    entries = client.ask("ops_audit").json["items"]
    found = [(each["action"], each["outcome"]) for each in entries if each["subject"] == JOAN]
    assert sorted(found) == [("erase_account", "done"), ("export_account", "done")]
    by_action = {each["action"]: each["reason"] for each in entries}
    assert "ticket 4714" in by_action["erase_account"]
    assert by_action["rebind"] is None


def test_of_a_stranger_nothing_is_kept(client: Client) -> None:
    for name in ("ops_export", "ops_erase"):
        refused = client.ask(name, path=f"/api/ops/accounts/acc-none/{name.removeprefix('ops_')}")
        assert (refused.status, refused.code) == (404, "account_not_found")


def test_a_person_without_orders_has_an_export_too(client: Client, office: Office) -> None:
    person = Person(account_id="acc-new", email="new@example.com", sign_in_method="Google")
    office.store.journal.write((), [person.copied()])
    found = client.ask("ops_export", path="/api/ops/accounts/acc-new/export").json
    assert found["profile"] == {"email": "new@example.com", "sign_in_method": "Google"}
    assert found["orders"] == []


def test_what_was_used_is_handed_out_and_stays_as_commercial_record(client: Client, linked: Office) -> None:
    linked.wait(90)
    assert exported(client).json["orders"][0]["used"] == []
    client.ask("ops_consumption")
    used = [{"dimension": "dau", "units": "250", "reported_at": "2026-11-04T00:00:00.000000Z"}]
    assert exported(client).json["orders"][0]["used"] == used
    assert client.ask("ops_erase", path=ERASE).status == 200
    assert exported(client).json["orders"][0]["used"] == used
