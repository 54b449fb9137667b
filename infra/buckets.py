"""The console's files and the access logs."""

from aws_cdk import ArnFormat, Duration, RemovalPolicy, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.transport import tls_only

LOGS_KEPT = Duration.days(400)


class AccessLogBucket(Construct):
    """Access logs of the front door and of the console's bucket, kept for 400 days."""

    def __init__(self, scope: Construct, construct_id: str) -> None:
        super().__init__(scope, construct_id)
        self.bucket = s3.Bucket(
            self,
            "Bucket",
            encryption=s3.BucketEncryption.S3_MANAGED,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            lifecycle_rules=[s3.LifecycleRule(expiration=LOGS_KEPT)],
            removal_policy=RemovalPolicy.RETAIN,
        )
        self.bucket.add_to_resource_policy(
            tls_only(actions=["s3:*"], resources=[self.bucket.bucket_arn, self.bucket.arn_for_objects("*")])
        )
        self.bucket.add_to_resource_policy(self._deliveries())

    def _deliveries(self) -> iam.PolicyStatement:
        """Let this account's log deliveries write (CloudWatch Logs user guide, "Logs sent to Amazon S3")."""
        sources = Stack.of(self).format_arn(
            service="logs",
            resource="delivery-source",
            resource_name="*",
            arn_format=ArnFormat.COLON_RESOURCE_NAME,
        )
        return iam.PolicyStatement(
            principals=[iam.ServicePrincipal("delivery.logs.amazonaws.com")],
            actions=["s3:PutObject"],
            resources=[self.bucket.arn_for_objects("*")],
            conditions={
                "StringEquals": {
                    "s3:x-amz-acl": "bucket-owner-full-control",
                    "aws:SourceAccount": Stack.of(self).account,
                },
                "ArnLike": {"aws:SourceArn": sources},
            },
        )


class ConsoleBucket(Construct):
    """The console's files. Its policy is in the stack of the front door, the only reader."""

    def __init__(self, scope: Construct, construct_id: str, *, logs: s3.IBucket) -> None:
        super().__init__(scope, construct_id)
        self.bucket = s3.Bucket(
            self,
            "Bucket",
            encryption=s3.BucketEncryption.S3_MANAGED,
            block_public_access=s3.BlockPublicAccess.BLOCK_ALL,
            object_ownership=s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
            server_access_logs_bucket=logs,
            server_access_logs_prefix="console/",
            removal_policy=RemovalPolicy.RETAIN,
        )
        acknowledge(
            self.bucket,
            {"S10": "The policy that denies plain HTTP also names the distribution, so it lives with it."},
        )
