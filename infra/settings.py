"""What a vendor can set, and the three things that differ on one machine."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, get_args
from urllib.parse import urljoin, urlsplit

# Importing it starts a Node process, which those who only want the constants do not need.
if TYPE_CHECKING:
    from constructs import Node

REGION = "us-east-1"
"""AWS Marketplace's events, topics and APIs for sellers live here, and nowhere else."""

ROOT = Path(__file__).parents[1]
Target = Literal["aws", "local"]


class SettingInvalid(ValueError):
    """A context value that no stack can be built from; the message names it."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Values from the CDK context (`-c name=value`); each has a default that suits AWS.

    Attributes:
        target: the platform that the dependencies layer was built for.
        event_source: source of the marketplace's events. `PutEvents` refuses `aws.*` on the embedded engine.
        gateway_url: where the embedded engine listens; empty in AWS.
        account: AWS account id, only needed to pin the stacks to one.
        alarm_email: gets every alarm, once its owner has confirmed the subscription.
        mail_from: sends the codes that confirm addresses and reset passwords, verified in SES; empty lets
            Cognito send them, which it does 50 times a day.
        support_contact: shown to buyers who need a person; an address or a URL.
        oidc_issuer: sign in with this issuer; empty makes the stack's own user pool.
        oidc_audience: the audience of that issuer's ID tokens.
        groups_claim: the claim of the ID token that lists groups.
        ops_group: the group whose members may use the operations routes.
        console_callback_urls: further sign-in callbacks beside the front door's own, separated by commas.
        refund_poll_seconds: how long a refund that is carried out waits before it asks AWS for an outcome;
            events of AWS are heard at once all the same.
        root: the folder that holds `functions/`, `build/layers/` and the catalog.
    """

    target: Target = "aws"
    event_source: str = "aws.agreement-marketplace"
    gateway_url: str = ""
    account: str = ""
    alarm_email: str = ""
    mail_from: str = ""
    support_contact: str = "the vendor's customer service"
    oidc_issuer: str = ""
    oidc_audience: str = ""
    groups_claim: str = "cognito:groups"
    ops_group: str = "ops"
    console_callback_urls: str = ""
    refund_poll_seconds: str = "900"
    root: Path = ROOT

    def __post_init__(self) -> None:
        if self.target not in get_args(Target):
            raise SettingInvalid(f"target must be one of {get_args(Target)}, not {self.target!r}")
        if bool(self.oidc_issuer) != bool(self.oidc_audience):
            raise SettingInvalid("oidc_issuer and oidc_audience belong together: set both or neither")
        if not self.refund_poll_seconds.isdecimal() or int(self.refund_poll_seconds) < 1:
            raise SettingInvalid(f"refund_poll_seconds must be 1 or more, not {self.refund_poll_seconds!r}")
        if self.gateway_url and urlsplit(self.gateway_url).port is None:
            raise SettingInvalid(f"gateway_url must name a host and a port, not {self.gateway_url!r}")

    @classmethod
    def from_context(cls, node: "Node") -> Self:
        """Read every setting that the context names.

        Raises:
            SettingInvalid: a value that no stack can be built from.
        """
        names = {field.name for field in fields(cls)} - {"root"}
        given = {name: node.try_get_context(name) for name in names}
        return cls(**{name: value for name, value in given.items() if value is not None})

    @property
    def catalog(self) -> Path:
        """The catalog of products."""
        return self.root / "layers" / "domain" / "python" / "marketplace_orders" / "catalog.toml"

    @property
    def callback_urls(self) -> list[str]:
        """The further sign-in callbacks as a list."""
        return [url.strip() for url in self.console_callback_urls.split(",") if url.strip()]

    @property
    def sign_out_urls(self) -> list[str]:
        """Where people of those callbacks come back to after signing out: the home page beside them."""
        return [urljoin(url, "/") for url in self.callback_urls]
