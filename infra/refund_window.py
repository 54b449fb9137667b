"""The workflow that waits out an order's refund window."""

from pathlib import Path

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_stepfunctions as sfn
from constructs import Construct

from infra.alarms import FIVE_MINUTES, Alarms
from infra.own_metrics import highest
from infra.workflow import standard_workflow, start_on
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
        self.machine = standard_workflow(
            self,
            sfn.DefinitionBody.from_file(str(DEFINITION)),
            window,
            named_in_definition="WindowFunctionArn",
        )
        start_on(
            self,
            self.machine,
            bus,
            "OrderPlaced",
            description="Start the refund window's workflow for each new order",
            given={
                "order_id": "$.detail.order_id",
                "window_ends_at": "$.detail.order.window_ends_at",
                "correlation_id": "$.detail.correlation_id",
            },
        )
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
