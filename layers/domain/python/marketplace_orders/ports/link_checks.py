"""Links whose spread is repeated once, after the index of buyers has caught up (design §4)."""

from datetime import datetime, timedelta
from typing import Protocol

from marketplace_orders.ports.buyers import Buyer

LINK_AGAIN_AFTER = timedelta(minutes=2)
"""How long after a link the index surely holds every order that was stored before it."""


class LinkChecks(Protocol):
    """Finds links that were made a while ago and not looked at again."""

    def due_links(self, now: datetime, limit: int) -> tuple[Buyer, ...]:
        """Return up to *limit* links to spread again at *now*, the longest due first."""
        ...

    def link_checked(self, buyer: Buyer) -> bool:
        """Record that *buyer*'s link was spread again. False: a newer link was made, nothing changed."""
        ...
