"""Who issues the tokens that the API takes, and the console as a client of it."""

from dataclasses import dataclass

from aws_cdk import Duration
from aws_cdk import aws_cognito as cognito
from constructs import Construct

from infra.people import People
from infra.settings import REGION, Settings

USER_POOL_API = f"https://cognito-idp.{REGION}.amazonaws.com"


@dataclass(frozen=True, kw_only=True)
class Issuer:
    """An OIDC issuer as the console needs to know it.

    Attributes:
        issuer: the `iss` of its tokens.
        metadata_base: where its discovery document is served; not the issuer itself on the embedded engine.
        sign_in_url: where a user pool has its pages; empty for an issuer of the vendor's own.
        user_pool_api: a user pool's public API (sign up, forgotten password); empty likewise.
        origins: where the console fetches from while signing in.
    """

    issuer: str
    metadata_base: str
    sign_in_url: str
    user_pool_api: str
    origins: tuple[str, ...]

    @classmethod
    def of(cls, people: People | None, settings: Settings) -> "Issuer":
        """The stack's own user pool, or the issuer that the settings name."""
        if people is None:
            given = settings.oidc_issuer.rstrip("/")
            return cls(
                issuer=settings.oidc_issuer,
                metadata_base=given,
                sign_in_url="",
                user_pool_api="",
                origins=(given,),
            )
        gateway = settings.gateway_url
        api, sign_in = gateway or USER_POOL_API, gateway or people.sign_in_url
        return cls(
            issuer=people.issuer,
            metadata_base=f"{gateway}/{people.pool.user_pool_id}" if gateway else people.issuer,
            sign_in_url=sign_in,
            user_pool_api=api,
            origins=(gateway,) if gateway else (api, sign_in),
        )

    def console_config(self, *, client_id: str, settings: Settings) -> dict[str, str]:
        """What `config.json` tells the console, whose code is the same everywhere."""
        return {
            "issuer": self.issuer,
            "metadataUrl": f"{self.metadata_base}/.well-known/openid-configuration",
            "clientId": client_id,
            "signInUrl": self.sign_in_url,
            "userPoolApi": self.user_pool_api,
            "groupsClaim": settings.groups_claim,
            "opsGroup": settings.ops_group,
            "supportContact": settings.support_contact,
        }


class ConsoleClient(Construct):
    """The console as a public client of the user pool: authorization code with PKCE, no secret.

    It can be replaced, and its callback is the front door's address: hence not beside the pool.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        people: People,
        front_door_url: str,
        settings: Settings,
    ) -> None:
        super().__init__(scope, construct_id)
        self.client = cognito.UserPoolClient(
            self,
            "Client",
            user_pool=people.pool,
            generate_secret=False,
            o_auth=cognito.OAuthSettings(
                flows=cognito.OAuthFlows(authorization_code_grant=True),
                scopes=[cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL, cognito.OAuthScope.PROFILE],
                callback_urls=[f"{front_door_url}/callback", *settings.callback_urls],
                logout_urls=[f"{front_door_url}/", *settings.sign_out_urls],
            ),
            auth_flows=cognito.AuthFlow(user_srp=True),
            supported_identity_providers=[cognito.UserPoolClientIdentityProvider.COGNITO],
            prevent_user_existence_errors=True,
            enable_token_revocation=True,
            id_token_validity=Duration.hours(1),
            access_token_validity=Duration.hours(1),
            refresh_token_validity=Duration.days(1),
        )
        if not settings.gateway_url:
            self._style(people)

    def _style(self, people: People) -> None:
        """Cognito's own look; without a style its sign-in pages show nothing.

        The embedded engine has pages of its own and does not know this type.
        """
        cognito.CfnManagedLoginBranding(
            self,
            "Style",
            user_pool_id=people.pool.user_pool_id,
            client_id=self.client.user_pool_client_id,
            use_cognito_provided_values=True,
        )
