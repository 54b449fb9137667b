"""Refuse plain HTTP."""

from collections.abc import Sequence

from aws_cdk import aws_iam as iam

LOOPBACK = ["127.0.0.1/32", "::1/128"]


def tls_only(*, actions: Sequence[str], resources: Sequence[str]) -> iam.PolicyStatement:
    """A statement for a resource's policy that denies calls over plain HTTP.

    Calls from the loopback address are exempt: they cannot reach AWS, but they are all that the embedded
    engine ever sees, and CDK's own `enforce_ssl` would deny CloudFront its bucket and SNS its queue there.
    """
    return iam.PolicyStatement(
        sid="TlsOnly",
        effect=iam.Effect.DENY,
        principals=[iam.AnyPrincipal()],
        actions=list(actions),
        resources=list(resources),
        conditions={"Bool": {"aws:SecureTransport": "false"}, "NotIpAddress": {"aws:SourceIp": LOOPBACK}},
    )
