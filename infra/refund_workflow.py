"""The workflow that carries an approved refund out."""

from aws_cdk import Duration, Stack, Token
from aws_cdk import aws_events as events
from aws_cdk import aws_iam as iam
from aws_cdk import aws_lambda as lambda_
from aws_cdk import aws_stepfunctions as sfn
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.alarms import FIVE_MINUTES, Alarms
from infra.own_metrics import highest
from infra.refund_machine import definition
from infra.workflow import standard_workflow, start_on
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
        self.machine = standard_workflow(
            self,
            sfn.DefinitionBody.from_string(definition()),
            refunding,
            named_in_definition="RefundingFunctionArn",
            name=NAME,
        )
        start_on(
            self,
            self.machine,
            bus,
            "RefundApproved",
            description="Start the refund's workflow for each approved request",
            given={
                "order_id": "$.detail.order_id",
                "request_id": "$.detail.order.refund.request_id",
                "correlation_id": "$.detail.correlation_id",
            },
        )
        self._tell(alarms)

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
