"""The workflow that waits out an order's refund window."""

from pathlib import Path

from aws_cdk import Duration
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
from marketplace_orders.metric_names import Metric

CLOSING = ("window", "sweep", "enrichment")
"""The functions that close windows: the workflow's task, and what makes up for it."""

LATE = Duration.minutes(5)
"""The sweep closes within two minutes what the workflow did not; later than this both are in trouble."""

DEFINITION = Path(__file__).with_name("refund_window.asl.json")


class RefundWindow(Construct):
    """Started by `OrderPlaced` on our bus; the sweep does what a lost run left undone."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        bus: events.IEventBus,
        window: lambda_.IFunction,
        alarms: Alarms,
    ) -> None:
        super().__init__(scope, construct_id)
        self.machine = sfn.StateMachine(
            self,
            "Workflow",
            definition_body=sfn.DefinitionBody.from_file(str(DEFINITION)),
            definition_substitutions={"WindowFunctionArn": window.function_arn},
            state_machine_type=sfn.StateMachineType.STANDARD,
            tracing_enabled=True,
            logs=sfn.LogOptions(
                destination=logs.LogGroup(self, "Logs", retention=LOGS_KEPT), level=sfn.LogLevel.ALL
            ),
        )
        self.machine.add_to_role_policy(
            iam.PolicyStatement(actions=["lambda:InvokeFunction"], resources=[window.function_arn])
        )
        self._start_on_order_placed(bus)
        alarms.at_least(
            self,
            "Failed",
            name="refund-window-failed",
            metric=self.machine.metric_failed(period=FIVE_MINUTES, statistic="Sum"),
            threshold=1,
            meaning="A refund window was not closed by its workflow; the sweep closes it within minutes.",
        )
        alarms.at_least(
            self,
            "ClosedLate",
            name="window-closed-late",
            metric=highest(Metric.WINDOW_CLOSED_LATE, CLOSING, statistic="Maximum"),
            threshold=LATE.to_seconds(),
            meaning="A refund window was closed more than five minutes after its end: buyers had to wait.",
        )
        acknowledge(
            self.machine, {"IAM5[Resource::*]": "X-Ray and log delivery know no resources (IAM reference)."}
        )

    def _start_on_order_placed(self, bus: events.IEventBus) -> None:
        order = {
            "order_id": events.EventField.from_path("$.detail.order_id"),
            "window_ends_at": events.EventField.from_path("$.detail.order.window_ends_at"),
            "correlation_id": events.EventField.from_path("$.detail.correlation_id"),
        }
        events.Rule(
            self,
            "OrderPlaced",
            event_bus=bus,
            description="Start the refund window's workflow for each new order",
            event_pattern=events.EventPattern(detail_type=["OrderPlaced"]),
            targets=[targets.SfnStateMachine(self.machine, input=events.RuleTargetInput.from_object(order))],
        )
