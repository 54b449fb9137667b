"""The hold queue as operations ask for it."""

import pytest

from tests.builders import AGREEMENT
from tests.support.api import Client
from tests.support.front_desk import FrontDesk, resolved
from tests.support.office import Office


def test_an_order_is_told_with_owner_age_and_next_action(client: Client) -> None:
    (item,) = client.ask("ops_holds").json["items"]
    assert item == {
        "kind": "window_open",
        "order_id": AGREEMENT,
        "claim": None,
        "product": {"key": "apppush", "name": "AppPush"},
        "account": "********3333",
        "since": "2026-11-01T12:00:00.000000Z",
        "age_seconds": 3600,
        "until": "2026-11-03T12:00:00.000000Z",
        "owner": "buyer",
        "next_action": "wait_for_window",
    }


def test_a_claim_is_told_with_what_settles_it(client: Client, office: Office) -> None:
    FrontDesk(office.store).arrive(resolved(account="555566667777"))
    (item,) = client.ask("ops_holds", query={"kind": "claim_waiting"}).json["items"]
    (claim,) = client.ask("ops_claims").json["items"]
    assert (item["claim"], item["order_id"]) == (claim, None)
    assert (item["product"]["key"], item["account"]) == ("apppush", "********7777")
    assert (item["owner"], item["next_action"], item["age_seconds"]) == ("aws", "settle_claim", 0)


def test_a_bound_order_is_not_in_the_queue(client: Client, office: Office) -> None:
    office.wait()
    client.ask("bind")
    assert client.ask("ops_holds", query={}).json == {"items": [], "next": None}


@pytest.mark.parametrize("query", [{"kind": "lost"}, {"kind": ""}])
def test_another_kind_is_refused(client: Client, query: dict[str, str]) -> None:
    refused = client.ask("ops_holds", query=query)
    assert (refused.status, refused.code) == (422, "request_invalid")


def test_a_cursor_of_ours_alone_is_taken(client: Client) -> None:
    refused = client.ask("ops_holds", query={"cursor": "x"})
    assert (refused.status, refused.code) == (400, "cursor_invalid")
