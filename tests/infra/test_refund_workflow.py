"""The workflow that carries an approved refund out."""

import json

import pytest

from infra.refund_machine import STEPS, definition, step_name
from marketplace_orders.services.refund_running import StepName
from tests.infra.templates import Assembly, Json


@pytest.fixture(scope="module")
def states() -> Json:
    found: Json = json.loads(definition())["States"]
    return found


def test_it_does_every_step_in_its_order() -> None:
    assert [step_name(each) for each in STEPS] == [each.value for each in StepName]


def test_each_answer_leads_on_waits_or_ends(states: Json) -> None:
    following = dict(zip(STEPS, (*STEPS[1:], "Done"), strict=True))
    for step in STEPS:
        decide = states[states[step]["Next"]]
        ways = {each["StringEquals"]: each["Next"] for each in decide["Choices"]}
        later = states[ways["wait"]]
        assert (ways["go_on"], ways["over"]) == (following[step], "Done")
        assert (later["Type"], later["Next"]) == ("Wait", step)
        assert states[decide["Default"]]["Type"] == "Fail"


def test_any_failure_is_retried_with_back_off(states: Json) -> None:
    for step in STEPS:
        (retry,) = states[step]["Retry"]
        # An exception's class name does not survive on the embedded engine.
        assert retry["ErrorEquals"] == ["States.ALL"]
        assert retry["BackoffRate"] > 1
        assert retry["JitterStrategy"] == "FULL"


def test_standard_workflow_is_logged_and_traced(aws: Assembly) -> None:
    machine = aws.orders.of_type("StepFunctions::StateMachine")["RefundWorkflow"]
    assert machine["StateMachineType"] == "STANDARD"
    assert machine["LoggingConfiguration"]["Level"] == "ALL"
    assert machine["TracingConfiguration"] == {"Enabled": True}
    function = aws.orders.text(machine["DefinitionSubstitutions"]["RefundingFunctionArn"])
    assert function == "${FunctionsRefundingFunction.Arn}"


def test_workflow_may_call_the_refunding_function_alone(aws: Assembly) -> None:
    policy = aws.orders.of_type("IAM::Policy")["RefundWorkflowRoleDefaultPolicy"]
    (statement,) = [
        each
        for each in aws.orders.statements(policy["PolicyDocument"])
        if any(action.startswith("lambda:") for action in each.actions)
    ]
    assert statement.actions == {"lambda:InvokeFunction"}
    assert statement.resources == {"${FunctionsRefundingFunction.Arn}"}


def test_workflow_may_log_and_trace_and_no_more(aws: Assembly) -> None:
    """CloudWatch's log delivery and X-Ray know no resources."""
    policy = aws.orders.of_type("IAM::Policy")["RefundWorkflowRoleDefaultPolicy"]
    everywhere = {
        action
        for each in aws.orders.statements(policy["PolicyDocument"])
        for action in each.actions
        if each.resources == {"*"}
    }
    delivery = {f"logs:{verb}LogDelivery" for verb in ("Create", "Get", "Update", "Delete")}
    policies = {"logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups"}
    sampling = {"xray:GetSamplingRules", "xray:GetSamplingTargets"}
    sending = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}
    assert everywhere == delivery | {"logs:ListLogDeliveries"} | policies | sampling | sending


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


def test_sweep_may_look_at_this_workflows_runs_alone(aws: Assembly) -> None:
    policy = aws.orders.of_type("IAM::Policy")["FunctionsSweepRoleDefaultPolicy"]
    found = {
        action: each.resources
        for each in aws.orders.statements(policy["PolicyDocument"])
        for action in each.actions
        if action.startswith("states:")
    }
    runs = "arn:aws:states:us-east-1:${AWS::AccountId}:execution:orders-refund:*"
    assert found == {"states:StartExecution": {"${RefundWorkflow}"}, "states:DescribeExecution": {runs}}
