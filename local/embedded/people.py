"""The demo users of a fresh world."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Final

from local.embedded.clients import CONFIG, session


@dataclass(frozen=True)
class DemoUser:
    """Somebody who can sign in; the password is no secret, the world is thrown away."""

    email: str
    password: str
    group: str | None = None

    def described(self) -> dict[str, str]:
        """For ``stack.json``."""
        return {key: value for key, value in asdict(self).items() if value}


BUYER: Final = DemoUser("buyer@example.com", "Buyer-password-1")
COLLEAGUE: Final = DemoUser("colleague@example.com", "Colleague-password-1")
OPERATOR: Final = DemoUser("operator@example.com", "Operator-password-1", group="ops")
REVIEWER: Final = DemoUser("reviewer@example.com", "Reviewer-password-1", group="ops")
"""Another one of operations, for what takes two of them: a refund above the product's limit."""


def create_users(outputs: Mapping[str, str], engine_url: str) -> None:
    """Put the demo users into the stack's user pool, confirmed."""
    cognito = session().client("cognito-idp", endpoint_url=engine_url, config=CONFIG)
    pool = outputs["UserPoolId"]
    for user in (BUYER, COLLEAGUE, OPERATOR, REVIEWER):
        cognito.admin_create_user(
            UserPoolId=pool,
            Username=user.email,
            MessageAction="SUPPRESS",
            UserAttributes=[
                {"Name": "email", "Value": user.email},
                {"Name": "email_verified", "Value": "true"},
            ],
        )
        cognito.admin_set_user_password(
            UserPoolId=pool, Username=user.email, Password=user.password, Permanent=True
        )
        if user.group:
            cognito.admin_add_user_to_group(UserPoolId=pool, Username=user.email, GroupName=user.group)
