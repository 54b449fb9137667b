"""What only the front door knows."""

from aws_cdk import ArnFormat, SecretValue, Stack
from aws_cdk import aws_iam as iam
from aws_cdk import aws_secretsmanager as secretsmanager
from constructs import Construct

from infra.acknowledgement import acknowledge

HEADER = "x-origin-verify"
"""CloudFront adds this header; the HTTP functions compare it, so that nobody goes around CloudFront."""


class OriginSecret(Construct):
    """A random word shared by CloudFront and the HTTP functions.

    It has a name of its own because `Ref` is the ARN in AWS and the name on the embedded engine: only what is
    made from the name is the same in both.
    """

    def __init__(self, scope: Construct, construct_id: str, *, name: str) -> None:
        super().__init__(scope, construct_id)
        self.name = name
        self.secret = secretsmanager.Secret(
            self,
            "Secret",
            secret_name=name,
            description="CloudFront's proof of origin to the HTTP functions",
            generate_secret_string=secretsmanager.SecretStringGenerator(
                password_length=48, exclude_punctuation=True
            ),
        )
        acknowledge(
            self.secret,
            {"SMG4": "CloudFront holds a copy: rotating one alone would shut the door."},
        )

    def grant_read(self, grantee: iam.IGrantable) -> None:
        """Allow reading the secret, named without the six characters that Secrets Manager adds."""
        arn = Stack.of(self).format_arn(
            service="secretsmanager",
            resource="secret",
            resource_name=f"{self.name}-??????",
            arn_format=ArnFormat.COLON_RESOURCE_NAME,
        )
        grantee.grant_principal.add_to_principal_policy(
            iam.PolicyStatement(actions=["secretsmanager:GetSecretValue"], resources=[arn])
        )

    @property
    def value(self) -> str:
        """A reference that CloudFormation resolves when it deploys: the word itself is in no template."""
        return SecretValue.secrets_manager(self.name).unsafe_unwrap()
