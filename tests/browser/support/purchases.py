"""Orders in whatever state a page should show them."""

from dataclasses import dataclass
from typing import Any, Final

from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.person import Json, Person
from tests.e2e.support.polling import eventually

APPPUSH: Final[Json] = {
    "product": "apppush",
    "quantities": {"dau": 1000, "vip_days": 30},
    "price": "1200.00",
}
"""What most tests buy: it binds to an application."""

PAST_ITS_WINDOW: Final = "P3D"


@dataclass(frozen=True)
class Purchases:
    """Buys through the simulator's control API; the person links and binds through the product's API."""

    marketplace: Marketplace

    def linked(self, person: Person, **purchase: Any) -> str:
        """An order of the person's account in its refund window, once AWS has said everything about it."""
        order_id = self.marketplace.buy(**{**APPPUSH, "buyer_account": new_buyer(), **purchase})
        person.arrive_and_link(self.marketplace.set_up(order_id))
        eventually(lambda: _is_known(person.order(order_id)), what=f"{order_id} to be known whole")
        return order_id

    def bindable(self, person: Person, **purchase: Any) -> str:
        """An order past its refund window that waits to be bound (status Pending Link)."""
        order_id = self.linked(person, **{"accepted_ago": PAST_ITS_WINDOW, **purchase})
        eventually(lambda: is_allowed(person.order(order_id), "bind"), what=f"{order_id} to be bindable")
        return order_id

    def bound(self, person: Person, **purchase: Any) -> str:
        """An order that is bound: its benefits are active (status Linked)."""
        order_id = self.bindable(person, **purchase)
        target = target_for(person, person.order(order_id)["product"]["key"])
        answer = person.bind(order_id, target)
        assert answer.is_success, answer.text
        return order_id

    def cancelled(self, person: Person, **purchase: Any) -> str:
        """An order that its buyer has cancelled."""
        order_id = self.linked(person, **purchase)
        self.marketplace.happen(order_id, "cancel")
        eventually(
            lambda: person.order(order_id)["order_status"] == "CANCELLED", what=f"{order_id} cancelled"
        )
        return order_id


def target_for(person: Person, product: str) -> dict[str, str]:
    """A new target of the kind that orders of the product bind to."""
    products = person.get("/api/catalog").json()["products"]
    binds_to = next(each["binds_to"] for each in products if each["key"] == product)
    return person.organization() if binds_to == "organization" else person.application()


def is_allowed(order: Json, action: str) -> bool:
    """Whether the order, as the API shows it, can be acted on like that now."""
    return any(each["name"] == action and each["allowed"] for each in order["actions"])


def _is_known(order: Json) -> bool:
    return bool(order) and order["amount"] is not None and order["subscription_status"] == "SUBSCRIBED"
