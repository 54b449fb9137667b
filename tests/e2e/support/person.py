"""What a person does in the browser: arrive from the marketplace, sign in, link, look, bind."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import httpx

from local.embedded.front_door import FrontDoor, session_cookie
from local.embedded.people import DemoUser
from tests.e2e.support.polling import eventually

Json = Mapping[str, Any]


class Person:
    """Somebody who is signed in; answers are left as they came, so that refusals can be looked at."""

    def __init__(self, front_door: FrontDoor, token: str, user: DemoUser) -> None:
        self.front_door = front_door
        self.token = token
        self.user = user

    @property
    def email(self) -> str:
        return self.user.email

    def arrive(self, form: Mapping[str, str]) -> str:
        """Press "Set up your account"; answers the session cookie."""
        answer = self.front_door.post("/aws/registration", data=dict(form))
        assert answer.status_code == httpx.codes.SEE_OTHER, answer.text
        return session_cookie(answer)

    def registration(self, cookie: str) -> Json:
        """What the link page shows before anybody has signed in."""
        return _json(self.front_door.get("/api/registration", cookie=cookie))

    def link(self, cookie: str, *, key: str | None = None) -> httpx.Response:
        """Link the AWS account of the session to this person's account."""
        return self.post("/api/registration/link", cookie=cookie, key=key)

    def arrive_and_link(self, form: Mapping[str, str]) -> None:
        """Both."""
        _json(self.link(self.arrive(form)))

    def organization(self) -> dict[str, str]:
        """A new organization, as a target."""
        made = _json(self.post("/api/organizations", name="Example Retail"))
        return {"kind": "organization", "id": made["organization_id"]}

    def application(self) -> dict[str, str]:
        """A new application in a new organization, as a target."""
        body = {"name": "Example Shop", "organization_id": self.organization()["id"]}
        made = _json(self.post("/api/applications", **body))
        return {"kind": "application", "id": made["application_id"]}

    def order(self, order_id: str) -> Json:
        """The order; empty while it is not this person's."""
        answer = self.get(f"/api/orders/{order_id}")
        if answer.status_code == httpx.codes.NOT_FOUND:
            return {}
        return _json(answer)

    def standing(self, order_id: str) -> tuple[str, str] | None:
        """Both statuses of the order."""
        order = self.order(order_id)
        return (order["order_status"], order["subscription_status"]) if order else None

    def sees(self, order_id: str, *standing: str) -> Json:
        """The order, once it has both statuses."""
        eventually(lambda: self.standing(order_id) == standing, what=f"{order_id} {standing}")
        return self.order(order_id)

    def orders(self, **query: Any) -> list[Json]:
        """Every order that the filter leaves, page by page."""
        return list(self._pages("/api/orders", query))

    def every_order(self, **query: Any) -> list[Json]:
        """The same of all accounts, for operations."""
        return list(self._pages("/api/ops/orders", query))

    def timeline(self, order_id: str) -> list[Json]:
        """What happened to the order, oldest first."""
        found: list[Json] = _json(self.get(f"/api/orders/{order_id}/timeline"))["items"]
        return found

    def told(self, order_id: str, kind: str) -> Json:
        """The latest entry of that kind in the order's timeline, once there is one."""
        return eventually(
            lambda: next((each for each in self.timeline(order_id)[::-1] if each["kind"] == kind), None),
            what=f"{kind} in the timeline of {order_id}",
        )

    def bind(self, order_id: str, target: Json, *, key: str | None = None) -> httpx.Response:
        """Bind the order now."""
        return self.post(f"/api/orders/{order_id}/binding", key=key, target=target)

    def schedule(self, order_id: str, target: Json) -> httpx.Response:
        """Have the order bound when its window closes."""
        return self.post(f"/api/orders/{order_id}/schedule", target=target)

    def get(self, path: str, **query: Any) -> httpx.Response:
        """A signed-in GET."""
        return self.front_door.get(path, token=self.token, params=query)

    def post(
        self, path: str, *, key: str | None = None, cookie: str | None = None, **body: Any
    ) -> httpx.Response:
        """A signed-in POST of a JSON body, under a fresh idempotency key unless one is given."""
        headers = {"idempotency-key": key or str(uuid4())}
        return self.front_door.post(path, token=self.token, cookie=cookie, headers=headers, json=body)

    def delete(self, path: str) -> httpx.Response:
        """A signed-in DELETE under a fresh idempotency key."""
        headers = {"idempotency-key": str(uuid4())}
        return self.front_door.request("DELETE", path, token=self.token, headers=headers)

    def _pages(self, path: str, query: Mapping[str, Any]) -> Iterator[Json]:
        page = _json(self.get(path, **query))
        yield from page["items"]
        while page["cursor"]:
            page = _json(self.get(path, **{**query, "cursor": page["cursor"]}))
            yield from page["items"]


def _json(answer: httpx.Response) -> Json:
    assert answer.is_success, (
        f"{answer.request.method} {answer.request.url}: {answer.status_code} {answer.text}"
    )
    found: Json = answer.json()
    return found
