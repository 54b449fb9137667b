"""Every fake around one table and one clock."""

from dataclasses import dataclass, field

from tests.fakes.accounts import FakeAccounts
from tests.fakes.audit import FakeAudit
from tests.fakes.census import FakeCensus
from tests.fakes.clock import FakeClock
from tests.fakes.confirmations import FakeConfirmations
from tests.fakes.consumption import FakeConsumption
from tests.fakes.directory import FakeDirectory
from tests.fakes.journal import FakeJournal
from tests.fakes.link_checks import FakeLinkChecks
from tests.fakes.order_lists import FakeOrderLists
from tests.fakes.outbox import FakeOutbox
from tests.fakes.people import FakePeople
from tests.fakes.reconciliations import FakeReconciliations
from tests.fakes.registrations import FakeRegistrations
from tests.fakes.table import FakeTable
from tests.fakes.waiting import FakeWaiting


@dataclass
class FakeStore:
    """All fakes that share a table, ready to hand to a service."""

    clock: FakeClock = field(default_factory=FakeClock)
    table: FakeTable = field(default_factory=FakeTable)

    def __post_init__(self) -> None:
        self.journal = FakeJournal(self.table, self.clock)
        self.lists = FakeOrderLists(self.table)
        self.outbox = FakeOutbox(self.table)
        self.confirmations = FakeConfirmations(self.table)
        self.census = FakeCensus(self.table)
        self.reconciliations = FakeReconciliations()
        self.registrations = FakeRegistrations(self.table)
        self.directory = FakeDirectory(self.table)
        self.people = FakePeople(self.table)
        self.accounts = FakeAccounts(self.table)
        self.audit = FakeAudit()
        self.links = FakeLinkChecks(self.table)
        self.waiting = FakeWaiting(self.table)
        self.consumption = FakeConsumption()
