"""What both workflows have in common: a state machine that asks one function, started by an event of ours."""

from collections.abc import Mapping

from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from aws_cdk import aws_stepfunctions as sfn
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.function import LOGS_KEPT


def standard_workflow(
    scope: Construct,
    definition: sfn.DefinitionBody,
    function: lambda_.IFunction,
    *,
    named_in_definition: str,
    name: str | None = None,
) -> sfn.StateMachine:
    """Return a standard workflow that may ask *function* and nothing else, with its log and its traces.

    *definition* names the function's ARN by the substitution *named_in_definition*.
    """
    machine = sfn.StateMachine(
        scope,
        "Workflow",
        state_machine_name=name,
        definition_body=definition,
        definition_substitutions={named_in_definition: function.function_arn},
        state_machine_type=sfn.StateMachineType.STANDARD,
        tracing_enabled=True,
        logs=sfn.LogOptions(
            destination=logs.LogGroup(scope, "Logs", retention=LOGS_KEPT), level=sfn.LogLevel.ALL
        ),
    )
    machine.add_to_role_policy(
        iam.PolicyStatement(actions=["lambda:InvokeFunction"], resources=[function.function_arn])
    )
    acknowledge(machine, {"IAM5[Resource::*]": "X-Ray and log delivery know no resources (IAM reference)."})
    return machine


def start_on(
    scope: Construct,
    machine: sfn.IStateMachine,
    bus: events.IEventBus,
    published: str,
    *,
    description: str,
    given: Mapping[str, str],
) -> None:
    """Start *machine* for each event *published*; *given* are its inputs by their place in the event."""
    found = {name: events.EventField.from_path(path) for name, path in given.items()}
    events.Rule(
        scope,
        published,
        event_bus=bus,
        description=description,
        event_pattern=events.EventPattern(detail_type=[published]),
        targets=[targets.SfnStateMachine(machine, input=events.RuleTargetInput.from_object(found))],
    )
