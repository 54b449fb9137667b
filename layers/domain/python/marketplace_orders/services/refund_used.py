"""What was bought of each dimension and how much of it was used, as the vendor's platform reports it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refunding.usage import Consumed
from marketplace_orders.ports.consumption import Reported


@dataclass(frozen=True, slots=True, kw_only=True)
class Used:
    """One dimension; *units* and *reported_at* are None where nothing was reported of it."""

    dimension: str
    bought: int
    units: int | None
    reported_at: datetime | None


def used_rows(order: Order, reported: Reported | None) -> tuple[Used, ...]:
    """Return what was bought, then what was used without having been bought."""
    bought = {row.dimension: _whole(row.quantity) for row in order.purchase.entitlements}
    units = reported.units if reported else {}
    names = [*bought, *(name for name in units if name not in bought)]
    return tuple(
        Used(
            dimension=name,
            bought=bought.get(name, 0),
            units=units.get(name),
            reported_at=reported.at if reported and name in units else None,
        )
        for name in names
    )


def used_of(rows: Iterable[Used]) -> tuple[Consumed, ...]:
    """Return the rows that count for a share: reported, and bought in a quantity."""
    return tuple(
        Consumed(row.dimension, row.bought, row.units)
        for row in rows
        if row.units is not None and row.bought > 0
    )


def _whole(quantity: Decimal | None) -> int:
    """AWS counts in whole units; a right without quantity has none."""
    return int(quantity) if quantity else 0
