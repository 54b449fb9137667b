"""What operations do about people and links: move, name a pair, hand out, erase; all of it audited."""

import json

import httpx
import pytest

from local.embedded.description import RunningStack
from local.embedded.sign_in import id_token
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store

WHY = "The buyer's colleague takes over, ticket 4712."


def _bound(marketplace: Marketplace, person: Person, buyer: str, bus: Bus, target: Json) -> str:
    order_id = marketplace.buy(
        product="whatsapp", buyer_account=buyer, quantities={"conversations": 100}, accepted_ago="PT720H"
    )
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert person.bind(order_id, target).is_success
    bus.wait(order_id, "BenefitsActivated")
    return order_id


def _account(person: Person) -> str:
    return str(person.get("/api/me").json()["account_id"])


def _audited(people: People, action: str, subject: str) -> Json:
    items = people.operator.get("/api/ops/audit").json()["items"]
    found = [each for each in items if (each["action"], each["subject"]) == (action, subject)]
    assert len(found) == 1
    assert found[0]["actor"] == people.operator.email
    entry: Json = found[0]
    return entry


def test_link_moves_with_all_orders_and_the_new_account_binds_anew(
    marketplace: Marketplace, person: Person, people: People, buyer: str, bus: Bus
) -> None:
    """O-17, O-79, O-80: benefits do not stay with an application of the account that was left."""
    target = person.application()
    order_id = _bound(marketplace, person, buyer, bus, target)
    other = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    person.sees(other, "PENDING_LINK", "SUBSCRIBED")
    colleague = people.newcomer()

    path, key = f"/api/ops/orders/{order_id}/move-link", "move-1"
    assert colleague.post(path, email=colleague.email, reason=WHY).json()["code"] == "operations_only"
    moved = people.operator.post(path, key=key, email=colleague.email, reason=WHY)
    assert moved.status_code == httpx.codes.OK, moved.text
    assert (moved.json()["aws_account"], moved.json()["benefits_active"]) == (buyer, False)
    assert people.operator.post(path, key=key, email=colleague.email, reason=WHY).json() == moved.json()

    for each in (order_id, other):
        colleague.sees(each, "PENDING_LINK", "SUBSCRIBED")
        assert colleague.told(each, "Linked")["note"] == WHY
    assert person.orders() == []
    revoked = bus.wait(order_id, "BenefitsRevoked")
    assert revoked["previous"] == {"order_id": order_id, "target": target}
    assert revoked["benefits"]["target"] is None

    assert colleague.bind(order_id, colleague.application()).is_success
    assert bus.wait(order_id, "BenefitsActivated")["order"]["account_id"] == _account(colleague)
    assert bus.types(order_id).count("BenefitsActivated") == 2
    again = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    refused = person.link(person.arrive(marketplace.set_up(again)))
    assert refused.json()["code"] == "linked_to_other_account"
    entry = _audited(people, "move_link", order_id)
    assert (entry["reason"], entry["outcome"]) == (WHY, "done")


def test_held_renewal_goes_on_once_its_pair_is_named(
    marketplace: Marketplace, person: Person, people: People, buyer: str, bus: Bus, store: Store
) -> None:
    """O-33, O-59, O-80: a successor that nothing points to takes the benefits over without a gap."""
    target = person.application()
    before = _bound(marketplace, person, buyer, bus, target)
    after = marketplace.buy(
        product="whatsapp", buyer_account=buyer, quantities={"conversations": 900}, accepted_ago="PT72H"
    )
    person.sees(after, "PENDING_LINK", "SUBSCRIBED")
    marketplace.happen(before, "end", status="RENEWED")
    eventually(lambda: store.at_one_instant(before)[0].ending, what="the end")
    assert store.at_one_instant(before)[0].benefits_active

    path = f"/api/ops/orders/{after}/pair"
    named = people.operator.post(path, predecessor_id=before, reason=WHY)
    assert named.status_code == httpx.codes.OK, named.text
    assert (named.json()["successor_id"], named.json()["handed_over"]) == (after, True)
    moved = bus.wait(after, "BenefitsMoved")
    assert moved["previous"] == {"order_id": before, "target": target}
    bus.wait(before, "OrderEnded")
    assert "BenefitsRevoked" not in bus.types(before)
    assert person.sees(before, "SUPERSEDED", "UNSUBSCRIBED")["successor_id"] == after
    assert person.told(after, "PairNamed")["note"] == WHY
    again = people.operator.post(path, predecessor_id=before, reason=WHY)
    assert again.json()["code"] == "pair_already_known"
    entries = people.operator.get("/api/ops/audit").json()["items"]
    outcomes = [each["outcome"] for each in entries if each["subject"] == after]
    assert outcomes == ["pair_already_known", "done"]


def test_account_is_handed_out_and_erased_and_its_order_goes_on(
    marketplace: Marketplace,
    person: Person,
    people: People,
    buyer: str,
    bus: Bus,
    store: Store,
    stack: RunningStack,
) -> None:
    """Design §4, People: no address, reason or message as it came is left, in the table or the pool."""
    order_id = _bound(marketplace, person, buyer, bus, person.application())
    account, operator = _account(person), people.operator
    why = f"Asked for by {person.email}."
    moved = operator.post(f"/api/ops/orders/{order_id}/rebind", target=person.application(), reason=why)
    assert moved.is_success, moved.text

    exported = operator.get(f"/api/ops/accounts/{account}/export").json()
    assert exported["profile"]["email"] == person.email
    assert [link["aws_account"] for link in exported["links"]] == [buyer]
    assert exported["visits"][0]["order_id"] == order_id
    (order,) = exported["orders"]
    assert {"AgreementCreated", "Linked", "Bound", "Rebound"} <= {each["kind"] for each in order["entries"]}
    assert why in json.dumps(order)
    raw = next(each["id"] for each in order["entries"] if each["raw"])
    assert person.get(f"/api/orders/{order_id}/timeline/{raw}/raw").is_success
    assert _naming(store, person.email)

    path = f"/api/ops/accounts/{account}/erase"
    done = operator.post(path, reason="ticket 4714")
    assert done.status_code == httpx.codes.OK, done.text
    assert done.json()["complete"] is True
    assert set(done.json()["erased"].values()).isdisjoint({0})
    assert set(operator.post(path, reason="ticket 4714").json()["erased"].values()) == {0, 1}

    assert _naming(store, person.email) == []
    assert operator.get(f"/api/ops/orders/{order_id}/timeline/{raw}/raw").json()["code"] == "raw_not_found"
    with pytest.raises((httpx.HTTPStatusError, KeyError)):
        id_token(stack.outputs, stack.engine["endpoint"], person.user)
    kept = operator.get(f"/api/ops/orders/{order_id}").json()
    assert (kept["order_status"], kept["benefits_active"], kept["account_id"]) == ("LINKED", True, account)
    assert "BenefitsRevoked" not in bus.types(order_id)


def _naming(store: Store, email: str) -> list[str]:
    """The keys of what names the person."""
    stored = (json.dumps(item, default=str) for item in store.items())
    return [text for text in stored if email in text]
