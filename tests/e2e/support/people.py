"""Signed-in people."""

from functools import cached_property

from local.embedded.description import RunningStack
from local.embedded.people import BUYER, COLLEAGUE, OPERATOR, DemoUser
from local.embedded.sign_in import id_token


class People:
    """ID tokens of the demo users, each fetched once."""

    def __init__(self, stack: RunningStack) -> None:
        self._stack = stack

    @cached_property
    def buyer(self) -> str:
        return self._token(BUYER)

    @cached_property
    def colleague(self) -> str:
        return self._token(COLLEAGUE)

    @cached_property
    def operator(self) -> str:
        return self._token(OPERATOR)

    def _token(self, user: DemoUser) -> str:
        return id_token(self._stack.outputs, self._stack.engine["endpoint"], user)
