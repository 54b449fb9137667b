"""The queues of work that a changed order leaves: asking AWS, and publishing again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An order to look at: AWS is asked because of the fact *since*; None: a handover or the clock."""

    order_id: str
    since: str | None
    correlation_id: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Check:
    """An order, known or not, that is to be confirmed with AWS unless it was since *requested_at* (UTC)."""

    order_id: str
    requested_at: datetime
    correlation_id: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A version of an order whose difference from the one before is still to be published."""

    order_id: str
    version: int
    correlation_id: str | None = field(default=None, compare=False)


class WorkQueues(Protocol):
    """Sends work to the enrichment and republish queues, each with the id of what called for it.

    Work without a correlation id of its own carries that of the call that sends it.
    """

    def follow_up(self, work: Sequence[FollowUp]) -> None:
        """Send *work* to the enrichment queue.

        Raises:
            QueueBusy: at least one message was not taken; the whole may be sent again.
        """
        ...

    def check(self, work: Sequence[Check]) -> None:
        """Send *work* to the enrichment queue. Raises ``QueueBusy`` as above."""
        ...

    def republish(self, work: Sequence[Unpublished]) -> None:
        """Send *work* to the republish queue. Raises ``QueueBusy`` as above."""
        ...


class QueueBusy(Exception):
    """The queue did not take every message."""
