"""Where things are reached: in AWS by TLS, on the embedded engine by plain HTTP through its one gateway.

This is all that `gateway_url` changes, apart from sign-in (see `infra.sign_in`).
"""

from urllib.parse import urlsplit

from aws_cdk import Fn
from aws_cdk import aws_cloudfront as cloudfront
from aws_cdk import aws_cloudfront_origins as origins

from infra.origin_secret import HEADER, OriginSecret
from infra.settings import REGION


def api_url(api_id: str, gateway_url: str) -> str:
    """The HTTP API's own address, behind the front door."""
    return gateway_url + _gateway_path(api_id) if gateway_url else f"https://{_api_domain(api_id)}"


def front_door_url(domain: str, gateway_url: str) -> str:
    """What browsers open; the engine serves a distribution below `cloudfront.<its host>`."""
    if not gateway_url:
        return f"https://{domain}"
    gateway = urlsplit(gateway_url)
    return f"http://{Fn.select(0, Fn.split('.', domain))}.cloudfront.{gateway.hostname}:{gateway.port}"


def viewer_policy(gateway_url: str) -> cloudfront.ViewerProtocolPolicy:
    """HTTPS for everybody; the engine's browsers have no certificate to trust."""
    if gateway_url:
        return cloudfront.ViewerProtocolPolicy.ALLOW_ALL
    return cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS


def api_origin(api_id: str, *, secret: OriginSecret, gateway_url: str) -> origins.HttpOrigin:
    """The HTTP API as CloudFront's origin, with the header that proves where a request came from."""
    custom_headers = {HEADER: secret.value}
    if gateway_url:
        gateway = urlsplit(gateway_url)
        return origins.HttpOrigin(
            gateway.hostname or "",
            http_port=gateway.port,
            origin_path=_gateway_path(api_id),
            protocol_policy=cloudfront.OriginProtocolPolicy.HTTP_ONLY,
            custom_headers=custom_headers,
        )
    return origins.HttpOrigin(
        _api_domain(api_id),
        protocol_policy=cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        origin_ssl_protocols=[cloudfront.OriginSslPolicy.TLS_V1_2],
        custom_headers=custom_headers,
    )


def _api_domain(api_id: str) -> str:
    return f"{api_id}.execute-api.{REGION}.amazonaws.com"


def _gateway_path(api_id: str) -> str:
    return f"/_aws/execute-api/{api_id}/$default"
