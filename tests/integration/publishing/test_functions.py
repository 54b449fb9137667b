"""The publisher and republish functions over table, bus and queues."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from functions.publisher.handler import lambda_handler as publisher
from functions.republish.handler import lambda_handler as republish
from marketplace_orders import bootstrap
from marketplace_orders.observability import CallFailed
from tests.builders import AGREEMENT, bound, closed, subscribed_order
from tests.integration.publishing.conftest import House
from tests.support.lambda_context import FakeContext

CONTEXT = FakeContext("publisher")


def ids(events: list[dict[str, Any]]) -> list[str]:
    return [event["detail"]["id"] for event in events]


def refuse(monkeypatch: pytest.MonkeyPatch, client: object, operation: str) -> None:
    def refused(**_: object) -> None:
        raise ClientError({"Error": {"Code": "InternalFailure", "Message": "down"}}, operation)

    monkeypatch.setattr(client, operation, refused)


def test_an_append_is_published_asked_about_and_recorded(house: House) -> None:
    """O-59: what the table committed is on the bus, once per difference."""
    publisher({"Records": [house.append(*subscribed_order()), house.append(closed(), bound())]}, CONTEXT)
    heard = house.taken("heard")
    assert ids(heard) == [
        "agmt-1/1/OrderPlaced",
        "agmt-1/2/RefundWindowClosed",
        "agmt-1/2/OrderBound",
        "agmt-1/2/BenefitsActivated",
    ]
    assert {event["source"] for event in heard} == {"marketplace-orders"}
    assert [work["order_id"] for work in house.taken("enrichment")] == [AGREEMENT]
    assert house.published_version == 2


def test_recording_a_version_publishes_nothing(house: House) -> None:
    house.append(*subscribed_order())
    publisher({"Records": [house.mark()]}, CONTEXT)
    assert house.taken("heard") == []


def test_what_the_bus_does_not_take_is_republished_later(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = house.append(*subscribed_order())
    with monkeypatch.context() as broken:
        refuse(broken, bootstrap.press().bus._client, "put_events")  # type: ignore[attr-defined] # the adapter's
        publisher({"Records": [record]}, CONTEXT)
    (lagging,) = house.taken("republish")
    assert (lagging, house.published_version) == ({"order_id": AGREEMENT, "version": 1}, 0)
    message = {"messageId": "m-1", "body": json.dumps(lagging)}
    assert republish({"Records": [message]}, CONTEXT) == {"batchItemFailures": []}
    assert ids(house.taken("heard")) == ["agmt-1/1/OrderPlaced"]
    assert house.published_version == 1


def test_the_stream_delivers_again_when_work_cannot_be_handed_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = house.append(*subscribed_order())
    refuse(monkeypatch, bootstrap.work_queues()._client, "send_message_batch")
    with pytest.raises(CallFailed, match="QueueBusy"):
        publisher({"Records": [record]}, CONTEXT)
    assert house.published_version == 0


def test_a_message_of_the_queue_that_is_refused_counts_as_busy(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = house.append(*subscribed_order())
    client = bootstrap.work_queues()._client
    monkeypatch.setattr(client, "send_message_batch", lambda **_: {"Failed": [{"Id": "0"}]})
    with pytest.raises(CallFailed, match="1 of 1"):
        publisher({"Records": [record]}, CONTEXT)


@pytest.mark.parametrize(
    "body", ["no json", "[]", '{"order_id": "agmt-1"}', '{"order_id": "a", "version": "x"}']
)
def test_a_message_that_cannot_be_read_fails_alone(house: House, body: str) -> None:
    house.append(*subscribed_order())
    good = {"messageId": "good", "body": json.dumps({"order_id": AGREEMENT, "version": 1})}
    answer = republish({"Records": [{"messageId": "bad", "body": body}, good]}, CONTEXT)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "bad"}]}
    assert ids(house.taken("heard")) == ["agmt-1/1/OrderPlaced"]


def test_a_version_that_the_bus_refuses_again_stays_in_the_queue(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.append(*subscribed_order())
    client = bootstrap.press().bus._client  # type: ignore[attr-defined] # the adapter's
    monkeypatch.setattr(client, "put_events", lambda **_: {"Entries": [{"ErrorCode": "Throttled"}]})
    message = {"messageId": "m-1", "body": json.dumps({"order_id": AGREEMENT, "version": 1})}
    assert republish({"Records": [message]}, CONTEXT) == {"batchItemFailures": [{"itemIdentifier": "m-1"}]}
