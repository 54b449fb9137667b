"""The runs of the workflow that carries refunds out."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundRun:
    """What a run is started with; *correlation_id* goes into the log lines of its steps."""

    order_id: str
    request_id: str
    correlation_id: str


class RefundRuns(Protocol):
    """Starts runs and looks after them. Two runs of one request do no harm.

    Raises:
        StoreBusy: the service throttles or does not answer; may be repeated.
    """

    def goes_on(self, run: str) -> bool:
        """Return whether *run* (its ARN) has not ended. False for one that is not known any more."""
        ...

    def start(self, run: RefundRun) -> None:
        """Start a run."""
        ...
