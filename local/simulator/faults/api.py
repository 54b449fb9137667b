"""Faults in the answers of the marketplace's APIs."""

import threading
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

ANY = "*"


class ApiFaultKind(StrEnum):
    """What happens to a call."""

    THROTTLE = "throttle"
    UNAVAILABLE = "unavailable"
    ERROR = "error"
    LATENCY = "latency"
    LOST = "lost"


@dataclass(slots=True, eq=False)
class ApiFault:
    """Applies to calls of `operation` of `service` (`*`: of all), for `times` calls or for good.

    `error`, `message` and `reason` are used by kind `error`; `latency_seconds` by kind `latency`. Kind
    `lost` carries the call out and loses its answer.
    """

    kind: ApiFaultKind
    service: str = ANY
    operation: str = ANY
    times: int | None = None
    error: str = "InternalServerException"
    message: str = "simulated fault"
    reason: str | None = None
    latency_seconds: float = 0.0
    number: int = 0

    def concerns(self, service: str, operation: str) -> bool:
        """Whether it is meant for such a call and not used up."""
        named = self.service in (ANY, service) and self.operation in (ANY, operation)
        return named and self.times != 0


class ApiFaults:
    """The faults that are set, oldest first. Latency adds to others; of the others the first one wins."""

    def __init__(self) -> None:
        self._faults: list[ApiFault] = []
        self._numbers = count(1)
        self._lock = threading.Lock()

    def set(self, fault: ApiFault) -> ApiFault:
        """Add one; its number names it."""
        with self._lock:
            fault.number = next(self._numbers)
            self._faults.append(fault)
        return fault

    def clear(self, number: int | None = None) -> None:
        """Lift one, or all."""
        with self._lock:
            self._faults = [f for f in self._faults if number is not None and f.number != number]

    def list(self) -> tuple[ApiFault, ...]:
        """Those that still apply."""
        with self._lock:
            return tuple(fault for fault in self._faults if fault.times != 0)

    def take(self, service: str, operation: str) -> tuple[float, ApiFault | None]:
        """Seconds that this call must wait, and the fault that answers it, if any; counts down both."""
        with self._lock:
            concerned = [f for f in self._faults if f.concerns(service, operation)]
            slow = [f for f in concerned if f.kind is ApiFaultKind.LATENCY]
            failing = [f for f in concerned if f.kind is not ApiFaultKind.LATENCY][:1]
            for fault in (*slow, *failing):
                if fault.times is not None:
                    fault.times -= 1
            return sum(f.latency_seconds for f in slow), failing[0] if failing else None
