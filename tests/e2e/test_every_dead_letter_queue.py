"""Each of the five dead-letter queues can be looked at, sent back where that makes sense, and cleared."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws
from tests.e2e.support.bus import Bus
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.people import People
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually

STREAM_FAILURE = {
    "requestContext": {"condition": "MaxRecordAgeExceeded", "approximateInvokeCount": 4},
    "DDBStreamBatchInfo": {"batchSize": 2, "approximateArrivalOfFirstRecord": "2026-11-01T12:00:00Z"},
}
WORK = {"enrichment": "Enrichment", "republish": "Republish"}
STREAMS = {"publisher-failures": "PublisherFailures", "linking-failures": "LinkingFailures"}


class Desk:
    """What operations do with a queue's messages."""

    def __init__(self, aws: Aws, stack: RunningStack, operator: Person, queue: str) -> None:
        self._sqs, self._operator, self.queue = aws.sqs, operator, queue
        output = f"{WORK[queue]}DeadLetterQueueUrl" if queue in WORK else f"{STREAMS[queue]}QueueUrl"
        self.url = stack.outputs[output]

    def give_up(self, body: Mapping[str, Any]) -> str:
        return self._sqs.send_message(QueueUrl=self.url, MessageBody=json.dumps(body))["MessageId"]

    def listed(self) -> Mapping[str, Any]:
        queues = self._operator.get("/api/ops/dead-letters").json()["queues"]
        return next(each for each in queues if each["name"] == self.queue)

    def act(self, what: str, *ids: str) -> tuple[int, Mapping[str, Any]]:
        answer = self._operator.post(
            f"/api/ops/dead-letters/{what}", queue=self.queue, ids=ids, reason="ticket 4711"
        )
        return answer.status_code, answer.json()


@pytest.fixture
def desk(request: pytest.FixtureRequest, aws: Aws, stack: RunningStack, people: People) -> Iterator[Desk]:
    desk = Desk(aws, stack, people.operator, request.param)
    aws.sqs.purge_queue(QueueUrl=desk.url)
    yield desk
    aws.sqs.purge_queue(QueueUrl=desk.url)


@pytest.mark.parametrize("desk", WORK, indirect=True)
def test_work_goes_back_and_is_done(desk: Desk, marketplace: Marketplace, buyer: str, bus: Bus) -> None:
    """O-59, O-60: a message of our own, about an order that there is."""
    order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    bus.wait(order_id, "OrderPlaced")
    given_up = desk.give_up({"order_id": order_id, "since": None, "version": 1})
    (item,) = desk.listed()["items"]
    assert (item["id"], item["cause"]) == (given_up, "failed")
    assert desk.act("redrive", given_up) == (200, {"moved": 1, "left": 0})
    assert (desk.listed()["redrivable"], desk.listed()["count"]) == (True, 0)


@pytest.mark.parametrize("desk", STREAMS, indirect=True)
def test_what_a_stream_lost_is_explained_and_dropped(desk: Desk) -> None:
    given_up = desk.give_up(STREAM_FAILURE)
    (item,) = desk.listed()["items"]
    assert item["cause"] == "stream"
    assert item["error"].startswith("MaxRecordAgeExceeded after 4 calls: 2 records of 2026-11-01T12:00:00Z")
    assert not desk.listed()["redrivable"]
    status, problem = desk.act("redrive", given_up)
    assert (status, problem["code"]) == (409, "queue_without_source")
    assert desk.act("discard", given_up) == (200, {"discarded": 1})
    eventually(lambda: desk.listed()["count"] == 0, what="an empty queue")
