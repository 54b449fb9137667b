"""What a replay did: the snapshots were folded again, by a newer release or another catalog."""

from dataclasses import dataclass
from typing import Literal

from marketplace_orders.domain.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """The snapshots were made anew from the facts (design §4).

    *replaced* holds those before, one for each order of the partition that changed: they cannot be folded
    again from the facts, and the difference to them is what is published.
    """

    replaced: tuple[Order, ...]
    kind: Literal["Replayed"] = "Replayed"
