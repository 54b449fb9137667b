"""The workflow that carries refunds out."""

import json
from itertools import pairwise

import pytest

from infra.refund_machine import STEPS, definition, step_name
from tests.infra.templates import Assembly, Json
from tests.infra.workflow_rights import assert_logs_and_traces_and_no_more

STATES: Json = json.loads(definition())["States"]
ROLE = "RefundWorkflowRoleDefaultPolicy"


@pytest.mark.parametrize(("step", "following"), list(pairwise((*STEPS, "Done"))))
def test_every_answer_leads_somewhere_and_an_unknown_one_fails(step: str, following: str) -> None:
    decide = STATES[STATES[step]["Next"]]
    assert {each["StringEquals"]: each["Next"] for each in decide["Choices"]} == {
        "go_on": following,
        "wait": f"{step}Later",
        "over": "Done",
    }
    assert STATES[decide["Default"]]["Type"] == "Fail"


@pytest.mark.parametrize("step", STEPS)
def test_a_wait_ends_at_the_instant_that_was_named_and_asks_again(step: str) -> None:
    wait = STATES[f"{step}Later"]
    assert (wait["TimestampPath"], wait["Next"]) == ("$.answer.Payload.until", step)


@pytest.mark.parametrize("step", STEPS)
def test_any_failure_is_retried_with_back_off(step: str) -> None:
    (retry,) = STATES[step]["Retry"]
    # An exception's class name does not survive on the embedded engine.
    assert retry["ErrorEquals"] == ["States.ALL"]
    assert retry["BackoffRate"] > 1
    assert retry["JitterStrategy"] == "FULL"


@pytest.mark.parametrize("step", STEPS)
def test_a_task_names_its_step_and_its_run(step: str) -> None:
    payload = STATES[step]["Parameters"]["Payload"]
    assert payload == {
        "step": step_name(step),
        "order_id.$": "$.order_id",
        "request_id.$": "$.request_id",
        "correlation_id.$": "$.correlation_id",
        "run.$": "$$.Execution.Id",
    }


def test_standard_workflow_is_logged_and_traced(aws: Assembly) -> None:
    machine = aws.orders.of_type("StepFunctions::StateMachine")["RefundWorkflow"]
    assert machine["StateMachineType"] == "STANDARD"
    assert machine["LoggingConfiguration"]["Level"] == "ALL"
    assert machine["TracingConfiguration"] == {"Enabled": True}
    function = aws.orders.text(machine["DefinitionSubstitutions"]["RefundingFunctionArn"])
    assert function == "${FunctionsRefundingFunction.Arn}"


def test_workflow_may_call_the_refunding_function_alone(aws: Assembly) -> None:
    policy = aws.orders.of_type("IAM::Policy")[ROLE]
    (statement,) = [
        each
        for each in aws.orders.statements(policy["PolicyDocument"])
        if any(action.startswith("lambda:") for action in each.actions)
    ]
    assert statement.actions == {"lambda:InvokeFunction"}
    assert statement.resources == {"${FunctionsRefundingFunction.Arn}"}


def test_workflow_may_log_and_trace_and_no_more(aws: Assembly) -> None:
    assert_logs_and_traces_and_no_more(aws, ROLE)


def test_every_approval_starts_one(aws: Assembly) -> None:
    rule = aws.orders.of_type("Events::Rule")["RefundRefundApproved"]
    assert aws.orders.text(rule["EventBusName"]) == "${Bus}"
    assert rule["EventPattern"] == {"detail-type": ["RefundApproved"]}
    (target,) = rule["Targets"]
    assert aws.orders.text(target["Arn"]) == "${RefundWorkflow}"
    assert sorted(target["InputTransformer"]["InputPathsMap"].values()) == [
        "$.detail.correlation_id",
        "$.detail.order.refund.request_id",
        "$.detail.order_id",
    ]


def test_rules_role_may_start_this_workflow_alone(aws: Assembly) -> None:
    policy = aws.orders.of_type("IAM::Policy")["RefundWorkflowEventsRoleDefaultPolicy"]
    (statement,) = aws.orders.statements(policy["PolicyDocument"])
    assert statement.actions == {"states:StartExecution"}
    assert statement.resources == {"${RefundWorkflow}"}


def test_failed_run_raises_an_alarm(aws: Assembly) -> None:
    alarm = aws.orders.of_type("CloudWatch::Alarm")["RefundFailed"]
    assert (alarm["MetricName"], alarm["Namespace"]) == ("ExecutionsFailed", "AWS/States")


def test_a_refund_may_take_the_buyers_seven_days(aws: Assembly) -> None:
    alarm = aws.orders.of_type("CloudWatch::Alarm")["RefundWaitingTooLong"]
    assert (alarm["MetricName"], alarm["Threshold"]) == ("RefundUnderway", 10 * 86_400)
