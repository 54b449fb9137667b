"""What an operation answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from local.simulator.emit.notices import Notice
from local.simulator.world.agreements import Agreement

AGREEMENT_LAG = timedelta(seconds=11)
"""Acceptance to `Purchase Agreement Created`, as measured on a live listing in August 2026."""

LICENSE_LAG = timedelta(seconds=73)
"""Acceptance to `License Updated`, on the same listing."""

DEPROVISION_LAG = timedelta(seconds=31)
"""`Ended` to `License Deprovisioned`, on the same listing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The agreement that came out of an operation, and the messages that tell of it, oldest first."""

    agreement: Agreement
    notices: tuple[Notice, ...]


def later(instant: datetime, lag: timedelta, now: datetime) -> datetime:
    """An instant with AWS's usual lag, but never in the future."""
    return min(instant + lag, max(instant, now))
