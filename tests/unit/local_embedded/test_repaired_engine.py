"""Events keep the time that their sender gave them, as in AWS."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from local.embedded.clients import session
from local.embedded.settings import Settings

LONG_AGO = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def queue_url(engine: Settings) -> str:
    """A queue that gets every event of the source ``shop``."""
    sqs = session().client("sqs", endpoint_url=engine.engine_url)
    events = session().client("events", endpoint_url=engine.engine_url)
    url = sqs.create_queue(QueueName="seen")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    events.put_rule(Name="all", EventPattern=json.dumps({"source": ["shop"]}))
    events.put_targets(Rule="all", Targets=[{"Id": "queue", "Arn": arn}])
    return url


def _put(engine: Settings, *times: datetime | None) -> int:
    events = session().client("events", endpoint_url=engine.engine_url)
    entry = {"Source": "shop", "DetailType": "Sold", "Detail": "{}"}
    entries = [entry if time is None else entry | {"Time": time} for time in times]
    return events.put_events(Entries=entries)["FailedEntryCount"]  # type: ignore[arg-type] # a union of dicts


def _received(engine: Settings, queue_url: str, count: int) -> list[datetime]:
    sqs = session().client("sqs", endpoint_url=engine.engine_url)
    bodies: list[str] = []
    while len(bodies) < count:
        found = sqs.receive_message(QueueUrl=queue_url, WaitTimeSeconds=5, MaxNumberOfMessages=10)
        for message in found["Messages"]:
            bodies.append(message["Body"])
            sqs.delete_message(QueueUrl=queue_url, ReceiptHandle=message["ReceiptHandle"])
    return sorted(datetime.fromisoformat(json.loads(body)["time"]) for body in bodies)


def test_back_dated_events_of_one_call_keep_their_own_times(engine: Settings, queue_url: str) -> None:
    assert _put(engine, LONG_AGO, LONG_AGO + timedelta(days=1)) == 0
    assert _received(engine, queue_url, 2) == [LONG_AGO, LONG_AGO + timedelta(days=1)]


def test_an_event_without_a_time_is_of_now(engine: Settings, queue_url: str) -> None:
    _put(engine, LONG_AGO)
    _put(engine, None)
    assert datetime.now(UTC) - _received(engine, queue_url, 2)[1] < timedelta(minutes=1)
