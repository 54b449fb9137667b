"""Links whose spread is repeated, after the index of buyers has caught up and until it reaches an order."""

from datetime import datetime, timedelta
from typing import Protocol

from marketplace_orders.ports.buyers import Buyer

LINK_AGAIN_AFTER = timedelta(minutes=2)
"""How long after a link the index surely holds every order that was stored before it."""


AGAIN_WITHOUT_ORDERS = timedelta(hours=1)
"""How long until a link that reached no order is looked at again."""


class LinkChecks(Protocol):
    """Finds links that were made a while ago and not looked at again, and those that reached no order."""

    def due_links(self, now: datetime, limit: int) -> tuple[Buyer, ...]:
        """Return up to *limit* links to spread again at *now*, the longest due first."""
        ...

    def link_checked(self, buyer: Buyer) -> bool:
        """Record that *buyer*'s link was spread again. False: a newer link was made, nothing changed."""
        ...

    def link_without_orders(self, buyer: Buyer, again_at: datetime) -> bool:
        """Record that *buyer* has no order; the link is due at *again_at*. False: as above."""
        ...

    def without_orders(self, limit: int) -> tuple[Buyer, ...]:
        """Return up to *limit* links whose buyer had no order when they were last looked at."""
        ...
