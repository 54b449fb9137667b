"""What the vendor's platform says was used of each order: the basis of refunds by usage (O-66)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from marketplace_orders.ports.journal import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """How many units of each dimension were used from the purchase until *at* (UTC), all together."""

    order_id: str
    at: datetime
    units: Mapping[str, int]

    @staticmethod
    def key_of(order_id: str) -> Key:
        """Return the key of the report on *order_id*."""
        return Key(f"CONSUMPTION#{order_id}", "CONSUMPTION")


class Consumption(Protocol):
    """The last report on each order."""

    def read(self, order_id: str) -> Reported | None:
        """Return what was reported of the order, or None where nothing was."""
        ...

    def report(self, reported: Reported) -> Reported:
        """Keep *reported* where no report of its instant or a later one is kept; return what is kept."""
        ...
