"""Sign-in: who the buyers and the operators are."""

from aws_cdk import Aws, RemovalPolicy
from aws_cdk import aws_cognito as cognito
from constructs import Construct

from infra.acknowledgement import acknowledge
from infra.code_mail import code_mail
from infra.settings import REGION


class People(Construct):
    """The stack's own user pool, its sign-in pages and the group of operators.

    Args:
        scope: the parent.
        construct_id: its name there.
        ops_group: the name of that group.
        mail_from: whose mails carry the codes, an address verified in SES; empty means Cognito's own.
    """

    def __init__(self, scope: Construct, construct_id: str, *, ops_group: str, mail_from: str) -> None:
        super().__init__(scope, construct_id)
        self.pool = cognito.UserPool(
            self,
            "Pool",
            self_sign_up_enabled=True,
            sign_in_aliases=cognito.SignInAliases(email=True),
            sign_in_case_sensitive=False,
            auto_verify=cognito.AutoVerifiedAttrs(email=True),
            keep_original=cognito.KeepOriginalAttrs(email=True),
            account_recovery=cognito.AccountRecovery.EMAIL_ONLY,
            user_verification=code_mail(),
            email=cognito.UserPoolEmail.with_ses(from_email=mail_from, ses_region=REGION)
            if mail_from
            else cognito.UserPoolEmail.with_cognito(),
            # The least that has the newer sign-in pages; it is what AWS gives new pools anyway.
            feature_plan=cognito.FeaturePlan.ESSENTIALS,
            mfa=cognito.Mfa.OPTIONAL,
            mfa_second_factor=cognito.MfaSecondFactor(otp=True, sms=False),
            password_policy=cognito.PasswordPolicy(
                min_length=12,
                require_lowercase=True,
                require_uppercase=True,
                require_digits=True,
                require_symbols=True,
            ),
            deletion_protection=True,
            removal_policy=RemovalPolicy.RETAIN,
        )
        # Unique in the whole region, so it carries the account. The classic pages know English alone.
        self.domain = self.pool.add_domain(
            "Domain",
            managed_login_version=cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
            cognito_domain=cognito.CognitoDomainOptions(domain_prefix=f"marketplace-orders-{Aws.ACCOUNT_ID}"),
        )
        cognito.UserPoolGroup(self, "Operators", user_pool=self.pool, group_name=ops_group)
        # `ProviderURL` says the same, but the embedded engine cannot answer it.
        self.issuer = f"https://cognito-idp.{REGION}.amazonaws.com/{self.pool.user_pool_id}"
        self.sign_in_url = f"https://{self.domain.domain_name}.auth.{REGION}.amazoncognito.com"
        acknowledge(
            self.pool,
            {
                "COG2": "Buyers choose their second factor; the pool offers one to everybody.",
                "COG8": "The Plus tier's threat protection is the vendor's choice: it is priced per user.",
            },
        )
