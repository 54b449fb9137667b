"""Every alarm fires for a real cause and clears when it is gone, judged over what the running stack tells.

The engine judges neither metric maths nor dimensions nor silence; `local.telemetry` does, by a clock that a
test may set ahead. What fires for a cause in the marketplace is in `test_alarms_orders.py`.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest

from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from local.embedded.warm_up import warm_up
from local.telemetry.evaluating import State, belongs
from local.telemetry.point import Point
from marketplace_orders.domain.instants import written
from tests.e2e.support import alarm_names as names
from tests.e2e.support.alarms import Watch, sight
from tests.e2e.support.aws import Aws
from tests.e2e.support.breaking import function_names, handled_by, switched_off, without_their_code
from tests.e2e.support.inbox import Inbox
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.person import Person
from tests.e2e.support.queues import WorkQueue

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def queues(aws: Aws, stack: RunningStack) -> Iterator[list[WorkQueue]]:
    """Those with work, which deliver again at once; nothing of the test stays in them."""
    found = [WorkQueue(aws, stack, name.capitalize()) for name in names.WORK]
    with ExitStack() as impatient:
        for queue in found:
            impatient.enter_context(queue.delivering_again_at_once())
        yield found
    for queue in found:
        _purge(aws, queue)


def _purge(aws: Aws, queue: WorkQueue) -> None:
    aws.sqs.purge_queue(QueueUrl=queue.url)
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)


def test_every_alarm_has_a_test(watch: Watch) -> None:
    assert set(watch.alarms) == names.EVERY


def test_calm_stack_has_nothing_to_say(watch: Watch) -> None:
    """But for the silence since the watch began."""
    assert watch.saying(State.ALARM) <= {*names.SILENT_PRODUCTS, *names.SILENT_CLOCKS}


def test_deployment_without_code(
    watch: Watch, aws: Aws, stack: RunningStack, front_door: FrontDoor, queues: list[WorkQueue]
) -> None:
    """Every function fails, the front door answers 502, and what is in the queues is given up."""
    functions = function_names(stack)
    with without_their_code(aws, functions.values()):
        for queue in queues:
            queue.send(json.dumps({"nobody": "takes this"}))
        for name in set(functions) - set(names.WORK):
            assert "FunctionError" in aws.functions.invoke(FunctionName=functions[name], Payload=b"{}")
        assert front_door.get("/api/catalog").is_server_error
        watch.fires(*names.FAILING, *names.DEAD_LETTERS, names.SERVER_ERRORS)
    for queue in queues:
        _purge(aws, queue)
    warm_up(stack.outputs, stack.engine["endpoint"])
    assert front_door.get("/api/catalog").is_success
    watch.clears_later(*names.FAILING, *names.DEAD_LETTERS, names.SERVER_ERRORS)


def test_work_that_nobody_takes(watch: Watch, aws: Aws, stack: RunningStack, queues: list[WorkQueue]) -> None:
    """Event sources that are switched off; an hour later the messages are as old."""
    functions = function_names(stack)
    with switched_off(aws, *(functions[name] for name in names.WORK)):
        for queue in queues:
            queue.send(json.dumps({"nobody": "takes this"}))
        assert not watch.saying(State.ALARM) & set(names.WAITING)
        watch.fires(*names.WAITING, ahead=AN_HOUR)
        for queue in queues:
            _purge(aws, queue)
    watch.clears(*names.WAITING, ahead=AN_HOUR)


def test_parts_of_the_stream_that_were_given_up(watch: Watch, aws: Aws, stack: RunningStack) -> None:
    """Lambda gives up after six hours, so the messages are put there by hand."""
    urls = [stack.outputs[f"{name.capitalize()}FailuresQueueUrl"] for name in names.STREAMS]
    for url in urls:
        aws.sqs.send_message(QueueUrl=url, MessageBody='{"requestContext": {"condition": "by hand"}}')
    watch.fires(*names.LAST_RESORTS)
    for url in urls:
        aws.sqs.purge_queue(QueueUrl=url)
    watch.clears_later(*names.LAST_RESORTS)


def test_stream_that_is_far_ahead(watch: Watch, stack: RunningStack) -> None:
    """The engine has no `IteratorAge`: the points are made up, eleven minutes old and then a second."""
    watch.tell(*_iterator_ages(stack, minutes=11, at=datetime.now(UTC)))
    watch.fires(*names.BEHIND)
    later = timedelta(minutes=5)
    watch.tell(*_iterator_ages(stack, minutes=1 / 60, at=datetime.now(UTC) + later))
    watch.clears(*names.BEHIND, ahead=later)


def _iterator_ages(stack: RunningStack, *, minutes: float, at: datetime) -> list[Point]:
    functions = function_names(stack)
    return [
        Point(
            namespace="AWS/Lambda",
            metric="IteratorAge",
            dimensions={"FunctionName": functions[name]},
            at=at,
            value=minutes * 60_000,
            unit="Milliseconds",
        )
        for name in names.STREAMS
    ]


def test_run_of_the_workflow_that_failed(watch: Watch, aws: Aws, stack: RunningStack) -> None:
    """Its function answers `false`, which is none of the words that the workflow knows."""
    run = {
        "stateMachineArn": stack.outputs["RefundWindowStateMachineArn"],
        "input": json.dumps({"order_id": "agmt-nobody", "window_ends_at": written(datetime.now(UTC))}),
    }
    with handled_by(aws, function_names(stack)["window"], "operator.is_"):
        aws.workflows.start_execution(**run)
        watch.fires(names.WORKFLOW)
    aws.workflows.start_execution(**run)
    watch.clears_later(names.WORKFLOW)


def test_silence(
    watch: Watch, aws: Aws, stack: RunningStack, marketplace: Marketplace, person: Person
) -> None:
    """Nothing for as long as the catalog says; then a message and a buyer of each product."""
    silent = {*names.SILENT_PRODUCTS, *names.SILENT_CLOCKS}
    watch.fires(*silent, ahead=max(sight(watch.alarms[name]) for name in silent))
    for product in {name.rsplit("-", 1)[1] for name in names.SILENT_PRODUCTS}:
        order_id = marketplace.buy(product=product, buyer_account=new_buyer(), accepted_ago="PT72H")
        person.arrive(marketplace.set_up(order_id))
    for name in ("sweep", "reconciliation"):
        aws.functions.invoke(FunctionName=function_names(stack)[name], Payload=b"{}")
    watch.clears(*silent)


def test_engine_itself_tells_the_topic(watch: Watch, aws: Aws, stack: RunningStack) -> None:
    """One plain alarm as it is deployed: who listens to the topic hears of calm, and of the dead letter."""
    name = "orders-notifications-dead-letters"
    queue, inbox = WorkQueue(aws, stack, "Notifications"), Inbox(aws, stack.outputs["AlarmTopicArn"])
    _publish(aws, watch, name)
    inbox.wait(name, "OK")
    aws.sqs.send_message(QueueUrl=queue.dead_letters_url, MessageBody="a dead letter")
    _publish(aws, watch, name)
    inbox.wait(name, "ALARM")
    aws.sqs.purge_queue(QueueUrl=queue.dead_letters_url)


def _publish(aws: Aws, watch: Watch, alarm: str) -> None:
    """Give the engine the point that was read last of what the alarm watches."""
    (series,) = watch.alarms[alarm].series.values()
    told = [each for each in watch.points() if belongs(each, series)]
    aws.metrics.put_metric_data(
        Namespace=series.namespace,
        MetricData=[
            {
                "MetricName": series.metric,
                "Dimensions": [{"Name": key, "Value": each} for key, each in series.dimensions.items()],
                "Timestamp": told[-1].at,
                "Value": told[-1].value,
            }
        ],
    )
