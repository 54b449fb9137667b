"""Binding orders to what their benefits are for."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Json, Person

TARGET_OF = {"application": "application_id", "organization": "organization_id"}


def ready_to_bind(marketplace: Marketplace, person: Person, buyer: str, product: str = "apppush") -> str:
    """An order of the person's whose window has closed."""
    order_id = marketplace.buy(product=product, buyer_account=buyer, accepted_ago="PT72H")
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    return order_id


def _action(order: Json, name: str) -> Json:
    return next(action for action in order["actions"] if action["name"] == name)


@pytest.mark.parametrize(("product", "kind"), [("webpush", "application"), ("email", "organization")])
def test_product_says_what_its_orders_are_bound_to(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus, product: str, kind: str
) -> None:
    """O-44, O-52..O-55, O-57..O-59, O-76: the choices are the account's, of the product's kind."""
    order_id = ready_to_bind(marketplace, person, buyer, product)
    assert person.get(f"/api/orders/{order_id}/targets").json() == {"kind": kind, "items": [], "cursor": None}
    targets = {"application": person.application(), "organization": person.organization()}
    wrong = targets.pop("organization" if kind == "application" else "application")
    refused = person.bind(order_id, wrong)
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong_target_kind")

    choices = person.get(f"/api/orders/{order_id}/targets").json()["items"]
    assert targets[kind]["id"] in [choice["id"] for choice in choices]
    assert person.bind(order_id, targets[kind]).json()["order_status"] == "LINKED"
    order = person.order(order_id)
    assert order["target_name"]
    assert order["benefits_active"] is True
    assert _action(order, "bind")["refusal"]["code"] == "order_already_bound"
    bus.wait(order_id, "BenefitsActivated")


def test_targets_of_others_cannot_be_chosen(
    marketplace: Marketplace, person: Person, people: People, buyer: str
) -> None:
    """O-76."""
    order_id = ready_to_bind(marketplace, person, buyer)
    for target in (people.newcomer().application(), {"kind": "application", "id": "app-never-was"}):
        refused = person.bind(order_id, target)
        assert (refused.status_code, refused.json()["code"]) == (404, "target_not_found")
    assert person.standing(order_id) == ("PENDING_LINK", "SUBSCRIBED")


def test_two_bind_at_once_and_one_of_them_wins(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """O-45, O-58: the other one is told; the same click again has the same answer."""
    order_id = ready_to_bind(marketplace, person, buyer)
    targets = [person.application() for _ in range(4)]
    keys = [str(uuid4()) for _ in targets]
    with ThreadPoolExecutor(len(targets)) as pool:
        answers = list(
            pool.map(lambda way: person.bind(order_id, way[0], key=way[1]), zip(targets, keys, strict=True))
        )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"order_already_bound"}
    won = next(number for number, answer in enumerate(answers) if answer.status_code == httpx.codes.OK)
    assert person.order(order_id)["binding"]["target"] == targets[won]

    again = person.bind(order_id, targets[won], key=keys[won])
    assert again.json() == answers[won].json()
    other = person.bind(order_id, targets[won - 1], key=keys[won])
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_key_reused")
    bus.wait(order_id, "BenefitsActivated")
    assert bus.types(order_id).count("BenefitsActivated") == 1


def test_scheduled_binding_happens_by_itself(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """O-63, O-77: chosen in the window, changed, and bound by the workflow when it closes."""
    order_id = marketplace.buy_in_window(bus, product="otp", buyer_account=buyer, accepted_ago="PT47H59M54S")
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "REFUND_WINDOW", "SUBSCRIBED")
    first, second = person.application(), person.application()
    assert person.schedule(order_id, first).status_code == httpx.codes.OK
    assert person.delete(f"/api/orders/{order_id}/schedule").status_code == httpx.codes.OK
    assert person.order(order_id)["schedule"] is None
    assert person.schedule(order_id, first).status_code == httpx.codes.OK
    assert person.schedule(order_id, second).status_code == httpx.codes.OK
    assert person.order(order_id)["schedule"]["target"] == second
    active = bus.wait(order_id, "BenefitsActivated")
    assert active["benefits"]["target"] == second
    assert person.sees(order_id, "LINKED", "SUBSCRIBED")["binding"]["target"] == second


def test_operations_move_a_bound_order_and_the_timeline_says_why(
    marketplace: Marketplace, person: Person, people: People, buyer: str, bus: Bus
) -> None:
    """O-22, O-23, O-80."""
    order_id = ready_to_bind(marketplace, person, buyer)
    first, second = person.application(), person.application()
    person.bind(order_id, first)
    wanted: dict[str, Any] = {"target": second, "reason": "Bought for the other shop, ticket 4711"}
    path = f"/api/ops/orders/{order_id}/rebind"
    assert person.post(path, **wanted).status_code == httpx.codes.FORBIDDEN
    assert people.operator.post(path, **wanted).status_code == httpx.codes.OK

    moved = bus.wait(order_id, "BenefitsMoved")
    assert (moved["previous"]["target"], moved["benefits"]["target"]) == (first, second)
    assert "BenefitsRevoked" not in bus.types(order_id)
    entry = people.operator.get(f"/api/ops/orders/{order_id}/timeline").json()["items"][-1]
    assert entry["kind"] == "Rebound"
    assert entry["note"] == wanted["reason"]
    assert entry["actor"]["name"] == people.operator.email
    assert people.operator.email not in str(person.timeline(order_id)), "operators are masked for buyers"
