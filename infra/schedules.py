"""The clocks of the functions that nobody calls."""

from aws_cdk import Duration
from aws_cdk import aws_events as events
from aws_cdk import aws_events_targets as targets
from aws_cdk import aws_lambda as lambda_
from constructs import Construct

from infra.alarms import FIVE_MINUTES, Alarms
from infra.own_metrics import own_metric
from marketplace_orders.metric_names import Metric


class SweepSchedule(Construct):
    """Calls the sweep once a minute. A missed minute is not made up for: the next one finds the same work."""

    def __init__(
        self, scope: Construct, construct_id: str, *, sweep: lambda_.IFunction, alarms: Alarms
    ) -> None:
        super().__init__(scope, construct_id)
        self.rule = events.Rule(
            self,
            "EveryMinute",
            description="Sweep what a lost workflow or publication left undone",
            schedule=events.Schedule.rate(Duration.minutes(1)),
            targets=[
                targets.LambdaFunction(sweep, retry_attempts=0, max_event_age=Duration.minutes(1)),
            ],
        )
        alarms.silent(
            self,
            "Silent",
            name="sweep-silent",
            metric=sweep.metric_invocations(period=FIVE_MINUTES, statistic="Sum"),
            meaning="The sweep has not run for five minutes.",
        )


class ReconciliationSchedule(Construct):
    """Calls the reconciliation once an hour; the watermark makes up for a missed one."""

    def __init__(
        self, scope: Construct, construct_id: str, *, reconciliation: lambda_.IFunction, alarms: Alarms
    ) -> None:
        super().__init__(scope, construct_id)
        self.rule = events.Rule(
            self,
            "EveryHour",
            description="Compare orders with AWS's agreements and entitlements",
            schedule=events.Schedule.rate(Duration.hours(1)),
            targets=[
                targets.LambdaFunction(reconciliation, retry_attempts=0, max_event_age=Duration.minutes(30)),
            ],
        )
        alarms.silent(
            self,
            "Silent",
            name="reconciliation-silent",
            metric=own_metric(
                Metric.RECONCILIATIONS_FINISHED, period=Duration.hours(1), service="reconciliation"
            ),
            meaning="No reconciliation has finished for three hours.",
            periods=3,
        )
