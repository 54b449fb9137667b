"""The workflow that carries an approved refund out."""

from aws_cdk import Stack, Token
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from aws_cdk import aws_stepfunctions as sfn
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.function import LOGS_KEPT
from infra.refund_machine import definition

NAME = "orders-refund"
"""Known beforehand, so that a role can be limited to the workflow's runs."""


class RefundWorkflow(Construct):
    """Started by `RefundApproved` on our bus; the sweep starts it again where that got lost or a run died."""

    def __init__(
        self, scope: Construct, construct_id: str, *, bus: events.IEventBus, refunding: lambda_.IFunction
    ) -> None:
        super().__init__(scope, construct_id)
        self.machine = sfn.StateMachine(
            self,
            "Workflow",
            state_machine_name=NAME,
            definition_body=sfn.DefinitionBody.from_string(definition()),
            definition_substitutions={"RefundingFunctionArn": refunding.function_arn},
            state_machine_type=sfn.StateMachineType.STANDARD,
            tracing_enabled=True,
            logs=sfn.LogOptions(
                destination=logs.LogGroup(self, "Logs", retention=LOGS_KEPT), level=sfn.LogLevel.ALL
            ),
        )
        self.machine.add_to_role_policy(
            iam.PolicyStatement(actions=["lambda:InvokeFunction"], resources=[refunding.function_arn])
        )
        self._start_on_approval(bus)
        acknowledge(
            self.machine, {"IAM5[Resource::*]": "X-Ray and log delivery know no resources (IAM reference)."}
        )

    def _start_on_approval(self, bus: events.IEventBus) -> None:
        approved = {
            "order_id": events.EventField.from_path("$.detail.order_id"),
            "request_id": events.EventField.from_path("$.detail.order.refund.request_id"),
            "correlation_id": events.EventField.from_path("$.detail.correlation_id"),
        }
        events.Rule(
            self,
            "RefundApproved",
            event_bus=bus,
            description="Start the refund's workflow for each approved request",
            event_pattern=events.EventPattern(detail_type=["RefundApproved"]),
            targets=[
                targets.SfnStateMachine(self.machine, input=events.RuleTargetInput.from_object(approved))
            ],
        )

    def grant_restarting(self, role: iam.IRole) -> None:
        """Let *role* see whether a run goes on, and start another one."""
        region, account, runs = Stack.of(self).region, Stack.of(self).account, f"execution:{NAME}:*"
        executions = f"arn:aws:states:{region}:{account}:{runs}"
        named = "<AWS::AccountId>" if Token.is_unresolved(account) else account
        for action, resource in (
            ("states:StartExecution", self.machine.state_machine_arn),
            ("states:DescribeExecution", executions),
        ):
            role.add_to_principal_policy(iam.PolicyStatement(actions=[action], resources=[resource]))
        acknowledge(
            role,
            {
                f"IAM5[Resource::arn:aws:states:{region}:{named}:{runs}]": "A run is named when it "
                "starts; limited to this workflow's."
            },
        )
