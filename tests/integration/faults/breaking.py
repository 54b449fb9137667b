"""Break a container's calls to AWS: the function dies around one of them, or AWS throttles from one on."""

from dataclasses import dataclass, field
from enum import Enum
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from marketplace_orders import bootstrap

if TYPE_CHECKING:
    from collections.abc import Callable

    from botocore.model import OperationModel

THROTTLED = {"Error": {"Code": "ThrottlingException", "Message": "slow down"}, "ResponseMetadata": {}}

READS = {"BatchGetItem", "GetItem", "GetSecretValue", "Query"}


class Killed(BaseException):
    """The function's process ended here; no handler of errors sees it."""


class How(Enum):
    """What happens at a call."""

    KILLED = "killed after"
    THROTTLED = "throttled from"


@dataclass
class Calls:
    """Lists the calls of every client that the container makes from now on, and breaks one when told to."""

    made: list[str] = field(default_factory=list)
    at: int | None = None
    how: How | None = None

    def watch(self) -> None:
        """Take hold of the container's session, before it has made a client."""
        session = bootstrap.session()._session
        # What such a handler returns is taken for the answer; the stubs do not know that.
        session.register("before-call", cast("Callable[..., None]", self._about_to))
        session.register("after-call", self._done)

    def break_at(self, number: int, how: How) -> None:
        """Break the call of that number (from 1), counted from here."""
        self.made.clear()
        self.at, self.how = number, how

    def mend(self) -> None:
        """Let everything through again, and count from here."""
        self.made.clear()
        self.at = None

    def breakable(self, how: How) -> list[int]:
        """The numbers of the calls that are worth breaking.

        A function that dies after a read leaves what it would have left dying before it.
        """
        numbered = enumerate(self.made, start=1)
        return [number for number, name in numbered if how is How.THROTTLED or name not in READS]

    def _about_to(self, model: "OperationModel", **_: Any) -> tuple[Any, Any] | None:
        self.made.append(model.name)
        if self.how is How.THROTTLED and self.at is not None and len(self.made) >= self.at:
            return SimpleNamespace(status_code=400), THROTTLED
        return None

    def _done(self, **_: Any) -> None:
        if self.how is How.KILLED and len(self.made) == self.at:
            raise Killed
