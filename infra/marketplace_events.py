"""The marketplace's two feeds into the notifications queue."""

from collections.abc import Sequence

from aws_cdk import aws_events as events
from aws_cdk import aws_iam as iam
from aws_cdk import aws_sns as sns
from aws_cdk import aws_sns_subscriptions as subscriptions
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.settings import REGION
from infra.work_queue import WorkQueue

MARKETPLACE_ACCOUNT = "287250355862"
"""Owns the topics of listings made before EventBridge (AWS Marketplace seller guide, "saas-notification")."""


class MarketplaceEvents(Construct):
    """Every event of the marketplace on the default bus, and the topics of the legacy products.

    The rule looks at the source alone, so that an event type that AWS adds tomorrow reaches us as well. What
    cannot be delivered goes to the dead-letter queue of the notifications, whose redrive delivers it again.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        queue: WorkQueue,
        event_source: str,
        legacy_topics: Sequence[str],
    ) -> None:
        super().__init__(scope, construct_id)
        dead_letters = queue.dead_letters.queue
        self.rule = events.CfnRule(
            self,
            "Rule",
            description="The marketplace's events to the notifications queue",
            event_pattern={"source": [event_source]},
            targets=[
                events.CfnRule.TargetProperty(
                    id="Notifications",
                    arn=queue.queue.queue_arn,
                    dead_letter_config=events.CfnRule.DeadLetterConfigProperty(arn=dead_letters.queue_arn),
                )
            ],
        )
        for each in (queue.queue, dead_letters):
            self._let_rule_send(each)
        for topic in legacy_topics:
            self._subscribe(topic, queue=queue)

    def _let_rule_send(self, queue: sqs.Queue) -> None:
        queue.add_to_resource_policy(
            iam.PolicyStatement(
                principals=[iam.ServicePrincipal("events.amazonaws.com")],
                actions=["sqs:SendMessage"],
                resources=[queue.queue_arn],
                conditions={"ArnEquals": {"aws:SourceArn": self.rule.attr_arn}},
            )
        )

    def _subscribe(self, topic: str, *, queue: WorkQueue) -> None:
        arn = f"arn:aws:sns:{REGION}:{MARKETPLACE_ACCOUNT}:{topic}"
        sns.Topic.from_topic_arn(self, topic, arn).add_subscription(
            subscriptions.SqsSubscription(
                queue.queue, raw_message_delivery=False, dead_letter_queue=queue.dead_letters.queue
            )
        )
