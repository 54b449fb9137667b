"""The headers that every answer of the front door carries."""

from collections.abc import Mapping, Sequence

from aws_cdk import Duration
from aws_cdk import aws_cloudfront as cloudfront
from constructs import Construct

FURTHER_HEADERS = {
    # No page ever asks for any of these, least of all for a payment.
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    # The page that opened us, or that we open, gets no hold of our window.
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class SecurityHeaders(Construct):
    """A response headers policy: content security policy, HSTS, no framing, no sniffing, no devices.

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
            custom_headers_behavior=_always(FURTHER_HEADERS),
        )


def _always(headers: Mapping[str, str]) -> cloudfront.ResponseCustomHeadersBehavior:
    return cloudfront.ResponseCustomHeadersBehavior(
        custom_headers=[
            cloudfront.ResponseCustomHeader(header=name, value=value, override=True)
            for name, value in headers.items()
        ]
    )


def content_security_policy(sign_in_origins: Sequence[str]) -> str:
    """Only what the pages are made of, from our own origin; sign-in is the only other place they talk to.

    What React and the design system style, they style through the CSSOM, which needs no permission.
    """
    return "; ".join(
        [
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            " ".join(["connect-src 'self'", *sign_in_origins]),
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            # No text ever becomes markup or code: there is no way in for a script that somebody slipped in.
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )
