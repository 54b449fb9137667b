"""Runs of the refund workflow in Step Functions: what goes on, what ended, what AWS forgot."""

import json
from typing import TYPE_CHECKING

import boto3
import pytest
from botocore.exceptions import EndpointConnectionError
from botocore.stub import Stubber
from moto import mock_aws

from infra.refund_machine import definition
from marketplace_orders.adapters.refund_runs import StepFunctionsRuns
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.refund_runs import RefundRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mypy_boto3_stepfunctions import SFNClient

ROLE = "arn:aws:iam::123456789012:role/refund"
RUN = RefundRun(order_id="agmt-1", request_id="rr-1", correlation_id="agmt-1/4/refund")


@pytest.fixture
def client() -> "Iterator[SFNClient]":
    with mock_aws():
        yield boto3.client("stepfunctions", region_name="us-east-1")


@pytest.fixture
def workflow(client: "SFNClient") -> str:
    made = client.create_state_machine(name="orders-refund", definition=definition(), roleArn=ROLE)
    return made["stateMachineArn"]


def test_a_run_is_started_with_what_its_tasks_need(client: "SFNClient", workflow: str) -> None:
    StepFunctionsRuns(client, workflow).start(RUN)
    (started,) = client.list_executions(stateMachineArn=workflow)["executions"]
    given = client.describe_execution(executionArn=started["executionArn"])["input"]
    assert json.loads(given) == {
        "order_id": "agmt-1",
        "request_id": "rr-1",
        "correlation_id": "agmt-1/4/refund",
    }


def test_a_run_goes_on_until_it_ends(client: "SFNClient", workflow: str) -> None:
    runs = StepFunctionsRuns(client, workflow)
    runs.start(RUN)
    (started,) = client.list_executions(stateMachineArn=workflow)["executions"]
    assert runs.goes_on(started["executionArn"])
    client.stop_execution(executionArn=started["executionArn"])
    assert not runs.goes_on(started["executionArn"])


def test_a_run_that_aws_forgot_does_not_go_on(client: "SFNClient", workflow: str) -> None:
    forgotten = workflow.replace(":stateMachine:", ":execution:") + ":run-1"
    assert not StepFunctionsRuns(client, workflow).goes_on(forgotten)


@pytest.mark.parametrize("operation", ["describe_execution", "start_execution"])
def test_throttling_is_told_as_such_and_a_refusal_is_not(operation: str) -> None:
    for code, error in (("ThrottlingException", StoreBusy), ("AccessDeniedException", Exception)):
        client = boto3.client("stepfunctions", region_name="us-east-1")
        with Stubber(client) as stub:
            stub.add_client_error(operation, code)
            with pytest.raises(error) as raised:
                _ask(client, operation)
            assert isinstance(raised.value, StoreBusy) == (error is StoreBusy)


def test_a_service_that_cannot_be_reached_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    client = boto3.client("stepfunctions", region_name="us-east-1")

    def unreachable(*_: object, **__: object) -> None:
        raise EndpointConnectionError(endpoint_url="https://states.us-east-1.amazonaws.com")

    monkeypatch.setattr(client, "_make_api_call", unreachable)
    for operation in ("describe_execution", "start_execution"):
        with pytest.raises(StoreBusy):
            _ask(client, operation)


def _ask(client: "SFNClient", operation: str) -> None:
    runs = StepFunctionsRuns(client, "arn:aws:states:us-east-1:123456789012:stateMachine:orders-refund")
    if operation == "start_execution":
        runs.start(RUN)
    else:
        runs.goes_on("arn:aws:states:us-east-1:123456789012:execution:orders-refund:run-1")
