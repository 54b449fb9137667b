"""When AWS last confirmed each order, and how far the search for changes has come."""

from datetime import datetime
from typing import Protocol


class Confirmations(Protocol):
    """Kept beside the orders; none of it changes an order's version."""

    def confirm(self, order_id: str, version: int, at: datetime) -> bool:
        """Record that AWS said at *at* what *version* of the order says.

        False: the snapshot has another version by now, and nothing was changed.
        """
        ...

    def confirmed_at(self, order_id: str) -> datetime | None:
        """Return when AWS last confirmed the order (UTC), or None."""
        ...

    def overdue(self, before: datetime, limit: int) -> tuple[str, ...]:
        """Return up to *limit* ids of listed orders that run and were not confirmed since *before*."""
        ...

    def watermark(self) -> datetime | None:
        """Return the instant up to which AWS's updates of agreements were followed up, or None."""
        ...

    def advance(self, to: datetime) -> None:
        """Move the watermark forward; an earlier one than is stored changes nothing."""
        ...
