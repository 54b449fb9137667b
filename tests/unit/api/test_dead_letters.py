"""Operations read the dead letters, send them back and drop them; each action is on record."""

import json
from datetime import timedelta

import pytest

from marketplace_orders.http.routes.dead_letters import AT_MOST
from marketplace_orders.notifications.explaining import unreadable_because
from marketplace_orders.ports.dead_letters import Letter
from marketplace_orders.services.dead_letters import MailRoom
from tests.builders import CATALOG
from tests.fakes.dead_letters import FakeDeadLetterQueue
from tests.samples import record, records
from tests.support.api import OLGA, Client
from tests.support.office import Office

BROKEN = json.dumps(
    {
        "detail-type": "Purchase Agreement Created - Proposer",
        "id": "e-1",
        "by": "jane.doe@example.com 111122223333",
    }
)


@pytest.fixture
def queue(client: Client, office: Office) -> FakeDeadLetterQueue:
    clock = office.store.clock
    queue = FakeDeadLetterQueue(clock=clock)
    stream = FakeDeadLetterQueue(clock=clock, has_source=False)

    def reader(letter: Letter) -> str | None:
        return unreadable_because(letter, CATALOG, clock.now)

    client.mail_room = MailRoom(
        {"notifications": queue, "publisher-failures": stream}, {"notifications": reader}
    )
    return queue


@pytest.mark.parametrize("name", ["ops_dead_letters", "ops_redrive", "ops_discard"])
@pytest.mark.parametrize("groups", ["[buyers]", "", "[opsadmin]"])
def test_others_are_kept_out(client: Client, queue: FakeDeadLetterQueue, name: str, groups: str) -> None:
    queue.put(BROKEN)
    refused = client.ask(name, claims={"cognito:groups": groups})
    assert (refused.status, refused.code) == (403, "operations_only")
    assert list(queue) == [BROKEN]


def test_every_queue_is_listed_with_what_is_wrong_with_each_message(
    client: Client, office: Office, queue: FakeDeadLetterQueue
) -> None:
    """O-60: the parse error beside the message."""
    clock = office.store.clock
    queue.put(BROKEN, clock.now - timedelta(minutes=10))
    queue.put(records("created")[0]["body"])
    notifications, stream = client.ask("ops_dead_letters").json["queues"]
    assert stream == {
        "name": "publisher-failures",
        "redrivable": False,
        "count": 0,
        "oldest_age_seconds": None,
        "items": [],
    }
    assert (notifications["count"], notifications["oldest_age_seconds"]) == (2, 600)
    broken, whole = notifications["items"]
    assert (broken["id"], broken["received"], broken["cause"]) == ("m-1", 1, "unreadable")
    assert broken["error"] == "time: missing; detail: missing"
    assert whole["cause"] == "failed"


def test_personal_data_is_masked(client: Client, queue: FakeDeadLetterQueue) -> None:
    queue.put(BROKEN, ERROR_CODE="ACCESS_DENIED", ERROR_MESSAGE="of arn:aws:sqs:us-east-1:111122223333:q")
    (found,) = client.ask("ops_dead_letters").json["queues"][0]["items"]
    assert "ja***@example.com ********3333" in found["body"]
    assert found["error"] == "ACCESS_DENIED: of arn:aws:sqs:us-east-1:********3333:q"


def test_a_long_body_is_cut(client: Client, queue: FakeDeadLetterQueue) -> None:
    queue.put("é" * 200_000)
    (found,) = client.ask("ops_dead_letters").json["queues"][0]["items"]
    assert found["body"] == "é" * 8_000


def test_all_go_back_and_the_audit_says_how_many(
    client: Client, office: Office, queue: FakeDeadLetterQueue
) -> None:
    for _ in range(12):
        queue.put(BROKEN, office.store.clock.now - timedelta(seconds=1))
    assert client.ask("ops_redrive").json == {"moved": 12, "left": 0}
    assert len(queue.sent_back) == 12
    (entry,) = office.store.audit
    assert (entry.action, entry.subject, entry.outcome) == (
        "redrive",
        "notifications",
        "done: 12 moved, 0 left",
    )
    assert (entry.actor, "ticket 4711" in entry.reason) == (OLGA, True)


def test_one_goes_back(client: Client, queue: FakeDeadLetterQueue) -> None:
    ids = [queue.put(f"{number}") for number in range(3)]
    body = {"queue": "notifications", "ids": ids[1:2], "reason": "x"}
    assert client.ask("ops_redrive", body=body).json == {"moved": 1, "left": 0}
    assert list(queue) == ["0", "2"]


def test_a_call_ends_in_time_and_says_what_is_left(
    client: Client, office: Office, queue: FakeDeadLetterQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = office.store.clock
    for _ in range(35):
        queue.put(BROKEN, clock.now - timedelta(seconds=1))
    take = queue.take

    def slow(hidden: timedelta) -> tuple[Letter, ...]:
        clock.now += AT_MOST / 2
        return take(hidden)

    monkeypatch.setattr(queue, "take", slow)
    assert client.ask("ops_redrive").json == {"moved": 20, "left": 15}


def test_a_message_is_dropped_and_the_audit_names_it(
    client: Client, office: Office, queue: FakeDeadLetterQueue
) -> None:
    queue.put(BROKEN)
    queue.put("stays")
    assert client.ask("ops_discard").json == {"discarded": 1}
    assert list(queue) == ["stays"]
    (entry,) = office.store.audit
    assert (entry.action, entry.subject, entry.outcome) == (
        "discard",
        "notifications",
        "done: 1 discarded of m-1",
    )


@pytest.mark.parametrize("reason", ["", "  ", None])
def test_a_reason_is_needed(client: Client, queue: FakeDeadLetterQueue, reason: str | None) -> None:
    for name, more in (("ops_redrive", {}), ("ops_discard", {"ids": ["m-1"]})):
        refused = client.ask(name, body={"queue": "notifications", "reason": reason, **more})
        assert (refused.status, refused.json["errors"][0]["field"]) == (422, "body.reason")


def test_nothing_is_dropped_by_leaving_out_its_id(client: Client, queue: FakeDeadLetterQueue) -> None:
    queue.put("stays")
    given: tuple[list[str] | None, ...] = ([], None)
    for ids in given:
        body = {"queue": "notifications", "ids": ids, "reason": "x"}
        assert client.ask("ops_discard", body=body).code == "request_invalid"
    assert list(queue) == ["stays"]


def test_problems(client: Client, office: Office, queue: FakeDeadLetterQueue) -> None:
    unknown = client.ask("ops_redrive", body={"queue": "orders", "reason": "x"})
    assert (unknown.status, unknown.code) == (404, "queue_not_found")
    stream = client.ask("ops_redrive", body={"queue": "publisher-failures", "reason": "x"})
    assert (stream.status, stream.code) == (409, "queue_without_source")
    queue.fragile = 0
    for name in ("ops_redrive", "ops_dead_letters"):
        busy = client.ask(name)
        assert (busy.status, busy.code, busy.headers["Retry-After"]) == (503, "queues_busy", "2")
    assert {entry.outcome for entry in office.store.audit} == {
        "queue_not_found",
        "queue_without_source",
        "queues_busy",
    }


def test_what_is_not_text_of_ours_is_explained_too(client: Client, queue: FakeDeadLetterQueue) -> None:
    for content in ("", "[1]", '{"Type": "Notification"}', record({"action": 1})["body"]):
        queue.put(content)
    found = client.ask("ops_dead_letters").json["queues"][0]["items"]
    assert {item["cause"] for item in found} == {"unreadable"}
