"""What a contract is tried on: every port of one store, and the clock it runs by."""

from typing import Protocol

from marketplace_orders.ports.accounts import Accounts
from marketplace_orders.ports.audit import Audit
from marketplace_orders.ports.census import Census
from marketplace_orders.ports.confirmations import Confirmations
from marketplace_orders.ports.consumption import Consumption
from marketplace_orders.ports.directory import Directory
from marketplace_orders.ports.journal import Journal
from marketplace_orders.ports.link_checks import LinkChecks
from marketplace_orders.ports.order_lists import OrderLists
from marketplace_orders.ports.outbox import Outbox
from marketplace_orders.ports.people import People
from marketplace_orders.ports.reconciliations import Reconciliations
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.ports.waiting import Waiting
from tests.fakes.clock import FakeClock


class Store(Protocol):
    """The ports that share one table, in memory or in DynamoDB."""

    @property
    def clock(self) -> FakeClock: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def lists(self) -> OrderLists: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def confirmations(self) -> Confirmations: ...
    @property
    def census(self) -> Census: ...
    @property
    def reconciliations(self) -> Reconciliations: ...
    @property
    def registrations(self) -> Registrations: ...
    @property
    def directory(self) -> Directory: ...
    @property
    def people(self) -> People: ...
    @property
    def accounts(self) -> Accounts: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def links(self) -> LinkChecks: ...
    @property
    def waiting(self) -> Waiting: ...
    @property
    def consumption(self) -> Consumption: ...
