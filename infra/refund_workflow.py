"""The workflow that carries an approved refund out."""

from aws_cdk import Duration, Stack, Token
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_logs as logs
from aws_cdk import aws_stepfunctions as sfn
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.alarms import FIVE_MINUTES, Alarms
from infra.function import LOGS_KEPT
from infra.own_metrics import highest
from infra.refund_machine import definition
from marketplace_orders.metric_names import Metric

NAME = "orders-refund"
"""Known beforehand, so that a role can be limited to the workflow's runs."""


HOUR = Duration.hours(1)
"""The reconciliation tells its gauges once an hour."""

UNDERWAY = Duration.days(10)
"""The buyer has seven days to answer, what follows takes minutes; an invoice can take until next month."""

REVIEWED = Duration.days(2)
"""How long a request may wait for operations."""


class RefundWorkflow(Construct):
    """Started by `RefundApproved` on our bus; the sweep starts it again where that got lost or a run died."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        bus: events.IEventBus,
        refunding: lambda_.IFunction,
        alarms: Alarms,
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
        self._tell(alarms)
        acknowledge(
            self.machine, {"IAM5[Resource::*]": "X-Ray and log delivery know no resources (IAM reference)."}
        )

    def _tell(self, alarms: Alarms) -> None:
        alarms.at_least(
            self,
            "Failed",
            name="refund-workflow-failed",
            metric=self.machine.metric_failed(period=FIVE_MINUTES, statistic="Sum"),
            threshold=1,
            meaning="A run that carries a refund out failed; the sweep starts another within two minutes.",
        )
        alarms.at_least(
            self,
            "WaitingTooLong",
            name="refund-waiting-too-long",
            metric=highest(Metric.REFUND_UNDERWAY, ("sweep",), statistic="Maximum"),
            threshold=UNDERWAY.to_seconds(),
            meaning="An approved refund is carried out for ten days; the buyer's answer takes seven at most.",
        )
        alarms.at_least(
            self,
            "ReviewWaiting",
            name="refund-review-waiting",
            metric=highest(
                Metric.OLDEST_REFUND_REVIEW, ("reconciliation",), statistic="Maximum", period=HOUR
            ),
            threshold=REVIEWED.to_seconds(),
            meaning="A request for a refund has waited two days for operations.",
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
