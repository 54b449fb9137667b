"""Orders in memory that are told facts: what the tests of handovers, time and publishing have in common."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.services.appending import Incoming, Ledger, append
from tests.builders import ACCOUNT, CATALOG, after
from tests.fakes.store import FakeStore


@dataclass
class World:
    """A store, the ledger over it, and a clock that stands at 1,000 hours after the purchase."""

    store: FakeStore = field(default_factory=FakeStore)

    def __post_init__(self) -> None:
        self.store.clock.now = after(1000)
        self.ledger = Ledger(self.store.journal, self.store.lists, CATALOG, self.store.clock)

    def __getitem__(self, order_id: str) -> Order:
        return self.store.journal[order_id]

    @property
    def now(self) -> datetime:
        """What the clock tells."""
        return self.store.clock()

    def at(self, hours: float) -> None:
        """Let it be *hours* after the purchase."""
        self.store.clock.now = after(hours)

    def tell(self, order_id: str, *facts: Fact) -> Order:
        """Append *facts* to *order_id* and return it. The same fact told to two orders gets two ids."""
        own = (Incoming(replace(each, fact_id=f"{each.fact_id}@{order_id}")) for each in facts)
        append(self.ledger, Partition.of_order(order_id), own)
        return self[order_id]

    def facts(self, order_id: str) -> list[str]:
        """Return the kinds of the facts of *order_id*, in the order of their ids."""
        return [fact.body.kind for fact in self.store.journal.facts(order_id)]

    def application(self) -> Target:
        """Return an application that the account has."""
        organization = self.store.directory.add_organization(ACCOUNT, "Shop", key="o", now=self.now)
        made = self.store.directory.add_application(
            ACCOUNT, organization.organization_id, "Web", key="a", now=self.now
        )
        return Target(BindsTo.APPLICATION, made.application_id)
