"""A log of the API calls received, for tests that have a budget."""

import threading
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from local.simulator.json_value import Value


@dataclass(slots=True, eq=False)
class Call:
    """One call; `outcome` is `ok` or the error's code."""

    number: int
    at: datetime
    service: str
    operation: str
    protocol: str
    params: Value
    outcome: str = "pending"


class CallLog:
    """All calls since the start or the last clear, oldest first."""

    def __init__(self) -> None:
        self._calls: list[Call] = []
        self._lock = threading.Lock()

    def add(self, at: datetime, service: str, operation: str, protocol: str, params: Value) -> Call:
        """Remember a call that has just come in."""
        with self._lock:
            call = Call(len(self._calls) + 1, at, service, operation, protocol, params)
            self._calls.append(call)
            return call

    def select(self, service: str | None = None, operation: str | None = None, after: int = 0) -> list[Call]:
        """Calls of that service and operation with a number above `after`."""
        with self._lock:
            return [
                call
                for call in self._calls[after:]
                if service in (None, call.service) and operation in (None, call.operation)
            ]

    def clear(self) -> None:
        """Forget all of them; numbers start anew."""
        with self._lock:
            self._calls.clear()


def counts(calls: list[Call]) -> dict[str, int]:
    """How many calls there were per `service.operation`."""
    return dict(Counter(f"{call.service}.{call.operation}" for call in calls))
