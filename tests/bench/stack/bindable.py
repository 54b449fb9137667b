"""Orders of the demo buyer that can be bound at once: their refund window has closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.bench.stack.gateway import Gateway
from tests.bench.stack.scene import Scene
from tests.e2e.support.polling import eventually

_BUYER: Final = "121212121212"
_COOKIE: Final = "__Host-registration"


@dataclass(frozen=True)
class Bindable:
    """An order and the application that it can be bound to."""

    order_id: str
    application_id: str
    aws_account: str = _BUYER

    @property
    def body(self) -> dict[str, Any]:
        """The request's body."""
        return {"target": {"kind": "application", "id": self.application_id}}

    def bind(self, gateway: Gateway) -> None:
        """Bind the order; the idempotency key is its own, so it can be done once."""
        key = {"idempotency-key": f"bind-{self.order_id}"}
        path = f"/api/orders/{self.order_id}/binding"
        gateway.call("POST", path, json=self.body, signed_in=True, headers=key)


def bindable(scene: Scene) -> Bindable:
    """Buy three days ago, register, link, and wait until everything is known of the order."""
    agreement_id = scene.shop.buy(
        product="apppush",
        quantities={"dau": 1000, "vip_days": 30},
        price="120.00",
        buyer_account=_BUYER,
        accepted_ago="P3D",
    )
    answer = scene.gateway.call("POST", "/aws/registration", data=scene.shop.set_up(agreement_id))
    cookie = f"{_COOKIE}={answer.cookies[_COOKIE]}"
    _changed(scene, "/api/registration/link", {}, cookie=cookie)
    organization = _changed(scene, "/api/organizations", {"name": "Bench"})["organization_id"]
    wanted = {"organization_id": organization, "name": "Bench app"}
    application = _changed(scene, "/api/applications", wanted)["application_id"]
    eventually(lambda: _settled(scene, agreement_id), what="the order to be known whole")
    return Bindable(agreement_id, application)


def _changed(scene: Scene, path: str, body: Mapping[str, str], **headers: str) -> dict[str, Any]:
    sent = {"idempotency-key": f"bench-{path}", **headers}
    found: dict[str, Any] = scene.gateway.call("POST", path, json=body, signed_in=True, headers=sent).json()
    return found


def _settled(scene: Scene, order_id: str) -> bool:
    order = scene.gateway.call("GET", f"/api/orders/{order_id}", signed_in=True).json()
    statuses = order["order_status"], order["subscription_status"]
    return statuses == ("PENDING_LINK", "SUBSCRIBED") and order["amount"] is not None
