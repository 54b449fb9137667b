"""Demo users sign in as a browser does."""

import base64
import json

import httpx
import pytest

from local.embedded.clients import session
from local.embedded.people import BUYER, OPERATOR, DemoUser, create_users
from local.embedded.settings import Settings
from local.embedded.sign_in import id_token


@pytest.fixture(scope="module")
def outputs(engine: Settings) -> dict[str, str]:
    """A user pool as the stack makes it, with the demo users."""
    cognito = session().client("cognito-idp", endpoint_url=engine.engine_url)
    pool = cognito.create_user_pool(PoolName="buyers", UsernameAttributes=["email"])["UserPool"]["Id"]
    cognito.create_group(UserPoolId=pool, GroupName="ops")
    client = cognito.create_user_pool_client(
        UserPoolId=pool,
        ClientName="console",
        AllowedOAuthFlows=["code"],
        AllowedOAuthFlowsUserPoolClient=True,
        AllowedOAuthScopes=["openid", "email", "profile"],
        CallbackURLs=["http://localhost/callback"],
    )
    outputs = {"UserPoolId": pool, "UserPoolClientId": client["UserPoolClient"]["ClientId"]}
    create_users(outputs, engine.engine_url)
    return outputs


def _claims(token: str) -> dict[str, object]:
    body = token.split(".")[1]
    claims: dict[str, object] = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    return claims


def test_a_buyer_gets_an_id_token(engine: Settings, outputs: dict[str, str]) -> None:
    claims = _claims(id_token(outputs, engine.engine_url, BUYER))
    assert claims["token_use"] == "id"
    assert claims["email"] == BUYER.email
    assert "cognito:groups" not in claims


def test_an_operator_is_in_the_group(engine: Settings, outputs: dict[str, str]) -> None:
    assert _claims(id_token(outputs, engine.engine_url, OPERATOR))["cognito:groups"] == ["ops"]


def test_a_wrong_password_is_refused(engine: Settings, outputs: dict[str, str]) -> None:
    with pytest.raises(httpx.HTTPStatusError):
        id_token(outputs, engine.engine_url, DemoUser(BUYER.email, "wrong"))
