"""An account with an order and targets in one fake store: what commands and the API are tried on."""

from dataclasses import dataclass, field

from marketplace_orders.domain.facts.binding import Target
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import BindsTo
from marketplace_orders.services.appending import Incoming, Ledger, append
from tests.builders import (
    ACCOUNT,
    AGREEMENT,
    CATALOG,
    after,
    created,
    described,
    licensed,
    linked,
    registered,
)
from tests.fakes.store import FakeStore

RAW = '{"detail-type": "as it came"}'


@dataclass
class Office:
    """The fakes of an account whose order (AppPush) is linked; its window is open until ``wait``."""

    account: str = ACCOUNT
    store: FakeStore = field(default_factory=FakeStore)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.store.journal, self.store.lists, CATALOG, self.store.clock)
        self.directory = self.store.directory
        now = self.store.clock.now
        self.home = self.directory.add_organization(self.account, "Acme", key="home", now=now)
        self.applications = tuple(
            self.directory.add_application(self.account, self.home.organization_id, name, key=name, now=now)
            for name in ("Shop", "Blog")
        )
        self.shop, self.blog = (
            Target(BindsTo.APPLICATION, application.application_id) for application in self.applications
        )
        self.told(created(), licensed(), described(), registered(), linked(account=self.account))
        self.store.clock.now = after(1)

    def told(self, *facts: Fact, partition: Partition | None = None) -> None:
        """Append *facts*, to the order unless told otherwise."""
        own = partition or Partition.of_agreement(AGREEMENT)
        append(self.ledger, own, (Incoming(fact, RAW) for fact in facts))

    def wait(self, hours: float = 49) -> None:
        """Let time pass until *hours* after the purchase."""
        self.store.clock.now = after(hours)

    @property
    def order(self) -> Order:
        """The order as it is stored."""
        return self.store.journal[AGREEMENT]
