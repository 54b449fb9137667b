"""Messages leave through EventBridge and SNS; moto stands in for the engine."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import boto3
import pytest
from moto import mock_aws

from local.simulator.emit.log import State
from local.simulator.emit.sender import DeliveryError, EngineSender
from local.simulator.operations.buy import buy
from local.simulator.operations.purchase import Purchase
from local.simulator.settings import Settings
from local.simulator.simulator import Performed, Simulator
from tests.integration.simulator.driving import BUYER, SELLER, Client

SOURCE = "local.agreement-marketplace"


def client(name: str) -> Client:
    create: Any = boto3.client
    return create(name, region_name="us-east-1", aws_access_key_id=SELLER, aws_secret_access_key="x")


@pytest.fixture
def sender() -> Iterator[EngineSender]:
    with mock_aws():
        yield EngineSender(Settings(seller_account=SELLER))


@pytest.fixture
def simulator(sender: EngineSender) -> Iterator[Simulator]:
    simulator = Simulator(Settings(seller_account=SELLER), sender=sender)
    simulator.start()
    yield simulator
    simulator.stop()


@pytest.fixture
def queue(sender: EngineSender) -> str:
    """A queue behind a rule for the simulator's events, and behind both topics; its URL."""
    sqs, events = client("sqs"), client("events")
    url = str(sqs.create_queue(QueueName="told")["QueueUrl"])
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    events.put_rule(Name="told", EventPattern=json.dumps({"source": [SOURCE]}))
    events.put_targets(Rule="told", Targets=[{"Id": "queue", "Arn": arn}])
    for topic in sender.create_topics(["sms0example6code"]):
        client("sns").subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn)
    return url


def received(queue: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    while messages := client("sqs").receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages"):
        found += [json.loads(message["Body"]) for message in messages]
    return found


def purchase(simulator: Simulator, product: str = "apppush", **choices: Any) -> Performed:
    return simulator.perform(lambda world, now: buy(world, Purchase(product, BUYER, **choices), now))


def test_events_reach_the_sellers_default_bus(simulator: Simulator, queue: str) -> None:
    done = purchase(simulator)
    told = received(queue)

    assert {emission.state for emission in done.emissions} == {State.SENT}
    assert {event["detail-type"] for event in told} == {
        "Purchase Agreement Created - Proposer",
        "License Updated - Manufacturer",
    }
    assert {event["detail"]["agreement"]["id"] for event in told} == {done.agreement.id}
    assert {event["source"] for event in told} == {SOURCE}


def test_the_simulated_instant_is_asked_for_as_the_envelopes_time(
    simulator: Simulator, sender: EngineSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []

    def put_events(**request: Any) -> dict[str, Any]:
        asked.extend(request["Entries"])
        return {"FailedEntryCount": 0}

    monkeypatch.setattr(sender._events, "put_events", put_events)
    done = purchase(simulator, accepted_at=simulator.clock() - timedelta(days=3))

    lags = [entry["Time"] - done.agreement.accepted_at for entry in asked]
    assert lags == [timedelta(seconds=11), timedelta(seconds=73)]


def test_many_events_leave_in_calls_of_ten(simulator: Simulator, queue: str) -> None:
    with simulator.world() as world:
        births = [buy(world, Purchase("apppush", BUYER), simulator.clock()).notices for _ in range(12)]
    emissions = simulator.dispatcher.dispatch([notice for birth in births for notice in birth])

    assert {emission.state for emission in emissions} == {State.SENT}
    assert len(received(queue)) == 24


def test_legacy_listings_have_two_topics_and_creating_them_twice_changes_nothing(
    simulator: Simulator, queue: str
) -> None:
    arns = simulator.create_topics()
    done = purchase(simulator, "sms")

    assert [arn.rsplit(":", 1)[1] for arn in arns] == [
        "aws-mp-subscription-notification-sms0example6code",
        "aws-mp-entitlement-notification-sms0example6code",
    ]
    assert simulator.create_topics() == arns
    assert {emission.state for emission in done.emissions} == {State.SENT}
    told = {envelope["TopicArn"]: json.loads(envelope["Message"])["action"] for envelope in received(queue)}
    assert told == dict(zip(arns, ["subscribe-success", "entitlement-updated"], strict=True))


def test_the_seller_and_nobody_else_may_subscribe(simulator: Simulator) -> None:
    for arn in simulator.create_topics():
        policy = json.loads(client("sns").get_topic_attributes(TopicArn=arn)["Attributes"]["Policy"])
        (statement,) = policy["Statement"]
        assert statement["Action"] == "sns:Subscribe"
        assert statement["Principal"] == {"AWS": f"arn:aws:iam::{SELLER}:root"}


def test_an_envelope_reaches_a_queue_as_it_is(sender: EngineSender, queue: str) -> None:
    sender.put_message(queue, json.dumps({"id": "free choice"}))

    assert received(queue) == [{"id": "free choice"}]
    with pytest.raises(DeliveryError):
        sender.put_message(f"{queue}-none", "{}")


def test_a_refused_entry_is_a_failure(
    simulator: Simulator, sender: EngineSender, monkeypatch: pytest.MonkeyPatch
) -> None:
    """EventBridge takes sources of AWS's own from nobody else."""
    refusal = {
        "FailedEntryCount": 1,
        "Entries": [{"ErrorCode": "NotAuthorized", "ErrorMessage": "not yours"}],
    }
    monkeypatch.setattr(sender._events, "put_events", lambda **_: refusal)

    emissions = purchase(simulator).emissions
    assert {(e.state, e.error) for e in emissions} == {(State.FAILED, "not yours")}


def test_an_engine_that_is_not_there_yet_stops_nothing() -> None:
    simulator = Simulator(Settings(engine="http://127.0.0.1:1", seller_account=SELLER))
    simulator.start()
    done = purchase(simulator, "sms")

    assert {emission.state for emission in done.emissions} == {State.FAILED}
    assert done.agreement.active
    with pytest.raises(DeliveryError):
        simulator.create_topics()
