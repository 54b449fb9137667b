"""Signed-in people."""

from functools import cached_property
from uuid import uuid4

from local.embedded.clients import CONFIG, session
from local.embedded.description import RunningStack
from local.embedded.front_door import FrontDoor
from local.embedded.people import BUYER, OPERATOR, REVIEWER, DemoUser
from local.embedded.sign_in import id_token
from tests.e2e.support.person import Person


class People:
    """Who can sign in: the operator, and as many others as are wanted."""

    def __init__(self, stack: RunningStack, front_door: FrontDoor) -> None:
        self._stack = stack
        self._front_door = front_door

    @cached_property
    def operator(self) -> Person:
        return self._signed_in(OPERATOR)

    @cached_property
    def reviewer(self) -> Person:
        """Another one of operations, for what takes two of them."""
        return self._signed_in(REVIEWER)

    @cached_property
    def demo_buyer(self) -> Person:
        """Whom `make run` gives the demo orders."""
        return self._signed_in(BUYER)

    def newcomer(self) -> Person:
        """Somebody with an account that holds nothing yet."""
        user = DemoUser(f"person-{uuid4().hex[:12]}@example.com", "Person-password-1")
        cognito = session().client("cognito-idp", endpoint_url=self._stack.engine["endpoint"], config=CONFIG)
        pool = self._stack.outputs["UserPoolId"]
        attributes = [{"Name": "email", "Value": user.email}, {"Name": "email_verified", "Value": "true"}]
        cognito.admin_create_user(
            UserPoolId=pool,
            Username=user.email,
            MessageAction="SUPPRESS",
            UserAttributes=attributes,  # type: ignore[arg-type]
        )
        cognito.admin_set_user_password(
            UserPoolId=pool, Username=user.email, Password=user.password, Permanent=True
        )
        return self._signed_in(user)

    def _signed_in(self, user: DemoUser) -> Person:
        token = id_token(self._stack.outputs, self._stack.engine["endpoint"], user)
        return Person(self._front_door, token, user)
