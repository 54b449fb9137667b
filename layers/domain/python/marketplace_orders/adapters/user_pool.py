"""The stack's user pool: its users by address, and deleting one (Cognito's user pools API reference)."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from botocore.exceptions import BotoCoreError, ClientError

from marketplace_orders.domain.identifiers import account_id
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.people import Person
from marketplace_orders.ports.sign_ins import SignIn

if TYPE_CHECKING:
    from mypy_boto3_cognito_idp import CognitoIdentityProviderClient
    from mypy_boto3_cognito_idp.type_defs import UserTypeTypeDef

_POOL = "https://cognito-idp."
_BUSY = frozenset({"TooManyRequestsException", "InternalErrorException", "ThrottlingException"})


@dataclass(frozen=True, slots=True)
class UserPool:
    """See ``SignIns``. *issuer* is the ``iss`` of the tokens, which names the pool where it is one."""

    client: "CognitoIdentityProviderClient"
    issuer: str

    @property
    def known(self) -> bool:
        """Whether the issuer is a user pool."""
        return self.issuer.startswith(_POOL)

    def of_email(self, email: str) -> tuple[SignIn, ...]:
        """Return the users with the address. More than a page of 60 share none."""
        if not self.known:
            return ()
        with _busy_told():
            answer = self.client.list_users(UserPoolId=self._pool_id, Filter=f'email = "{_quoted(email)}"')
        return tuple(self._sign_in(user) for user in answer["Users"])

    def delete(self, sign_in: SignIn) -> None:
        """Delete the user, if there is one."""
        try:
            with _busy_told():
                self.client.admin_delete_user(UserPoolId=self._pool_id, Username=sign_in.username)
        except ClientError as error:
            if error.response["Error"]["Code"] != "UserNotFoundException":
                raise

    @property
    def _pool_id(self) -> str:
        return self.issuer.rstrip("/").rsplit("/", 1)[-1]

    def _sign_in(self, user: "UserTypeTypeDef") -> SignIn:
        said = {each["Name"]: each.get("Value", "") for each in user["Attributes"]}
        person = Person(
            account_id=account_id(self.issuer, said["sub"]),
            email=said.get("email", ""),
            sign_in_method=_method(said),
        )
        return SignIn(username=user["Username"], person=person)


def _quoted(text: str) -> str:
    return text.strip().replace("\\", "\\\\").replace('"', '\\"')


def _method(said: Mapping[str, str]) -> str:
    # As the ID token says it (``callers``): the outside provider of a federated person, as JSON text.
    try:
        return str(json.loads(said["identities"])[0]["providerName"])
    except (ValueError, LookupError, TypeError):
        return "email"


@contextmanager
def _busy_told() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        if error.response["Error"]["Code"] in _BUSY:
            raise StoreBusy from error
        raise
    except BotoCoreError as error:
        raise StoreBusy from error
