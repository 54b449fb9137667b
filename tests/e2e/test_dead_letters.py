"""Messages that cannot be worked on: alone in the dead-letter queue, with an alarm, and back again."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import uuid4

import pytest

from local.embedded.description import RunningStack
from tests.e2e.support.aws import Aws
from tests.e2e.support.envelopes import envelope
from tests.e2e.support.marketplace import Marketplace
from tests.e2e.support.person import Person
from tests.e2e.support.polling import eventually
from tests.e2e.support.queues import WorkQueue
from tests.e2e.support.store import Store


@pytest.fixture
def notifications(aws: Aws, stack: RunningStack) -> Iterator[WorkQueue]:
    """The queue, empty of dead letters before and after."""
    queue = WorkQueue(aws, stack, "Notifications")
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)
    yield queue
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)


def _envelopes(marketplace: Marketplace, buyer: str) -> tuple[str, list[str]]:
    """A purchase, and its events as the queue gets them; they were not sent."""
    with marketplace.delivering(drop=1):
        order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
    return order_id, [envelope(each) for each in marketplace.told(order_id)]


def test_message_that_cannot_be_read_fails_alone(
    marketplace: Marketplace, notifications: WorkQueue, store: Store, buyer: str
) -> None:
    """O-60: the rest of its batch is processed at once; it ends in the dead-letter queue."""
    order_id, (created, *others) = _envelopes(marketplace, buyer)
    broken = f"neither JSON nor a notification {uuid4()}"
    with notifications.delivering_again_at_once():
        notifications.send(created, broken, *others)
        eventually(lambda: len(store.history(order_id).facts) >= 2, what="the other messages' facts")
        eventually(lambda: notifications.dead_letters() == [broken], what="the dead letter")
        eventually(notifications.is_idle, what="an empty queue")
    assert notifications.dead_letters() == [broken]


@pytest.mark.parametrize("name", ["Notifications", "Enrichment", "Republish"])
def test_first_dead_letter_raises_an_alarm(aws: Aws, stack: RunningStack, name: str) -> None:
    queue = stack.outputs[f"{name}DeadLetterQueueUrl"].rsplit("/", 1)[1]
    watching = [
        alarm
        for alarm in aws.metrics.describe_alarms()["MetricAlarms"]
        if {"Name": "QueueName", "Value": queue} in alarm.get("Dimensions", [])
    ]
    (alarm,) = watching
    assert alarm["MetricName"] == "ApproximateNumberOfMessagesVisible"
    assert (alarm["ComparisonOperator"], alarm["Threshold"]) == ("GreaterThanOrEqualToThreshold", 1.0)
    assert alarm["AlarmActions"] == [stack.outputs["AlarmTopicArn"]]


def test_messages_given_up_in_an_outage_are_redriven(
    aws: Aws,
    stack: RunningStack,
    marketplace: Marketplace,
    notifications: WorkQueue,
    person: Person,
    buyer: str,
) -> None:
    """O-60: a deployment that cannot reach its table loses nothing."""
    with notifications.delivering_again_at_once():
        with _without_its_table(aws, stack.outputs["NotificationsFunctionName"]):
            order_id = marketplace.buy(product="otp", buyer_account=buyer, accepted_ago="PT72H")
            sent = len(marketplace.told(order_id))
            eventually(lambda: len(notifications.dead_letters()) == sent, what=f"{sent} dead letters")
        assert notifications.redrive() == sent
        person.arrive_and_link(marketplace.set_up(order_id))
        person.sees(order_id, "PENDING_LINK", "SUBSCRIBED")
    assert notifications.dead_letters() == []


@contextmanager
def _without_its_table(aws: Aws, function: str) -> Iterator[None]:
    usual = aws.functions.get_function_configuration(FunctionName=function)["Environment"]["Variables"]
    _configure(aws, function, usual | {"TABLE_NAME": "not-there"})
    try:
        yield
    finally:
        _configure(aws, function, usual)


def _configure(aws: Aws, function: str, variables: Mapping[str, str]) -> None:
    aws.functions.update_function_configuration(
        FunctionName=function, Environment={"Variables": dict(variables)}
    )
