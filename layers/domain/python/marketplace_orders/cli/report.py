"""What a replay found, for people: a paragraph per order that differs, and the sums. Ids are masked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TextIO

from marketplace_orders.log_masking import masked_text
from marketplace_orders.services.replaying import Difference

_NOTHING = "-"


@dataclass
class Report:
    """Written to *out* as it comes; *applied* says whether the differences were written."""

    out: TextIO
    applied: bool
    read: int = 0
    differ: int = 0
    failed: int = 0
    events: Counter[str] = field(default_factory=Counter)

    def found(self, differences: Iterable[Difference]) -> None:
        """Tell of one partition: the orders in it that differ."""
        self.read += 1
        for each in differences:
            self.differ += 1
            self.events.update(each.events)
            self._difference(each)

    def broke(self, name: str, error: Exception) -> None:
        """Tell of a partition that could not be replayed."""
        self.read += 1
        self.failed += 1
        self._line(f"{name}: {type(error).__name__}: {error}")

    def sums(self) -> None:
        """Tell the sums."""
        done = "were written" if self.applied else "differ (nothing was written)"
        self._line(f"{self.read} partitions read, {self.differ} orders {done}, {self.failed} failed")
        for name, number in sorted(self.events.items()):
            self._line(f"{'publishes' if self.applied else 'would publish'} {number} {name}")

    def _difference(self, found: Difference) -> None:
        self._line(found.order_id if found.after else f"{found.order_id}: its facts make no such order")
        for each in found.members:
            self._line(f"    {each.name}: {each.before or _NOTHING} -> {each.after or _NOTHING}")
        if found.events:
            self._line(f"    publishes {', '.join(found.events)}")

    def _line(self, text: str) -> None:
        self.out.write(masked_text(text) + "\n")
