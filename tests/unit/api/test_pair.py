"""Naming the pair of a held handover over the API."""

import pytest

from marketplace_orders.domain.fold import Partition
from tests.builders import AGREEMENT, created, licensed, linked
from tests.support.api import JOAN, Client
from tests.support.office import Office

NEXT = "agmt-2"


@pytest.fixture
def renewed(office: Office) -> Office:
    office.told(
        created(99, agreement=NEXT, intent="RENEW"),
        licensed(99.1, agreement=NEXT, license_id="l-2"),
        linked(account=JOAN),
        partition=Partition.of_agreement(NEXT),
    )
    return office


@pytest.mark.usefixtures("renewed")
def test_the_pair_is_named_from_either_side(client: Client) -> None:
    done = client.ask("ops_pair")
    assert done.status == 200
    assert (done.json["order_id"], done.json["predecessor_id"]) == (NEXT, AGREEMENT)
    assert (done.json["successor_id"], done.json["handed_over"]) == (NEXT, False)
    body = {"successor_id": NEXT, "reason": "As before."}
    path = f"/api/ops/orders/{AGREEMENT}/pair"
    again = client.ask("ops_pair", body=body, path=path, headers={"idempotency-key": "key-2"})
    assert (again.json["order_id"], again.json["predecessor_id"]) == (AGREEMENT, AGREEMENT)
    entries = client.ask("ops_audit").json["items"]
    assert {entry["subject"] for entry in entries} == {NEXT, AGREEMENT}
    assert {entry["action"] for entry in entries} == {"name_pair"}


@pytest.mark.usefixtures("renewed")
def test_its_owner_reads_on_the_timeline_who_named_it(client: Client) -> None:
    client.ask("ops_pair")
    entries = client.ask("order_timeline", path=f"/api/orders/{NEXT}/timeline").json["items"]
    (named,) = (entry for entry in entries if entry["kind"] == "PairNamed")
    assert named["details"] == {"predecessor_id": AGREEMENT}
    assert named["actor"] == {"name": "op***@vendor.example", "you": False}
    assert "ticket 4713" in named["note"]


@pytest.mark.parametrize(
    "body",
    [
        {"reason": "x"},
        {"reason": "x", "predecessor_id": "a", "successor_id": "b"},
        {"reason": "x", "predecessor_id": "a", "follows_none": True},
        {"reason": "x", "follows_none": False},
    ],
)
def test_one_other_order_is_needed(client: Client, body: dict[str, object]) -> None:
    assert client.ask("ops_pair", body=body).code == "request_invalid"


@pytest.mark.usefixtures("renewed")
def test_it_may_follow_none(client: Client) -> None:
    done = client.ask("ops_pair", body={"follows_none": True, "reason": "Bought before this stack."})
    assert (done.json["predecessor_id"], done.json["successor_id"]) == (None, NEXT)
    entries = client.ask("order_timeline", path=f"/api/orders/{NEXT}/timeline").json["items"]
    assert [entry["details"] for entry in entries if entry["kind"] == "PairNamed"] == [{}]
