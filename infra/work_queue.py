"""Queues: work with a dead-letter queue, and a last resort for what a stream could not deliver."""

from collections.abc import Sequence

from aws_cdk import Duration
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from aws_cdk import aws_sqs as sqs
from constructs import Construct

from infra.alarms import FIVE_MINUTES, Alarms
from infra.encryption import RECEIVE, SEND
from infra.transport import tls_only

ATTEMPTS = 5
"""Deliveries of a message before it moves to the dead-letter queue."""

KEPT = Duration.days(14)
"""The longest that SQS keeps a message."""


class LastResortQueue(Construct):
    """Messages that need a person: kept for 14 days, with an alarm `name` from the first one on."""

    def __init__(
        self, scope: Construct, construct_id: str, *, name: str, key: kms.IKey, alarms: Alarms, meaning: str
    ) -> None:
        super().__init__(scope, construct_id)
        self.queue = _encrypted(self, key=key, retention_period=KEPT)
        alarms.at_least(
            self,
            "NotEmpty",
            name=name,
            metric=self.queue.metric_approximate_number_of_messages_visible(
                period=FIVE_MINUTES, statistic="Maximum"
            ),
            threshold=1,
            meaning=meaning,
        )

    def grant_send(self, grantee: iam.IGrantable) -> None:
        """Allow sending, and the key that sending needs."""
        _grant_send(self.queue, grantee)

    def grant_clearing(self, grantee: iam.IGrantable) -> None:
        """Allow looking at the messages and deleting them, and the key that this needs.

        A batch is authorised by the action of its single calls (SQS API reference, "Batch actions").
        """
        self.queue.grant(
            grantee,
            "sqs:GetQueueAttributes",
            "sqs:ReceiveMessage",
            "sqs:ChangeMessageVisibility",
            "sqs:DeleteMessage",
        )
        _grant_key(self.queue, grantee, RECEIVE)


class WorkQueue(Construct):
    """A queue for one function, with a dead-letter queue.

    It hides a message for six times the function's timeout, delivers it `ATTEMPTS` times at most, and raises
    an alarm for a message that has waited for an hour.
    """

    def __init__(
        self, scope: Construct, construct_id: str, *, key: kms.IKey, alarms: Alarms, timeout: Duration
    ) -> None:
        super().__init__(scope, construct_id)
        name = construct_id.lower()
        self.dead_letters = LastResortQueue(
            self,
            "DeadLetters",
            name=f"{name}-dead-letters",
            key=key,
            alarms=alarms,
            meaning=f"A message of the queue {name} failed {ATTEMPTS} times.",
        )
        self.queue = _encrypted(
            self,
            key=key,
            retention_period=KEPT,
            # AWS's advice for queues that a function reads (Lambda developer guide, "Using Lambda with SQS").
            visibility_timeout=Duration.seconds(6 * timeout.to_seconds()),
            dead_letter_queue=sqs.DeadLetterQueue(queue=self.dead_letters.queue, max_receive_count=ATTEMPTS),
        )
        alarms.at_least(
            self,
            "Waiting",
            name=f"{name}-waiting",
            metric=self.queue.metric_approximate_age_of_oldest_message(
                period=FIVE_MINUTES, statistic="Maximum"
            ),
            threshold=Duration.hours(1).to_seconds(),
            meaning=f"A message of the queue {name} has waited for an hour.",
        )

    def grant_read(self, grantee: iam.IGrantable) -> None:
        """Allow what an event source does, and the key that it needs.

        AWS's own list (Lambda developer guide, "Using Lambda with SQS: Execution role permissions"); CDK's
        event source would allow more.
        """
        self.queue.grant(grantee, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
        _grant_key(self.queue, grantee, RECEIVE)

    def grant_postpone(self, grantee: iam.IGrantable) -> None:
        """Allow hiding a message for a while longer."""
        self.queue.grant(grantee, "sqs:ChangeMessageVisibility", "sqs:GetQueueUrl")

    def grant_send(self, grantee: iam.IGrantable) -> None:
        """Allow sending, and the key that sending needs."""
        _grant_send(self.queue, grantee)


def _encrypted(
    scope: Construct,
    *,
    key: kms.IKey,
    retention_period: Duration,
    visibility_timeout: Duration | None = None,
    dead_letter_queue: sqs.DeadLetterQueue | None = None,
) -> sqs.Queue:
    queue = sqs.Queue(
        scope,
        "Queue",
        encryption=sqs.QueueEncryption.KMS,
        encryption_master_key=key,
        data_key_reuse=Duration.hours(1),
        retention_period=retention_period,
        visibility_timeout=visibility_timeout,
        dead_letter_queue=dead_letter_queue,
    )
    queue.add_to_resource_policy(tls_only(actions=["sqs:*"], resources=[queue.queue_arn]))
    return queue


def _grant_send(queue: sqs.Queue, grantee: iam.IGrantable) -> None:
    queue.grant(grantee, "sqs:SendMessage")
    _grant_key(queue, grantee, SEND)


def _grant_key(queue: sqs.Queue, grantee: iam.IGrantable, actions: Sequence[str]) -> None:
    key = queue.encryption_master_key
    if key is None:
        raise AssertionError("every queue is made with a key")
    grantee.grant_principal.add_to_principal_policy(
        iam.PolicyStatement(actions=list(actions), resources=[key.key_arn])
    )
