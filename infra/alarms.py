"""Alarms that tell somebody."""

from aws_cdk import Duration, Stack
from aws_cdk import aws_cloudwatch as cloudwatch
from aws_cdk import aws_cloudwatch_actions as actions
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from constructs import Construct

from infra.transport import tls_only


class Alarms(Construct):
    """One topic for every alarm, and the way to make an alarm that uses it."""

    def __init__(self, scope: Construct, construct_id: str, *, key: kms.IKey, email: str) -> None:
        super().__init__(scope, construct_id)
        self.topic = sns.Topic(self, "Topic", master_key=key, display_name="marketplace-orders alarms")
        self.topic.add_to_resource_policy(
            iam.PolicyStatement(
                sid="PublishAlarms",
                principals=[iam.ServicePrincipal("cloudwatch.amazonaws.com")],
                actions=["sns:Publish"],
                resources=[self.topic.topic_arn],
                conditions={"StringEquals": {"aws:SourceAccount": Stack.of(self).account}},
            )
        )
        self.topic.add_to_resource_policy(tls_only(actions=["sns:Publish"], resources=[self.topic.topic_arn]))
        if email:
            self.topic.add_subscription(subscriptions.EmailSubscription(email))

    def at_least(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        metric: cloudwatch.IMetric,
        threshold: float,
        meaning: str,
    ) -> cloudwatch.Alarm:
        """An alarm for a figure that should stay below `threshold`; no data means that nothing happened."""
        return self._alarm(
            scope,
            construct_id,
            name=name,
            metric=metric,
            threshold=threshold,
            evaluation_periods=1,
            comparison_operator=cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            treat_missing_data=cloudwatch.TreatMissingData.NOT_BREACHING,
            meaning=meaning,
        )

    def silent(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        metric: cloudwatch.IMetric,
        meaning: str,
        periods: int = 1,
    ) -> cloudwatch.Alarm:
        """An alarm for something that should happen in one of so many periods; no data means that it stopped.

        CloudWatch looks a little further back for data than the periods say: the alarm fires some periods
        late, never early.
        """
        return self._alarm(
            scope,
            construct_id,
            name=name,
            metric=metric,
            threshold=1,
            evaluation_periods=periods,
            comparison_operator=cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
            treat_missing_data=cloudwatch.TreatMissingData.BREACHING,
            meaning=meaning,
        )

    def _alarm(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        metric: cloudwatch.IMetric,
        threshold: float,
        evaluation_periods: int,
        comparison_operator: cloudwatch.ComparisonOperator,
        treat_missing_data: cloudwatch.TreatMissingData,
        meaning: str,
    ) -> cloudwatch.Alarm:
        alarm = cloudwatch.Alarm(
            scope,
            construct_id,
            alarm_name=PREFIX + name,
            metric=metric,
            threshold=threshold,
            evaluation_periods=evaluation_periods,
            comparison_operator=comparison_operator,
            treat_missing_data=treat_missing_data,
            alarm_description=f"{meaning} What to do: {RUNBOOK}, section {PREFIX}{name}.",
        )
        alarm.add_alarm_action(actions.SnsAction(self.topic))
        alarm.add_ok_action(actions.SnsAction(self.topic))
        return alarm


FIVE_MINUTES = Duration.minutes(5)
"""The period over which alarms look at their metric."""

PREFIX = "orders-"
"""Begins every alarm's name; the runbook has a section of each name."""

RUNBOOK = "docs/operations.md"
