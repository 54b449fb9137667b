"""The one address that browsers know: the console's files and, below /api and /aws, the HTTP API."""

from collections.abc import Sequence
from pathlib import Path

from aws_cdk import Annotations
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_s3 as s3
from constructs import Construct

from infra.access_log import AccessLog
from infra.acknowledgement import acknowledge
from infra.addresses import api_origin, front_door_url, viewer_policy
from infra.console_files import ConsoleFiles
from infra.firewall import Firewall
from infra.http_api import HttpApi
from infra.origin_secret import OriginSecret
from infra.security_headers import SecurityHeaders

PAGE_ROUTER = Path(__file__).with_name("page_router.js")
API_PATHS = ("/api/*", "/aws/*")
ASSETS = "/assets/*"


class FrontDoor(Construct):
    """One CloudFront distribution, so one origin for the browser and no CORS.

    Nothing of the API is cached, and its answers pass untouched, errors included.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        api: HttpApi,
        console: s3.IBucket,
        access_logs: s3.IBucket,
        secret: OriginSecret,
        sign_in_origins: Sequence[str],
        gateway_url: str,
    ) -> None:
        super().__init__(scope, construct_id)
        files = ConsoleFiles(self, "Console", bucket=console)
        headers = SecurityHeaders(self, "Headers", sign_in_origins=sign_in_origins).policy
        viewers = viewer_policy(gateway_url)
        assets = cloudfront.BehaviorOptions(
            origin=files.origin, viewer_protocol_policy=viewers, response_headers_policy=headers
        )
        behind = _api_behavior(
            api_origin(api.api.api_id, secret=secret, gateway_url=gateway_url),
            viewers=viewers,
            headers=headers,
        )
        self.distribution = cloudfront.Distribution(
            self,
            "Distribution",
            comment="marketplace-orders",
            default_root_object="index.html",
            http_version=cloudfront.HttpVersion.HTTP2_AND_3,
            web_acl_id=Firewall(self, "Firewall").acl.attr_arn,
            default_behavior=cloudfront.BehaviorOptions(
                origin=files.origin,
                viewer_protocol_policy=viewers,
                response_headers_policy=headers,
                function_associations=[self._page_router()],
            ),
            # Named by their content and never a page: the router need not look at them.
            additional_behaviors={ASSETS: assets, **dict.fromkeys(API_PATHS, behind)},
        )
        files.grant_read(self.distribution)
        self.url = front_door_url(self.distribution.distribution_domain_name, gateway_url)
        acknowledge(
            self.distribution,
            {
                "CFR1": "AWS Marketplace sells in every country; the vendor may restrict this one.",
                "CFR4": "TLS 1.2 as a minimum needs a domain and certificate of the vendor's own.",
            },
        )
        Annotations.of(self.distribution).acknowledge_warning(
            "@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac",
            "ConsoleFiles makes the bucket's policy, with this distribution in it.",
        )
        if gateway_url:
            # The engine knows no access log, and not the types that make one.
            local = {"CFR3": "Not in AWS.", "CFR5": "The embedded engine's API speaks plain HTTP."}
            acknowledge(self.distribution, local)
        else:
            AccessLog(self, "AccessLog", distribution=self.distribution, bucket=access_logs)

    def _page_router(self) -> cloudfront.FunctionAssociation:
        return cloudfront.FunctionAssociation(
            event_type=cloudfront.FunctionEventType.VIEWER_REQUEST,
            function=cloudfront.Function(
                self,
                "PageRouter",
                code=cloudfront.FunctionCode.from_file(file_path=str(PAGE_ROUTER)),
                runtime=cloudfront.FunctionRuntime.JS_2_0,
            ),
        )


def _api_behavior(
    origin: cloudfront.IOrigin,
    *,
    viewers: cloudfront.ViewerProtocolPolicy,
    headers: cloudfront.IResponseHeadersPolicy,
) -> cloudfront.BehaviorOptions:
    return cloudfront.BehaviorOptions(
        origin=origin,
        allowed_methods=cloudfront.AllowedMethods.ALLOW_ALL,
        cache_policy=cloudfront.CachePolicy.CACHING_DISABLED,
        origin_request_policy=cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewer_protocol_policy=viewers,
        response_headers_policy=headers,
    )
