"""The adapters keep the contracts that the fakes keep, on a table in moto."""

from tests.contract.accounts import AccountsContract
from tests.contract.audit import AuditContract
from tests.contract.census import CensusContract
from tests.contract.companions import CompanionsContract
from tests.contract.confirmations import ConfirmationsContract
from tests.contract.consumption import ConsumptionContract
from tests.contract.directory import DirectoryContract
from tests.contract.journal import JournalContract
from tests.contract.legacy import LegacyContract
from tests.contract.link_checks import LinkChecksContract
from tests.contract.order_lists import OrderListsContract
from tests.contract.outbox import OutboxContract
from tests.contract.people import PeopleContract
from tests.contract.reconciliations import ReconciliationsContract
from tests.contract.registrations import RegistrationsContract
from tests.contract.waiting import WaitingContract


class TestJournal(JournalContract):
    pass


class TestCompanions(CompanionsContract):
    pass


class TestLegacy(LegacyContract):
    pass


class TestOutbox(OutboxContract):
    pass


class TestOrderLists(OrderListsContract):
    pass


class TestRegistrations(RegistrationsContract):
    pass


class TestDirectory(DirectoryContract):
    pass


class TestPeople(PeopleContract):
    pass


class TestLinkChecks(LinkChecksContract):
    pass


class TestConfirmations(ConfirmationsContract):
    pass


class TestCensus(CensusContract):
    pass


class TestReconciliations(ReconciliationsContract):
    pass


class TestAudit(AuditContract):
    pass


class TestWaiting(WaitingContract):
    pass


class TestAccounts(AccountsContract):
    pass


class TestConsumption(ConsumptionContract):
    pass
