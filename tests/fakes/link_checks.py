"""The links to spread again, in memory."""

from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.link_checks import LINK_AGAIN_AFTER
from tests.fakes.table import FakeTable


@dataclass
class FakeLinkChecks:
    """Knows the links in *table*, and which of their versions were looked at again."""

    table: FakeTable = field(default_factory=FakeTable)
    checked: set[tuple[str, int]] = field(default_factory=set)
    postponed: dict[tuple[str, int], datetime] = field(default_factory=dict)

    def due_links(self, now: datetime, limit: int) -> tuple[Buyer, ...]:
        """See ``LinkChecks.due_links``."""
        links = [Buyer.of(item) for key, item in self.table.items.items() if key.sk == "BUYER"]
        due = [
            link
            for link in links
            if self._due_at(link) <= now and (link.aws_account, link.version) not in self.checked
        ]
        return tuple(sorted(due, key=self._due_at)[:limit])

    def link_checked(self, buyer: Buyer) -> bool:
        """See ``LinkChecks.link_checked``."""
        if self.table.items[buyer.key]["version"] != buyer.version:
            return False
        self.checked.add((buyer.aws_account, buyer.version))
        self.postponed.pop((buyer.aws_account, buyer.version), None)
        return True

    def link_without_orders(self, buyer: Buyer, again_at: datetime) -> bool:
        """See ``LinkChecks.link_without_orders``."""
        if self.table.items[buyer.key]["version"] != buyer.version:
            return False
        self.postponed[buyer.aws_account, buyer.version] = again_at
        return True

    def without_orders(self, limit: int) -> tuple[Buyer, ...]:
        """See ``LinkChecks.without_orders``."""
        links = (Buyer.of(item) for key, item in self.table.items.items() if key.sk == "BUYER")
        marked = [link for link in links if (link.aws_account, link.version) in self.postponed]
        return tuple(sorted(marked, key=self._due_at)[:limit])

    def _due_at(self, link: Buyer) -> datetime:
        again_at = self.postponed.get((link.aws_account, link.version))
        return again_at or link.linked_at + LINK_AGAIN_AFTER
