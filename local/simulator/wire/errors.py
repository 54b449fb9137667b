"""Errors as AWS's services answer them."""

from typing import Any


class ServiceError(Exception):
    """An error answer: `code` is the error's name in the service model, `members` are its other members.

    `status` is None where the service model, or AWS's habit (400), decides.
    """

    def __init__(
        self, code: str, message: str, status: int | None = None, members: dict[str, Any] | None = None
    ) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.status = status
        self.members = members or {}

    def again(self) -> "ServiceError":
        """A fresh copy, for an error that is answered many times."""
        return ServiceError(self.code, self.message, self.status, self.members)


class AnswerInvalid(Exception):
    """The simulator was about to answer what the service model does not allow."""
