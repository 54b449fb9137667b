"""Who asked the front door for what: an access log without anything that people typed."""

from aws_cdk import Stack
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_logs as logs
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.acknowledgement import acknowledge

FIELDS = (
    "date",
    "time",
    "x-edge-location",
    "x-edge-request-id",
    "c-ip",
    "cs-method",
    "cs-protocol",
    "cs-protocol-version",
    "x-host-header",
    "cs-uri-stem",
    "cs-bytes",
    "cs(User-Agent)",
    "sc-status",
    "sc-bytes",
    "sc-content-type",
    "time-taken",
    "time-to-first-byte",
    "x-edge-result-type",
    "x-edge-response-result-type",
    "x-edge-detailed-result-type",
    "ssl-protocol",
    "ssl-cipher",
)
"""Not among them: query strings and the Referer, which may carry what people type, and cookies. CloudFront's
older kind of access log leaves nothing out.
"""

NAME = "marketplace-orders-front-door"


class AccessLog(Construct):
    """CloudFront's standard logging (v2), into a bucket that lets it write (``AccessLogBucket``)."""

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        distribution: cloudfront.Distribution,
        bucket: s3.IBucket,
    ) -> None:
        super().__init__(scope, construct_id)
        source = logs.CfnDeliverySource(
            self,
            "Source",
            name=NAME,
            log_type="ACCESS_LOGS",
            resource_arn=Stack.of(self).format_arn(
                service="cloudfront",
                region="",
                resource="distribution",
                resource_name=distribution.distribution_id,
            ),
        )
        destination = logs.CfnDeliveryDestination(
            self,
            "Destination",
            name=NAME,
            destination_resource_arn=bucket.bucket_arn,
            output_format="w3c",
        )
        delivery = logs.CfnDelivery(
            self,
            "Delivery",
            delivery_source_name=source.name,
            delivery_destination_arn=destination.attr_arn,
            record_fields=list(FIELDS),
            s3_suffix_path="front-door/{yyyy}/{MM}/{dd}",
        )
        # It names its source, and CloudFormation does not see that.
        delivery.add_dependency(source)
        acknowledge(
            distribution, {"CFR3": "Logged by AccessLog: the kind that the rule knows logs query strings."}
        )
