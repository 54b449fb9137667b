"""Inside the window Amazon refunds by itself; an order says what can be asked, and from when on (O-62)."""

from typing import Any

from tests.builders import after
from tests.support.api import Client
from tests.support.office import Office


def action(client: Client, name: str = "order") -> dict[str, Any]:
    (found,) = (each for each in client.ask(name).json["actions"] if each["name"] == "request_refund")
    return dict(found)


def test_the_order_says_until_when_amazon_refunds_by_itself(client: Client, office: Office) -> None:
    found = action(client)
    assert not found["allowed"]
    assert found["refusal"]["code"] == "refund_window_open"
    assert found["refusal"]["until"] == "2026-11-03T12:00:00.000000Z"
    office.store.clock.now = after(48)
    assert action(client) == {"name": "request_refund", "allowed": True, "refusal": None}


def test_asking_too_early_is_refused_with_the_same_instant(client: Client) -> None:
    refused = client.ask("refund_request")
    assert (refused.status, refused.code) == (409, "refund_window_open")
    assert refused.json["until"] == "2026-11-03T12:00:00.000000Z"
    assert client.ask("refunds").json["requests"] == []
