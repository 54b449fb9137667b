"""A renewal or an upgrade takes over what the agreement before it was bound to."""

import pytest

from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.store import Store


def _bound(marketplace: Marketplace, person: Person, buyer: str, bus: Bus, target: Json) -> str:
    order_id = marketplace.buy(
        product="whatsapp", buyer_account=buyer, quantities={"conversations": 100}, accepted_ago="PT720H"
    )
    person.arrive_and_link(marketplace.set_up(order_id))
    person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert person.bind(order_id, target).is_success
    bus.wait(order_id, "BenefitsActivated")
    return order_id


@pytest.mark.parametrize("how", ["renew", "replace"])
def test_successor_takes_the_benefits_over_without_a_gap(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus, store: Store, how: str
) -> None:
    """O-33, O-58, O-59: at every instant exactly one of the two orders has the benefits."""
    target = person.application()
    before = _bound(marketplace, person, buyer, bus, target)
    after = marketplace.follow(before, how, quantities={"conversations": 900})

    def handed_over() -> bool:
        orders = store.at_one_instant(before, after)
        assert [order.benefits_active for order in orders].count(True) == 1
        return orders[0].passed_on

    eventually(handed_over, what="the handover")
    moved = bus.wait(after, "BenefitsMoved")
    assert moved["previous"] == {"order_id": before, "target": target}
    assert moved["benefits"]["target"] == target
    bus.wait(before, "OrderEnded")
    assert "BenefitsRevoked" not in bus.types(before)
    assert "BenefitsActivated" not in bus.types(after)

    assert person.sees(before, "SUPERSEDED", "UNSUBSCRIBED")["successor_id"] == after
    successor = person.sees(after, "LINKED", "SUBSCRIBED")
    assert successor["binding"]["inherited_from"] == before
    assert successor["benefits_active"] is True


def test_upgrade_in_the_refund_window_stays_locked_and_keeps_the_choice(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus
) -> None:
    """O-62, O-63: what was bought first says when the window ends; the chosen target goes along."""
    before = marketplace.buy_in_window(
        bus, product="whatsapp", buyer_account=buyer, quantities={"conversations": 1}, accepted_ago="PT10H"
    )
    person.arrive_and_link(marketplace.set_up(before))
    ends_at = person.sees(before, "REFUND_WINDOW", "SUBSCRIBED")["window"]["ends_at"]
    target = person.application()
    assert person.schedule(before, target).is_success

    after = marketplace.follow(before, "replace", quantities={"conversations": 5000})
    person.sees(before, "SUPERSEDED", "UNSUBSCRIBED")
    order = eventually(lambda: _chosen(person, after), what="the choice at the successor")
    assert order["schedule"]["target"] == target
    assert order["window"]["ends_at"] == ends_at
    assert person.bind(after, target).json()["code"] == "refund_window_open"


def _chosen(person: Person, order_id: str) -> Json | None:
    order = person.order(order_id)
    return order if order and order["schedule"] else None


def test_renewal_that_cannot_be_told_apart_is_held(
    marketplace: Marketplace, person: Person, buyer: str, bus: Bus, store: Store
) -> None:
    """An agreement that ended as renewed keeps its benefits while its successor is not known."""
    target = person.application()
    order_id = _bound(marketplace, person, buyer, bus, target)
    marketplace.happen(order_id, "end", status="RENEWED")
    eventually(lambda: store.at_one_instant(order_id)[0].ending, what="the end")
    assert store.at_one_instant(order_id)[0].benefits_active
    assert person.standing(order_id) == ("SUPERSEDED", "UNSUBSCRIBED")
    assert "BenefitsRevoked" not in bus.types(order_id)
