"""Dead letters through the operations function, over queues in moto."""

import json
from typing import Any

import pytest

from marketplace_orders import bootstrap
from marketplace_orders.ports.dead_letters import FIRST_ID
from marketplace_orders.settings import settings
from tests.integration.api.joan import Joan
from tests.samples import records


class Post:
    """The ends of the notifications queue."""

    def __init__(self) -> None:
        self.sqs = bootstrap.session().client("sqs")
        self.urls = settings().dead_letter_queues["notifications"]

    def give_up(self, body: str) -> str:
        return self.sqs.send_message(QueueUrl=self.urls["letters"], MessageBody=body)["MessageId"]

    def holds(self, end: str) -> list[Any]:
        found = self.sqs.receive_message(
            QueueUrl=self.urls[end],
            MaxNumberOfMessages=10,
            VisibilityTimeout=0,
            MessageAttributeNames=["All"],
        )
        return list(found.get("Messages", ()))


@pytest.fixture
def post(joan: Joan) -> Post:
    return Post()


def test_what_is_wrong_stands_beside_each_message(joan: Joan, post: Post) -> None:
    """O-60."""
    broken, whole = post.give_up("no JSON"), post.give_up(records("created")[0]["body"])
    notifications, enrichment = joan.read("ops_dead_letters")["queues"]
    assert (notifications["count"], enrichment["count"]) == (2, 0)
    why = {item["id"]: (item["cause"], item["error"]) for item in notifications["items"]}
    assert why[broken] == ("unreadable", "body: not JSON")
    assert why[whole][0] == "failed"
    assert len(post.holds("letters")) == 2, "what was looked at can be taken at once"


def test_messages_go_back_with_their_first_id(joan: Joan, post: Post) -> None:
    given_up = {post.give_up(body) for body in ("a", "b")}
    assert joan.read("ops_redrive") == {"moved": 2, "left": 0}
    assert post.holds("letters") == []
    back = {each["MessageAttributes"][FIRST_ID]["StringValue"]: each["Body"] for each in post.holds("source")}
    assert set(back) == given_up
    assert sorted(back.values()) == ["a", "b"]


def test_one_is_dropped_with_a_reason_and_the_audit_keeps_it(joan: Joan, post: Post) -> None:
    given_up = post.give_up("a test of ours")
    body = json.dumps({"queue": "notifications", "ids": [given_up], "reason": "ticket 4711"})
    assert joan.read("ops_discard", body=body) == {"discarded": 1}
    assert (post.holds("letters"), post.holds("source")) == ([], [])
    (entry,) = joan.read("ops_audit")["items"]
    assert (entry["action"], entry["subject"]) == ("discard", "notifications")
    assert (entry["reason"], given_up in entry["outcome"]) == ("ticket 4711", True)
