"""Whatever a caller sends, the answer is a problem that says what to do, and nobody keeps it."""

from typing import Any

import pytest

from marketplace_orders.ports.errors import StoreBusy
from tests.samples import names, sample
from tests.support.api import Answer, Client
from tests.support.office import Office


def refused(answer: Answer, status: int, code: str) -> None:
    assert (answer.status, answer.code) == (status, code)
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("name", names("api"))
def test_no_answer_is_kept_by_anybody(client: Client, name: str) -> None:
    answer = client.ask(name)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.status < 500


@pytest.mark.parametrize("name", names("api"))
def test_the_front_door_is_the_only_way_in(client: Client, name: str) -> None:
    refused(client.ask(name, headers={"x-origin-verify": "guess"}), 403, "origin_refused")


PUBLIC = {"catalog", "registration"}


@pytest.mark.parametrize("name", [name for name in names("api") if name not in PUBLIC])
def test_every_other_route_wants_somebody_signed_in(client: Client, name: str) -> None:
    event = sample(f"api_{name}")
    event["requestContext"].pop("authorizer")
    refused(client.send(event), 401, "sign_in_required")


@pytest.mark.parametrize("path", ["/api/none", "/api/orders/agmt-1/none", "/other"])
def test_there_is_nothing_elsewhere(client: Client, path: str) -> None:
    refused(client.ask("order", path=path), 404, "route_not_found")


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"limit": 0}, "query.limit"),
        ({"limit": 101}, "query.limit"),
        ({"limit": "many"}, "query.limit"),
        ({"order_status": "NONE"}, "query.order_status.0"),
        ({"subscription_status": ["SUBSCRIBED", "NONE"]}, "query.subscription_status.1"),
        ({"sort": "name"}, "query.sort"),
        ({"direction": "up"}, "query.direction"),
        ({"created_from": "2026-11-01T12:00:00"}, "query.created_from"),
        ({"expires_to": "soon"}, "query.expires_to"),
        ({"q": "x" * 201}, "query.q"),
    ],
)
def test_a_query_that_cannot_be_used_names_its_field(
    client: Client, query: dict[str, Any], field: str
) -> None:
    answer = client.ask("orders", query=query)
    refused(answer, 422, "request_invalid")
    assert [error["field"] for error in answer.json["errors"]] == [field]


def test_a_range_that_ends_before_it_begins(client: Client) -> None:
    query = {"created_from": "2026-11-02T00:00:00Z", "created_to": "2026-11-01T00:00:00Z"}
    refused(client.ask("orders", query=query), 400, "range_reversed")


@pytest.mark.parametrize(
    "body",
    [
        "no json",
        "",
        [],
        {},
        {"target": {"kind": "planet", "id": "app-1"}},
        {"target": {"kind": "application", "id": ""}},
        {"target": {"kind": "application", "id": "app-1"}, "account_id": "acc-eve"},
    ],
)
def test_a_body_that_cannot_be_used(client: Client, office: Office, body: object) -> None:
    office.wait()
    refused(client.ask("bind", body=body), 422, "request_invalid")
    assert office.order.binding is None


def test_a_body_of_another_kind(client: Client) -> None:
    answer = client.ask("bind", headers={"content-type": "text/plain"})
    refused(answer, 422, "request_invalid")
    assert answer.json["errors"] == [{"field": "body", "message": "Send JSON."}]


def test_what_was_sent_is_not_told_back(client: Client) -> None:
    answer = client.ask("bind", body={"target": {"kind": "<script>", "id": "app-1"}})
    assert "<script>" not in answer.text


def test_a_body_that_is_too_large(client: Client) -> None:
    refused(client.ask("bind", body="x" * 20_000), 413, "body_too_large")


def test_a_mistake_of_ours_tells_nothing_of_itself(
    client: Client, office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.store.journal.failures.append(RuntimeError("the inner workings"))
    answer = client.ask("order_timeline")
    refused(answer, 500, "internal_error")
    assert "inner workings" not in answer.text
    assert "inner workings" in capsys.readouterr().out


def test_a_mistake_before_the_routes_is_a_problem_as_well(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "api", None)
    refused(client.ask("me"), 500, "internal_error")


def test_a_busy_table_says_when_to_come_back(client: Client, office: Office) -> None:
    office.store.journal.failures.append(StoreBusy())
    answer = client.ask("order_timeline")
    refused(answer, 503, "store_busy")
    assert answer.headers["Retry-After"] == "2"


def test_a_token_of_another_kind(client: Client) -> None:
    refused(client.ask("me_with_access_token"), 401, "id_token_required")
