"""What a real engine tells: calls of a function, its lines, depths of a queue, runs of a workflow."""

import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from local.embedded.clients import session
from local.embedded.settings import Settings
from local.telemetry.emf import points_of
from local.telemetry.executions import executions
from local.telemetry.invocations import invocations
from local.telemetry.log_lines import log_lines
from local.telemetry.point import Point
from local.telemetry.queue_depths import depths
from local.telemetry.reading import EVER

if TYPE_CHECKING:
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_stepfunctions import SFNClient

HANDLER = """
import json, time

def lambda_handler(event, context):
    about = {"Namespace": "N", "Dimensions": [["service"]], "Metrics": [{"Name": "Calls", "Unit": "Count"}]}
    told = {"Timestamp": int(time.time() * 1000), "CloudWatchMetrics": [about]}
    print("no JSON")
    print(json.dumps({"_aws": told, "service": "counted", "Calls": [1.0]}))
    return event["result"]
"""
WORKFLOW = {"StartAt": "End", "States": {"End": {"Type": "Fail"}}}


def _function(engine: Settings, name: str) -> "LambdaClient":
    """Make a function of that name; answers who can call it."""
    iam = session().client("iam", endpoint_url=engine.engine_url)
    role = iam.create_role(RoleName=name, AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("handler.py", HANDLER)
    functions = session().client("lambda", endpoint_url=engine.engine_url)
    functions.create_function(
        FunctionName=name,
        Runtime="python3.14",
        Handler="handler.lambda_handler",
        Role=role,
        Code={"ZipFile": code.getvalue()},
    )
    return functions


@pytest.fixture(scope="module")
def counted(engine: Settings) -> str:
    """A function that was called twice and failed the second time."""
    functions = _function(engine, "counted")
    for event in ({"result": "well"}, {}):
        functions.invoke(FunctionName="counted", Payload=json.dumps(event))
    return "counted"


def _call_by_a_queue(engine: Settings) -> None:
    """Let a queue call a function once, in vain."""
    functions = _function(engine, "by-a-queue")
    sqs = session().client("sqs", endpoint_url=engine.engine_url)
    url = sqs.create_queue(QueueName="calls", Attributes={"VisibilityTimeout": "600"})["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    functions.create_event_source_mapping(FunctionName="by-a-queue", EventSourceArn=arn)
    sqs.send_message(QueueUrl=url, MessageBody="call")
    logs = session().client("logs", endpoint_url=engine.engine_url)
    while not any(line.get("service") == "counted" for line in log_lines(logs, EVER)):
        pass


def _counted(engine: Settings) -> list[Point]:
    metrics = session().client("cloudwatch", endpoint_url=engine.engine_url)
    return list(invocations(metrics, ["by-a-queue"], EVER, datetime.now(UTC)))


def test_call_by_a_queue_counts(engine: Settings) -> None:
    _call_by_a_queue(engine)
    while not (points := _counted(engine)):
        pass
    assert _total(points, "Errors") == 1


def test_engine_counts_calls_of_the_api_alone(unrepaired: Settings) -> None:
    """Where this fails, the repair can go."""
    _call_by_a_queue(unrepaired)
    assert _counted(unrepaired) == []


def test_calls_and_errors(engine: Settings, counted: str) -> None:
    metrics = session().client("cloudwatch", endpoint_url=engine.engine_url)
    points = list(invocations(metrics, [counted, "never-called"], EVER, datetime.now(UTC)))
    assert {each.dimensions["FunctionName"] for each in points} == {counted}
    assert _total(points, "Errors") == 1


def _total(points: list[Point], metric: str) -> float:
    return sum(each.value for each in points if each.metric == metric)


def test_metrics_in_lines(engine: Settings, counted: str) -> None:
    logs = session().client("logs", endpoint_url=engine.engine_url)
    points = [each for line in log_lines(logs, EVER) for each in points_of(line)]
    assert {(each.metric, each.dimensions["service"], each.value) for each in points} == {
        ("Calls", counted, 1)
    }
    assert len(points) >= 2
    assert list(log_lines(logs, datetime.now(UTC) + timedelta(minutes=1))) == []


def test_queue_with_a_message_that_grows_old(engine: Settings) -> None:
    sqs = session().client("sqs", endpoint_url=engine.engine_url)
    urls = [sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("used", "unused")]
    sqs.send_message(QueueUrl=urls[0], MessageBody="waits")
    an_hour_later = datetime.now(UTC) + timedelta(hours=1)
    points = list(depths(sqs, engine.engine_url, urls, an_hour_later))
    assert {each.at for each in points} == {an_hour_later}
    found = {(each.dimensions["QueueName"], each.metric): each.value for each in points}
    assert found["used", "ApproximateNumberOfMessagesVisible"] == 1
    assert found["used", "ApproximateAgeOfOldestMessage"] == pytest.approx(3600, abs=5)
    assert {value for (queue, _), value in found.items() if queue == "unused"} == {0}


def test_looking_at_a_queue_receives_nothing(engine: Settings) -> None:
    """A message that is looked at often enough must not become a dead letter."""
    sqs = session().client("sqs", endpoint_url=engine.engine_url)
    url = sqs.create_queue(QueueName="looked-at")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="once")
    for _ in range(3):
        list(depths(sqs, engine.engine_url, [url], datetime.now(UTC)))
    (message,) = sqs.receive_message(QueueUrl=url, AttributeNames=["ApproximateReceiveCount"])["Messages"]
    assert message["Attributes"]["ApproximateReceiveCount"] == "1"


def test_runs_of_a_workflow(engine: Settings, counted: str) -> None:
    workflows = session().client("stepfunctions", endpoint_url=engine.engine_url)
    made = workflows.create_state_machine(
        name="failing",
        roleArn=f"arn:aws:iam::000000000000:role/{counted}",
        definition=json.dumps(WORKFLOW),
    )
    run = workflows.start_execution(stateMachineArn=made["stateMachineArn"])["executionArn"]
    _wait(workflows, run)
    points = list(executions(workflows, made["stateMachineArn"]))
    assert [(each.metric, each.value) for each in points] == [
        ("ExecutionsStarted", 1),
        ("ExecutionsFailed", 1),
    ]
    started, failed = (each.at for each in points)
    assert started <= failed


def _wait(workflows: "SFNClient", run: str) -> None:
    while workflows.describe_execution(executionArn=run)["status"] == "RUNNING":
        pass
