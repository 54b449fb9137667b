"""How the engine's events, workflows, alarms and table differ from AWS (docs/embedded-aws.md)."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import httpx
import pytest
from botocore.exceptions import ClientError

from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from tests.e2e.support.lab import Lab
from tests.e2e.support.polling import eventually

if TYPE_CHECKING:
    from mypy_boto3_cloudwatch.type_defs import MetricDatumTypeDef


def test_events_of_aws_cannot_be_put(lab: Lab) -> None:
    """As in AWS, where the marketplace is AWS itself; hence the setting ``event_source``."""
    answer = lab.aws.events.put_events(
        Entries=[{"Source": "aws.agreement-marketplace", "DetailType": "Any", "Detail": "{}"}]
    )
    assert answer["FailedEntryCount"] == 1


def test_rules_reach_queues_that_do_not_let_them_in(lab: Lab) -> None:
    """AWS wants the queue's policy; templates and the wiring test assert ours."""
    url, arn = lab.queue()
    bus = lab.bus(target={"Id": "queue", "Arn": arn})
    lab.say("A", bus)
    assert json.loads(lab.message(url))["detail-type"] == "A"


def test_rules_and_workflows_need_no_permission(lab: Lab) -> None:
    """AWS wants states:StartExecution and lambda:InvokeFunction of their roles; the wiring test asks."""
    function = lab.function("print('called')\nreturn {}")
    task = {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": True}
    states = {"Call": task | {"Parameters": {"FunctionName": function}}}
    machine = lab.aws.workflows.create_state_machine(
        name=lab.name(),
        definition=json.dumps({"StartAt": "Call", "States": states}),
        roleArn=lab.role(),
    )["stateMachineArn"]
    bus = lab.bus(target={"Id": "workflow", "Arn": machine, "RoleArn": lab.role()})
    lab.say("A", bus)
    eventually(lambda: "called" in lab.lines(function), what="the function's call")


def test_sources_are_read_for_functions_that_may_not(lab: Lab) -> None:
    """AWS refuses the mapping without sqs:ReceiveMessage; the wiring test asks."""
    url, arn = lab.queue()
    function = lab.function("print('called')")
    lab.aws.functions.create_event_source_mapping(FunctionName=function, EventSourceArn=arn)
    lab.aws.sqs.send_message(QueueUrl=url, MessageBody="{}")
    eventually(lambda: "called" in lab.lines(function), what="the function's call")


def test_writers_never_conflict(lab: Lab) -> None:
    """AWS cancels transactions that meet with TransactionConflict; tests/integration stubs that answer."""
    table = lab.table()

    def write(number: int) -> None:
        lab.aws.dynamodb.transact_write_items(
            TransactItems=[
                {
                    "Update": {
                        "TableName": table,
                        "Key": {"pk": {"S": "one"}},
                        "UpdateExpression": "SET n = :n",
                        "ExpressionAttributeValues": {":n": {"N": str(number)}},
                    }
                }
            ]
        )

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(write, range(80))) == [None] * 80, "none was cancelled"


def test_keys_are_not_used(lab: Lab) -> None:
    """AWS refuses keys that it does not find, and callers who may not use them; templates assert that."""
    nobodys = "arn:aws:kms:us-east-1:999900001111:key/00000000-0000-4000-8000-000000000000"
    table = lab.table(SSESpecification={"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": nobodys})
    lab.aws.dynamodb.put_item(TableName=table, Item={"pk": {"S": "one"}})


def test_consumed_capacity_is_a_constant(lab: Lab) -> None:
    """AWS counts; reads are judged by ScannedCount and the number of requests."""
    table = lab.table()
    lab.aws.dynamodb.put_item(TableName=table, Item={"pk": {"S": "one"}, "much": {"S": "x" * 100_000}})
    answer = lab.aws.dynamodb.query(
        TableName=table,
        KeyConditionExpression="pk = :pk",
        ExpressionAttributeValues={":pk": {"S": "one"}},
        ReturnConsumedCapacity="TOTAL",
    )
    assert answer["ConsumedCapacity"]["CapacityUnits"] == 0.5


def test_alarms_ignore_dimensions(lab: Lab) -> None:
    """AWS tells one queue's metric from another's; alarms are judged from their definitions."""
    namespace, name = lab.name(), lab.name()
    lab.aws.metrics.put_metric_alarm(
        AlarmName=name,
        Namespace=namespace,
        MetricName="Depth",
        Dimensions=[{"Name": "Queue", "Value": "ours"}],
        Statistic="Maximum",
        Period=60,
        EvaluationPeriods=1,
        Threshold=1,
        ComparisonOperator="GreaterThanOrEqualToThreshold",
    )
    point: MetricDatumTypeDef = {"MetricName": "Depth", "Value": 5.0}
    point["Dimensions"] = [{"Name": "Queue", "Value": "another"}]
    lab.aws.metrics.put_metric_data(Namespace=namespace, MetricData=[point])
    (alarm,) = lab.aws.metrics.describe_alarms(AlarmNames=[name])["MetricAlarms"]
    assert alarm["StateValue"] == "ALARM"


def test_log_lines_never_become_metrics(lab: Lab) -> None:
    """AWS reads metrics out of lines in embedded metric format; the lines themselves are tested."""
    namespace = lab.name()
    definition = {"Namespace": namespace, "Dimensions": [[]], "Metrics": [{"Name": "Seen"}]}
    line = {"_aws": {"Timestamp": 1, "CloudWatchMetrics": [definition]}, "Seen": 1}
    function = lab.function(f"print({json.dumps(json.dumps(line))})")
    lab.call(function)
    eventually(lambda: lab.lines(function), what="the line")
    assert lab.aws.metrics.list_metrics(Namespace=namespace)["Metrics"] == []


def test_dead_letters_are_not_moved_back(lab: Lab) -> None:
    """AWS has StartMessageMoveTask; the tests receive and send instead."""
    _, arn = lab.queue()
    with pytest.raises(ClientError):
        lab.aws.sqs.start_message_move_task(SourceArn=arn)


def test_queues_have_no_metrics(lab: Lab) -> None:
    """AWS publishes their depth and age, which the alarms watch."""
    url, _ = lab.queue()
    lab.aws.sqs.send_message(QueueUrl=url, MessageBody="waits")
    assert lab.aws.metrics.list_metrics(Namespace="AWS/SQS")["Metrics"] == []


def test_front_door_answers_plain_http(front_door: FrontDoor, stack: RunningStack) -> None:
    """AWS redirects to HTTPS; templates assert that."""
    assert stack.outputs["FrontDoorUrl"].startswith("http://")
    assert front_door.get("/").status_code == 200


@pytest.mark.parametrize("page", ["signup", "confirmUser", "forgotPassword"])
def test_people_cannot_register_on_the_sign_in_pages(stack: RunningStack, page: str) -> None:
    """AWS has these pages; the console brings its own, on the pool's public API."""
    base = stack.engine["endpoint"].replace("localhost", "127.0.0.1")
    client = {"client_id": stack.outputs["UserPoolClientId"], "response_type": "code"}
    assert httpx.get(f"{base}/{page}", params=client, timeout=30, trust_env=False).status_code == 404


def test_marketplace_asks_nobody_for_permission(stack: RunningStack) -> None:
    """AWS wants aws-marketplace:ResolveCustomer; templates assert every such action."""
    metering = session("nobody").client(
        "meteringmarketplace", endpoint_url=stack.simulator["url"], config=CONFIG
    )
    with pytest.raises(metering.exceptions.InvalidTokenException):
        metering.resolve_customer(RegistrationToken="made-up")
