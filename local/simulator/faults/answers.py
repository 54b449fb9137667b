"""Raw mode of the APIs: exact answers or errors instead of what the world would say."""

import threading
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from local.simulator.json_value import Value
from local.simulator.wire.errors import ServiceError

NEXT_TOKEN_NAMES = ("NextToken", "nextToken")


@dataclass(slots=True, eq=False)
class Answer:
    """Stands in for calls of an operation whose parameters contain `match`.

    `pages` are answered one after the other, each by the token that the one before it hands out; a single
    page is answered to every call. `error` wins over pages. `times` limits the calls, page turns included.
    """

    service: str
    operation: str
    match: dict[str, Any] = field(default_factory=dict)
    pages: tuple[dict[str, Any], ...] = ()
    error: ServiceError | None = None
    times: int | None = None
    number: int = 0

    def concerns(self, service: str, operation: str, params: dict[str, Any]) -> bool:
        """Whether this call is meant; a page turn is meant by its token alone."""
        if (self.service, self.operation) != (service, operation) or self.times == 0:
            return False
        turn = page_token(params)
        if turn is not None:
            return turn.startswith(self._token_prefix)
        return contains(params, self.match)

    def give(self, params: dict[str, Any], token_name: str) -> dict[str, Any]:
        """The page that this call gets. Raises ServiceError if that is the answer."""
        if self.times is not None:
            self.times -= 1
        if self.error is not None:
            raise self.error.again()
        turn = page_token(params)
        index = int(turn.removeprefix(self._token_prefix)) if turn else 0
        page = dict(self.pages[index])
        if index + 1 < len(self.pages):
            page.setdefault(token_name, f"{self._token_prefix}{index + 1}")
        return page

    @property
    def _token_prefix(self) -> str:
        return f"raw-{self.number}-"


def page_token(params: dict[str, Any]) -> str | None:
    """The paging token of a call, under either of the names that AWS uses."""
    return next((params[name] for name in NEXT_TOKEN_NAMES if params.get(name)), None)


def contains(value: Value, part: Value) -> bool:
    """Whether a structure has everything that another one has; lists must have every item, in any order."""
    if isinstance(part, dict):
        return isinstance(value, dict) and all(k in value and contains(value[k], v) for k, v in part.items())
    if isinstance(part, list):
        return isinstance(value, list) and all(any(contains(v, p) for v in value) for p in part)
    return bool(value == part)


class AnswerBook:
    """Raw answers; the newest one that fits a call wins."""

    def __init__(self) -> None:
        self._answers: list[Answer] = []
        self._numbers = count(1)
        self._lock = threading.Lock()

    def set(self, answer: Answer) -> Answer:
        """Add one; its number names it."""
        with self._lock:
            answer.number = next(self._numbers)
            self._answers.append(answer)
        return answer

    def clear(self, number: int | None = None) -> None:
        """Take back one, or all."""
        with self._lock:
            self._answers = [a for a in self._answers if number is not None and a.number != number]

    def list(self) -> tuple[Answer, ...]:
        """Those that still apply."""
        with self._lock:
            return tuple(answer for answer in self._answers if answer.times != 0)

    def find(self, service: str, operation: str, params: dict[str, Any]) -> Answer | None:
        """The answer for this call, if one was set."""
        with self._lock:
            fitting = [a for a in self._answers if a.concerns(service, operation, params)]
            return fitting[-1] if fitting else None
