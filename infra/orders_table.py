"""The one table: facts, snapshots, links, targets."""

from collections.abc import Mapping, Sequence

from aws_cdk import Aws, RemovalPolicy
from aws_cdk import aws_dynamodb as dynamodb
from aws_cdk import aws_iam as iam
from aws_cdk import aws_kms as kms
from constructs import Construct

INDEXES = {
    "account-created": ("account_key", "created_sort"),
    "account-expiry": ("account_key", "expiry_sort"),
    "vendor-created": ("vendor_key", "created_sort"),
    "vendor-expiry": ("vendor_key", "expiry_sort"),
    "buyer": ("buyer_key", "created_sort"),
    "due": ("due_key", "due_at"),
    "waiting": ("waiting_key", "created_sort"),
}
"""Index name to its partition and sort attribute."""

READ_KEY = ("kms:Decrypt", "kms:DescribeKey")
WRITE_KEY = (
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
)
"""What DynamoDB asks of its callers for a table with a customer key (KMS developer guide, "DynamoDB")."""


def _string(name: str) -> dynamodb.Attribute:
    return dynamodb.Attribute(name=name, type=dynamodb.AttributeType.STRING)


class OrdersTable(Construct):
    """The table with its seven indexes, its stream of old and new images, and point-in-time recovery."""

    def __init__(self, scope: Construct, construct_id: str, *, key: kms.IKey) -> None:
        super().__init__(scope, construct_id)
        self.key = key
        self.table = dynamodb.TableV2(
            self,
            "Table",
            partition_key=_string("pk"),
            sort_key=_string("sk"),
            billing=dynamodb.Billing.on_demand(),
            dynamo_stream=dynamodb.StreamViewType.NEW_AND_OLD_IMAGES,
            encryption=dynamodb.TableEncryptionV2.customer_managed_key(key),
            point_in_time_recovery_specification=dynamodb.PointInTimeRecoverySpecification(
                point_in_time_recovery_enabled=True
            ),
            time_to_live_attribute="ttl",
            deletion_protection=True,
            removal_policy=RemovalPolicy.RETAIN,
            global_secondary_indexes=[
                dynamodb.GlobalSecondaryIndexPropsV2(
                    index_name=name, partition_key=_string(partition), sort_key=_string(sort)
                )
                for name, (partition, sort) in INDEXES.items()
            ],
        )

    def grant(self, grantee: iam.IGrantable, *actions: str, indexes: Sequence[str] = ()) -> None:
        """Allow exactly these item actions (`Query`, not `dynamodb:Query`) and `Query` on these indexes."""
        table_arn = self.table.table_arn
        allow = grantee.grant_principal.add_to_principal_policy
        allow(_statement([f"dynamodb:{action}" for action in actions], [table_arn]))
        if indexes:
            allow(_statement(["dynamodb:Query"], [f"{table_arn}/index/{name}" for name in indexes]))
        writes = {"PutItem", "UpdateItem", "DeleteItem"} & set(actions)
        self._grant_key(grantee, READ_KEY + (WRITE_KEY if writes else ()))

    def grant_stream(self, grantee: iam.IGrantable) -> None:
        """Allow reading the stream, as an event source does."""
        allow = grantee.grant_principal.add_to_principal_policy
        records = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"]
        allow(_statement(records, [self.stream_arn]))
        # No resource can be named for this one (service authorization reference, DynamoDB).
        allow(_statement(["dynamodb:ListStreams"], ["*"]))
        self._grant_key(grantee, READ_KEY)

    @property
    def stream_arn(self) -> str:
        """ARN of the table's stream."""
        arn = self.table.table_stream_arn
        if arn is None:
            raise AssertionError("the table is made with a stream")
        return arn

    def _grant_key(self, grantee: iam.IGrantable, actions: Sequence[str]) -> None:
        through_dynamodb = {"StringEquals": {"kms:ViaService": f"dynamodb.{Aws.REGION}.amazonaws.com"}}
        grantee.grant_principal.add_to_principal_policy(
            _statement(actions, [self.key.key_arn], conditions=through_dynamodb)
        )


def _statement(
    actions: Sequence[str], resources: Sequence[str], *, conditions: Mapping[str, object] | None = None
) -> iam.PolicyStatement:
    return iam.PolicyStatement(actions=list(actions), resources=list(resources), conditions=conditions)
