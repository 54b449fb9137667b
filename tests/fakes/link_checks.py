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

    def due_links(self, now: datetime, limit: int) -> tuple[Buyer, ...]:
        """See ``LinkChecks.due_links``."""
        links = [Buyer.of(item) for key, item in self.table.items.items() if key.sk == "BUYER"]
        due = [
            link
            for link in links
            if link.linked_at + LINK_AGAIN_AFTER <= now
            and (link.aws_account, link.version) not in self.checked
        ]
        return tuple(sorted(due, key=lambda link: link.linked_at)[:limit])

    def link_checked(self, buyer: Buyer) -> bool:
        """See ``LinkChecks.link_checked``."""
        if self.table.items[buyer.key]["version"] != buyer.version:
            return False
        self.checked.add((buyer.aws_account, buyer.version))
        return True
