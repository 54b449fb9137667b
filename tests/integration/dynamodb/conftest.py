"""The real adapters around a table in moto."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import boto3
import pytest
from moto import mock_aws

from marketplace_orders.adapters.dynamodb.accounts import DynamoAccounts
from marketplace_orders.adapters.dynamodb.audit import DynamoAudit
from marketplace_orders.adapters.dynamodb.census import DynamoCensus
from marketplace_orders.adapters.dynamodb.confirmations import DynamoConfirmations
from marketplace_orders.adapters.dynamodb.connecting import connected
from marketplace_orders.adapters.dynamodb.consumption import DynamoConsumption
from marketplace_orders.adapters.dynamodb.directory import DynamoDirectory
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.link_checks import DynamoLinkChecks
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.dynamodb.outbox import DynamoOutbox
from marketplace_orders.adapters.dynamodb.people import DynamoPeople
from marketplace_orders.adapters.dynamodb.reconciliations import DynamoReconciliations
from marketplace_orders.adapters.dynamodb.registrations import DynamoRegistrations
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.adapters.dynamodb.waiting import DynamoWaiting
from tests.fakes.clock import FakeClock
from tests.support.orders_table import make_table

_numbers = count(1)


@dataclass
class DynamoStore:
    """Every adapter around one table."""

    table: Table
    clock: FakeClock = field(default_factory=FakeClock)

    def __post_init__(self) -> None:
        self.journal = DynamoJournal(self.table, self.clock)
        self.lists = DynamoOrderLists(self.table)
        self.outbox = DynamoOutbox(self.table)
        self.confirmations = DynamoConfirmations(self.table)
        self.census = DynamoCensus(self.table)
        self.reconciliations = DynamoReconciliations(self.table)
        self.registrations = DynamoRegistrations(self.table)
        self.directory = DynamoDirectory(self.table)
        self.people = DynamoPeople(self.table)
        self.accounts = DynamoAccounts(self.table)
        self.audit = DynamoAudit(self.table)
        self.links = DynamoLinkChecks(self.table)
        self.waiting = DynamoWaiting(self.table)
        self.consumption = DynamoConsumption(self.table)


@pytest.fixture(scope="module")
def session() -> Iterator[boto3.Session]:
    with mock_aws():
        yield boto3.Session(region_name="us-east-1")


@pytest.fixture
def store(session: boto3.Session) -> DynamoStore:
    table = connected(session, f"orders-{next(_numbers)}")
    make_table(table.client, table.name)
    return DynamoStore(table)
