"""The demo buyer's account in the vendor's console, as its HTTP API offers it."""

import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from local.embedded.errors import SeedFailed
from local.embedded.front_door import FrontDoor, session_cookie


class Account:
    """What a signed-in person does behind the front door; a refusal raises ``SeedFailed``."""

    def __init__(self, front_door: FrontDoor, token: str) -> None:
        self._front_door = front_door
        self._token = token

    def arrive_and_link(self, form: Mapping[str, str]) -> None:
        """Come from the marketplace with its form, and link the AWS account that it names."""
        arrived = self._front_door.post("/aws/registration", data=dict(form))
        cookie = session_cookie(arrived)
        self._call("POST", "/api/registration/link", cookie=cookie, json={})

    def organization(self, name: str) -> str:
        """Create an organization; answers its id."""
        return str(self._call("POST", "/api/organizations", json={"name": name})["organization_id"])

    def application(self, name: str, organization_id: str) -> str:
        """Create an application; answers its id."""
        body = {"name": name, "organization_id": organization_id}
        return str(self._call("POST", "/api/applications", json=body)["application_id"])

    def orders(self) -> dict[str, Mapping[str, Any]]:
        """The account's orders by id."""
        return {order["order_id"]: order for order in self._pages("/api/orders")}

    def bind(self, order_id: str, target: Mapping[str, str]) -> None:
        """Bind the order now."""
        self._call("POST", f"/api/orders/{order_id}/binding", json={"target": dict(target)})

    def schedule(self, order_id: str, target: Mapping[str, str]) -> None:
        """Have the order bound when its window closes."""
        self._call("POST", f"/api/orders/{order_id}/schedule", json={"target": dict(target)})

    def can_ask_for_refund(self, order_id: str) -> bool:
        """Whether AWS has said what the order's page needs to take a request."""
        found: bool = self._call("GET", f"/api/orders/{order_id}/refund")["can_request"]["allowed"]
        return found

    def ask_for_refund(self, order_id: str, reason: str) -> None:
        """Ask for the money and the end of the agreement."""
        self._call("POST", f"/api/orders/{order_id}/refund", json={"wish": "both", "reason": reason})

    def _pages(self, path: str) -> Iterator[Mapping[str, Any]]:
        cursor: str | None = ""
        while cursor is not None:
            page = self._call("GET", path, params={"cursor": cursor} if cursor else {})
            yield from page["items"]
            cursor = page["cursor"]

    def _call(self, method: str, path: str, **content: Any) -> Mapping[str, Any]:
        key = {"idempotency-key": str(uuid.uuid4())} if method == "POST" else {}
        answer = self._front_door.request(method, path, token=self._token, headers=key, **content)
        if not answer.is_success:
            raise SeedFailed(f"{method} {path} answers {answer.status_code}: {answer.text}")
        found: Mapping[str, Any] = answer.json()
        return found
