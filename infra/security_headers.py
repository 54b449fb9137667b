"""The headers that every answer of the front door carries."""

from collections.abc import Sequence

from aws_cdk import Duration
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct


class SecurityHeaders(Construct):
    """A response headers policy: content security policy, HSTS, no framing, no sniffing.

    Args:
        scope: the parent.
        construct_id: its name there.
        sign_in_origins: where the console may fetch from besides its own origin.
    """

    def __init__(self, scope: Construct, construct_id: str, *, sign_in_origins: Sequence[str]) -> None:
        super().__init__(scope, construct_id)
        self.policy = cloudfront.ResponseHeadersPolicy(
            self,
            "Policy",
            security_headers_behavior=cloudfront.ResponseSecurityHeadersBehavior(
                content_security_policy=cloudfront.ResponseHeadersContentSecurityPolicy(
                    content_security_policy=content_security_policy(sign_in_origins), override=True
                ),
                strict_transport_security=cloudfront.ResponseHeadersStrictTransportSecurity(
                    access_control_max_age=Duration.days(730), include_subdomains=True, override=True
                ),
                content_type_options=cloudfront.ResponseHeadersContentTypeOptions(override=True),
                frame_options=cloudfront.ResponseHeadersFrameOptions(
                    frame_option=cloudfront.HeadersFrameOption.DENY, override=True
                ),
                referrer_policy=cloudfront.ResponseHeadersReferrerPolicy(
                    referrer_policy=cloudfront.HeadersReferrerPolicy.SAME_ORIGIN, override=True
                ),
            ),
        )


def content_security_policy(sign_in_origins: Sequence[str]) -> str:
    """Everything from our own origin; sign-in is the only other place that the console talks to."""
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["connect-src 'self'", *sign_in_origins]),
            "img-src 'self' data:",
            # The console's components set styles on elements.
            "style-src 'self' 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )
