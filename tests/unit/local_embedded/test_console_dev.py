"""A development server that may sign people in."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import moto
import pytest

from local.embedded.clients import session
from local.embedded.console_dev import let_sign_in, main

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient

ORIGIN = "http://localhost:5173"


@pytest.fixture
def cognito() -> Iterator["CognitoIdentityProviderClient"]:
    with moto.mock_aws():
        yield session().client("cognito-idp")


@pytest.fixture
def outputs(cognito: "CognitoIdentityProviderClient") -> dict[str, str]:
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    client = cognito.create_user_pool_client(
        UserPoolId=pool,
        ClientName="console",
        CallbackURLs=["http://front.door/callback"],
        LogoutURLs=["http://front.door/"],
        AllowedOAuthScopes=["openid", "email"],
        RefreshTokenValidity=1,
    )
    return {"UserPoolId": pool, "UserPoolClientId": client["UserPoolClient"]["ClientId"]}


def _client(cognito: "CognitoIdentityProviderClient", outputs: dict[str, str]) -> dict[str, Any]:
    which = {"UserPoolId": outputs["UserPoolId"], "ClientId": outputs["UserPoolClientId"]}
    return dict(cognito.describe_user_pool_client(**which)["UserPoolClient"])


def test_people_come_back_to_it_beside_the_front_door(
    cognito: "CognitoIdentityProviderClient", outputs: dict[str, str]
) -> None:
    for _ in range(2):
        let_sign_in(cognito, outputs, ORIGIN)
    client = _client(cognito, outputs)
    assert client["CallbackURLs"] == ["http://front.door/callback", f"{ORIGIN}/callback"]
    assert client["LogoutURLs"] == ["http://front.door/", f"{ORIGIN}/"]


def test_nothing_else_of_the_client_changes(
    cognito: "CognitoIdentityProviderClient", outputs: dict[str, str]
) -> None:
    before = _client(cognito, outputs)
    let_sign_in(cognito, outputs, ORIGIN)
    after = _client(cognito, outputs)
    changed = {key for key in before if before[key] != after.get(key)} - {"LastModifiedDate"}
    assert changed == {"CallbackURLs", "LogoutURLs"}


def test_without_a_stack_it_says_what_to_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["console_dev", "--stack", str(tmp_path / "stack.json")])
    with pytest.raises(SystemExit, match="make run"):
        main()
