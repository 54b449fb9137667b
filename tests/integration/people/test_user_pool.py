"""Users of a pool in moto: found by address, deleted once; and what happens when the pool fails."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from marketplace_orders.adapters.user_pool import UserPool
from marketplace_orders.domain.identifiers import account_id
from marketplace_orders.ports.errors import StoreBusy

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient

EMAIL = "joan@example.com"


@pytest.fixture
def client() -> Iterator["CognitoIdentityProviderClient"]:
    with mock_aws():
        yield boto3.client("cognito-idp", region_name="us-east-1")


@pytest.fixture
def pool(client: "CognitoIdentityProviderClient") -> UserPool:
    made = client.create_user_pool(PoolName="people", UsernameAttributes=["email"])
    pool_id = made["UserPool"]["Id"]
    return UserPool(client, f"https://cognito-idp.us-east-1.amazonaws.com/{pool_id}")


def add(pool: UserPool, email: str) -> str:
    """Add a user; return the account that it signs in to."""
    pool_id = pool.issuer.rsplit("/", 1)[-1]
    made = pool.client.admin_create_user(
        UserPoolId=pool_id, Username=email, UserAttributes=[{"Name": "email", "Value": email}]
    )
    said = {each["Name"]: each["Value"] for each in made["User"]["Attributes"]}
    return account_id(pool.issuer, said["sub"])


def test_a_user_is_found_by_address_and_deleted_once(pool: UserPool) -> None:
    joan, other = add(pool, EMAIL), add(pool, "juan@example.com")
    (found,) = pool.of_email(EMAIL)
    assert (found.person.account_id, found.person.email) == (joan, EMAIL)
    assert found.person.sign_in_method == "email"
    pool.delete(found)
    pool.delete(found)
    assert pool.of_email(EMAIL) == ()
    assert [each.person.account_id for each in pool.of_email("juan@example.com")] == [other]


@pytest.mark.parametrize("email", ['x" or email ^= "', "back\\slash@example.com", "nobody@example.com"])
def test_an_address_is_only_ever_an_address(pool: UserPool, email: str) -> None:
    add(pool, EMAIL)
    assert pool.of_email(email) == ()


def test_an_issuer_of_the_vendors_own_is_not_asked(client: "CognitoIdentityProviderClient") -> None:
    elsewhere = UserPool(client, "https://login.vendor.example")
    assert not elsewhere.known
    assert elsewhere.of_email(EMAIL) == ()


@pytest.mark.parametrize(("code", "expected"), [("TooManyRequestsException", StoreBusy), ("X", ClientError)])
def test_a_pool_that_throttles_is_busy(
    pool: UserPool, monkeypatch: pytest.MonkeyPatch, code: str, expected: type[Exception]
) -> None:
    def fails(**_: object) -> None:
        raise ClientError({"Error": {"Code": code, "Message": ""}}, "ListUsers")

    monkeypatch.setattr(pool.client, "list_users", fails)
    with pytest.raises(expected):
        pool.of_email(EMAIL)
