"""The workflow that waits out a refund window."""

import json

import pytest

from infra.refund_window import DEFINITION
from tests.infra.templates import Assembly, Json
from tests.infra.workflow_rights import assert_logs_and_traces_and_no_more


@pytest.fixture(scope="module")
def states() -> Json:
    definition: Json = json.loads(DEFINITION.read_text())
    every: Json = definition["States"]
    return every


def test_waits_until_the_windows_end_by_timestamp(states: Json) -> None:
    assert states["WaitForEnd"]["TimestampPath"] == "$.window_ends_at"


def test_every_outcome_leads_somewhere_and_an_unknown_one_fails(states: Json) -> None:
    choices = states["Decide"]["Choices"]
    assert {each["StringEquals"]: each["Next"] for each in choices} == {
        "closed": "Done",
        "gone": "Done",
        "not_due": "TakeNewEnd",
    }
    assert states[states["Decide"]["Default"]]["Type"] == "Fail"


def test_moved_end_is_waited_for_again(states: Json) -> None:
    again = states["TakeNewEnd"]
    assert again["Next"] == "WaitForEnd"
    assert again["Parameters"]["window_ends_at.$"] == "$.answer.Payload.window_ends_at"
    assert again["Parameters"]["correlation_id.$"] == "$.correlation_id"


def test_any_failure_is_retried_with_back_off(states: Json) -> None:
    (retry,) = states["CloseWindow"]["Retry"]
    # An exception's class name does not survive on the embedded engine.
    assert retry["ErrorEquals"] == ["States.ALL"]
    assert retry["BackoffRate"] > 1
    assert retry["JitterStrategy"] == "FULL"


def test_standard_workflow_is_logged_and_traced(aws: Assembly) -> None:
    machine = aws.orders.of_type("StepFunctions::StateMachine")["RefundWindowWorkflow"]
    assert machine["StateMachineType"] == "STANDARD"
    assert machine["LoggingConfiguration"]["Level"] == "ALL"
    assert machine["TracingConfiguration"] == {"Enabled": True}
    window = aws.orders.text(machine["DefinitionSubstitutions"]["WindowFunctionArn"])
    assert window == "${FunctionsWindowFunction.Arn}"


def test_workflow_may_call_the_window_function_alone(aws: Assembly) -> None:
    policy = aws.orders.of_type("IAM::Policy")["RefundWindowWorkflowRoleDefaultPolicy"]
    invoking = [
        each
        for each in aws.orders.statements(policy["PolicyDocument"])
        if any(action.startswith("lambda:") for action in each.actions)
    ]
    (statement,) = invoking
    assert statement.actions == {"lambda:InvokeFunction"}
    assert statement.resources == {"${FunctionsWindowFunction.Arn}"}


def test_workflow_may_log_and_trace_and_no_more(aws: Assembly) -> None:
    assert_logs_and_traces_and_no_more(aws, "RefundWindowWorkflowRoleDefaultPolicy")


def test_every_placed_order_starts_one(aws: Assembly) -> None:
    rule = aws.orders.of_type("Events::Rule")["RefundWindowOrderPlaced"]
    assert aws.orders.text(rule["EventBusName"]) == "${Bus}"
    assert rule["EventPattern"] == {"detail-type": ["OrderPlaced"]}
    (target,) = rule["Targets"]
    assert aws.orders.text(target["Arn"]) == "${RefundWindowWorkflow}"
    transformer = target["InputTransformer"]
    assert sorted(transformer["InputPathsMap"].values()) == [
        "$.detail.correlation_id",
        "$.detail.order.window_ends_at",
        "$.detail.order_id",
    ]
    assert set(json.loads(transformer["InputTemplate"].replace("<", '"').replace(">", '"'))) == {
        "order_id",
        "window_ends_at",
        "correlation_id",
    }


def test_rules_role_may_start_this_workflow_alone(aws: Assembly) -> None:
    policy = aws.orders.of_type("IAM::Policy")["RefundWindowWorkflowEventsRoleDefaultPolicy"]
    (statement,) = aws.orders.statements(policy["PolicyDocument"])
    assert statement.actions == {"states:StartExecution"}
    assert statement.resources == {"${RefundWindowWorkflow}"}


def test_failed_run_raises_an_alarm(aws: Assembly) -> None:
    alarm = aws.orders.of_type("CloudWatch::Alarm")["RefundWindowFailed"]
    assert (alarm["MetricName"], alarm["Namespace"]) == ("ExecutionsFailed", "AWS/States")
