"""What reconciliations did and found, for operations to read (O-60)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

RECONCILIATIONS_KEPT = timedelta(days=90)
"""How long runs and what they found are kept; an order's own facts stay for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One reconciliation: how many orders it sent to be confirmed, by what told of them.

    ``finished`` is False where it ran out of time or of AWS's answers; ``unanswered`` names the questions.
    """

    started_at: datetime
    finished_at: datetime
    finished: bool
    updated: int
    unknown_licenses: int
    stale: int
    founded: int
    unanswered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftFound:
    """An order that was out of step with AWS and was put right *at* an instant (UTC), and in what."""

    order_id: str
    at: datetime
    changes: tuple[str, ...]


class Reconciliations(Protocol):
    """Keeps runs and drift for ``RECONCILIATIONS_KEPT``. Each write may be repeated.

    Raises:
        StoreBusy: the table throttles or does not answer.
    """

    def ran(self, run: Run) -> None:
        """Store *run*."""
        ...

    def runs(self, limit: int) -> tuple[Run, ...]:
        """Return up to *limit* runs, the newest first (one Query)."""
        ...

    def found(self, drift: DriftFound) -> None:
        """Store *drift*."""
        ...

    def drifted(self, limit: int) -> tuple[DriftFound, ...]:
        """Return up to *limit* orders that were put right, the newest first (one Query)."""
        ...
