"""The console's bucket as seen from the front door."""

from aws_cdk import Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins
from aws_cdk import aws_iam as iam
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.transport import tls_only


class ConsoleFiles(Construct):
    """An origin that only this distribution can read.

    The bucket survives in the other stack, which cannot name the distribution without a cycle. So the bucket
    is imported here and its policy, of which it can have only one, is made here.
    """

    def __init__(self, scope: Construct, construct_id: str, *, bucket: s3.IBucket) -> None:
        super().__init__(scope, construct_id)
        self._policy = s3.BucketPolicy(self, "Policy", bucket=bucket)
        self._objects = bucket.arn_for_objects("*")
        self._policy.document.add_statements(
            tls_only(actions=["s3:*"], resources=[bucket.bucket_arn, self._objects])
        )
        imported = s3.Bucket.from_bucket_attributes(
            self,
            "Imported",
            bucket_name=bucket.bucket_name,
            bucket_regional_domain_name=bucket.bucket_regional_domain_name,
        )
        self.origin = origins.S3BucketOrigin.with_origin_access_control(imported)

    def grant_read(self, distribution: cloudfront.Distribution) -> None:
        """Let this distribution, and no other, read the files."""
        self._policy.document.add_statements(
            iam.PolicyStatement(
                sid="FrontDoor",
                principals=[iam.ServicePrincipal("cloudfront.amazonaws.com")],
                actions=["s3:GetObject"],
                resources=[self._objects],
                conditions={
                    "StringEquals": {
                        "aws:SourceArn": Stack.of(self).format_arn(
                            service="cloudfront",
                            region="",
                            resource="distribution",
                            resource_name=distribution.distribution_id,
                        )
                    }
                },
            )
        )
