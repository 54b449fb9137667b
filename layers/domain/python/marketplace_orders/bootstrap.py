"""The real collaborators, each built when it is first needed and kept for the container's life.

One boto3 session per container: a second session costs a cold start ten times what a second client does.
"""

from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from marketplace_orders.adapters.dynamodb.connecting import connected
from marketplace_orders.adapters.dynamodb.journal import DynamoJournal
from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.catalog import load_catalog
from marketplace_orders.services.appending import Ledger
from marketplace_orders.settings import settings

if TYPE_CHECKING:
    from boto3 import Session

    from marketplace_orders.adapters.dynamodb.table import Table


def clock() -> datetime:
    """Return the present instant: the one place where the product reads the machine's clock."""
    return datetime.now(UTC)


@cache
def session() -> "Session":
    """Return the one boto3 session."""
    from boto3 import Session

    return Session()


@cache
def table() -> "Table":
    """Return the table of facts and snapshots (``TABLE_NAME``)."""
    return connected(session(), settings().table_name)


@cache
def lists() -> DynamoOrderLists:
    """Return the lists of orders."""
    return DynamoOrderLists(table())


@cache
def ledger() -> Ledger:
    """Return what every append needs."""
    return Ledger(DynamoJournal(table(), clock), lists(), load_catalog(), clock)
