"""What the engine is taught: the times of events and notifications, and who may send batches."""

import json
from datetime import UTC, datetime, timedelta

import boto3
import pytest
from botocore.exceptions import ClientError

from local.embedded.clients import session
from local.embedded.settings import REGION, Settings

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


def _someone(engine_url: str, *actions: str) -> boto3.Session:
    """A user who may do these actions."""
    iam = session().client("iam", endpoint_url=engine_url)
    name = f"may-{len(actions)}"
    iam.create_user(UserName=name)
    statement = {"Effect": "Allow", "Action": ["sqs:GetQueueUrl", *actions], "Resource": "*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(UserName=name, PolicyName="some", PolicyDocument=policy)
    key = iam.create_access_key(UserName=name)["AccessKey"]
    return boto3.Session(key["AccessKeyId"], key["SecretAccessKey"], region_name=REGION)


def _send_batch(engine_url: str, *actions: str) -> None:
    """Send a batch of one as somebody who may do these actions.

    Raises:
        ClientError: they do not allow it.
    """
    url = session().client("sqs", endpoint_url=engine_url).create_queue(QueueName="batches")["QueueUrl"]
    sqs = _someone(engine_url, *actions).client("sqs", endpoint_url=engine_url)
    sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": "1", "MessageBody": "one"}])


def test_who_may_send_a_message_may_send_a_batch(engine: Settings) -> None:
    _send_batch(engine.engine_url, "sqs:SendMessage")
    with pytest.raises(ClientError, match="sqs:SendMessage "):
        _send_batch(engine.engine_url)


def _instants(engine_url: str, queue_name: str, count: int) -> list[str]:
    """Publish some notifications; answers the instants that they carry."""
    sns = session().client("sns", endpoint_url=engine_url)
    sqs = session().client("sqs", endpoint_url=engine_url)
    topic = sns.create_topic(Name=queue_name)["TopicArn"]
    url = sqs.create_queue(QueueName=queue_name)["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    statement = {"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": arn}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    sqs.set_queue_attributes(QueueUrl=url, Attributes={"Policy": policy})
    sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    for number in range(count):
        sns.publish(TopicArn=topic, Message=str(number))
    bodies: list[str] = []
    while len(bodies) < count:
        found = sqs.receive_message(QueueUrl=url, WaitTimeSeconds=5, MaxNumberOfMessages=10)["Messages"]
        bodies += [message["Body"] for message in found]
    return [json.loads(body)["Timestamp"] for body in bodies]


def test_notifications_carry_milliseconds(engine: Settings) -> None:
    found = _instants(engine.engine_url, "precise", count=5)
    assert any(not instant.endswith(".000Z") for instant in found)
    assert all(datetime.now(UTC) - datetime.fromisoformat(each) < timedelta(minutes=1) for each in found)


def test_engine_asks_for_an_action_that_does_not_exist(unrepaired: Settings) -> None:
    with pytest.raises(ClientError, match="sqs:SendMessageBatch"):
        _send_batch(unrepaired.engine_url, "sqs:SendMessage")


def test_engine_cuts_the_instants_of_notifications(unrepaired: Settings) -> None:
    found = _instants(unrepaired.engine_url, "cut", count=5)
    assert all(instant.endswith(".000Z") for instant in found)
