"""What AWS tells, whenever and however often it arrives, leads to the same orders."""

from collections.abc import Mapping
from typing import Any

from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually


def test_purchase_that_aws_tells_of_first_waits_for_its_buyer(
    marketplace: Marketplace, person: Person, people: People, buyer: str, bus: Bus
) -> None:
    """O-2, O-21: the registration joins the order that the events founded."""
    order_id = marketplace.buy(product="webpush", buyer_account=buyer, accepted_ago="PT72H")
    bus.wait(order_id, "OrderPlaced")
    seen = eventually(
        lambda: _found(people.operator.get(f"/api/ops/orders/{order_id}").json(), "PENDING_LINK"),
        what="the unregistered order",
    )
    assert seen["account_id"] is None
    assert person.order(order_id) == {}

    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert [order["order_id"] for order in person.orders()] == [order_id]
    assert bus.types(order_id).count("OrderPlaced") == 1


def _found(order: Mapping[str, Any], status: str) -> Mapping[str, Any] | None:
    return (
        order
        if order.get("order_status") == status and order["subscription_status"] == "SUBSCRIBED"
        else None
    )


def test_buyer_who_comes_first_sees_the_order_fill_up(
    marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """O-30, O-34, O-37, O-60: pending until AWS's own word, then subscribed without anybody's doing."""
    with marketplace.delivering(hold=True):
        order_id = marketplace.buy(
            product="webpush", buyer_account=buyer, accepted_ago="PT72H", provision=False
        )
        person.arrive_and_link(marketplace.set_up_without(order_id, "LicenseArn"))
        assert person.standing(order_id) in {("PENDING_LINK", "PENDING"), ("REFUND_WINDOW", "PENDING")}
        refused = person.bind(order_id, person.application()).json()
        assert refused["code"] in {"subscription_pending", "refund_window_open"}
        marketplace.happen(order_id, "provision")
        marketplace.release()
        person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert [entry["kind"] for entry in person.timeline(order_id)].count("Registered") == 1


def test_repeated_late_and_mixed_up_events_change_nothing(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """O-30..O-32: a late Created cannot open what has ended, and nothing counts twice."""
    with marketplace.delivering(hold=True):
        order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
        person.arrive_and_link(marketplace.set_up(order_id))
        marketplace.happen(order_id, "amend", quantities={"verifications": 500})
        marketplace.happen(order_id, "cancel")
        marketplace.release(shuffle=True, duplicate=1, seed=5)
        person.sees(order_id, "CANCELLED", "UNSUBSCRIBED")
    told = len(marketplace.told(order_id))
    eventually(lambda: _events(person, order_id) == told, what=f"{told} events, each once")
    assert person.standing(order_id) == ("CANCELLED", "UNSUBSCRIBED")
    bus.wait(order_id, "OrderEnded")
    assert bus.types(order_id).count("OrderEnded") == 1


def _events(person: Person, order_id: str) -> int:
    return sum(entry["source"] == "eventbridge" for entry in person.timeline(order_id))


def test_events_of_our_own_purchases_and_unknown_ones_do_no_harm(
    marketplace: Marketplace, person: Person, buyer: str
) -> None:
    """A word that AWS adds tomorrow is kept on the order; what we bought ourselves is none of ours."""
    order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    detail = {"requestId": f"new-{order_id}", "agreement": {"id": order_id}}
    marketplace.send_event("Purchase Agreement Celebrated - Proposer", detail)
    marketplace.send_event("Purchase Agreement Ended - Acceptor", {**detail, "requestId": f"own-{order_id}"})
    eventually(lambda: "Celebrated" in str(person.timeline(order_id)), what="the new word")
    assert person.standing(order_id) == ("PENDING_LINK", "SUBSCRIBED")


def test_bad_delivery_changes_nothing(marketplace: Marketplace, person: Person, buyer: str) -> None:
    """O-30..O-32: every message twice, late, and passed by the one after it."""
    with marketplace.delivering(duplicate=1, delay=1, reorder=1, max_delay_seconds=0.6, seed=3):
        order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
        person.arrive_and_link(marketplace.set_up(order_id))
        marketplace.happen(order_id, "amend", quantities={"verifications": 30})
        person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    told = len(marketplace.told(order_id))
    eventually(lambda: _events(person, order_id) == told, what=f"{told} events, each once")
    eventually(lambda: _package(person, order_id) == {"verifications": "30"}, what="the amended package")


def _package(person: Person, order_id: str) -> dict[str, str]:
    return {row["dimension"]: row["quantity"] for row in person.order(order_id)["entitlements"]}
