"""Customer-managed keys and who may use them."""

from aws_cdk import Aws, RemovalPolicy
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from constructs import Construct

SEND = ("kms:Decrypt", "kms:GenerateDataKey")
"""What a sender to an encrypted queue or topic needs (SQS developer guide, "Key management")."""

RECEIVE = ("kms:Decrypt",)
"""What whoever reads an encrypted queue needs (likewise)."""


class TableKey(Construct):
    """The key of the orders table; without it the orders cannot be read, so it survives the stack."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        self.key = kms.Key(
            self,
            "Key",
            alias="marketplace-orders/table",
            description="Encrypts the table of marketplace-orders",
            enable_key_rotation=True,
            removal_policy=RemovalPolicy.RETAIN,
        )


class MessagesKey(Construct):
    """The key of the queues and of the alarm topic.

    EventBridge and CloudWatch lose a message without a word when the key refuses them, so the key names both.
    A rule's own ARN would be a cycle (the rule names the queue, the queue its key): the account has to do.
    """

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        self.key = kms.Key(
            self,
            "Key",
            description="Encrypts the queues and the alarm topic of marketplace-orders",
            enable_key_rotation=True,
            removal_policy=RemovalPolicy.RETAIN,
        )
        for service in ("events", "cloudwatch"):
            self.key.add_to_resource_policy(
                iam.PolicyStatement(
                    sid=f"Use{service.capitalize()}",
                    principals=[iam.ServicePrincipal(f"{service}.amazonaws.com")],
                    actions=list(SEND),
                    resources=["*"],
                    conditions={"StringEquals": {"aws:SourceAccount": Aws.ACCOUNT_ID}},
                )
            )
