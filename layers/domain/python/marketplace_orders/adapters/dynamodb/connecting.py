"""The client of the table: every call has a timeout and bounded retries with jitter."""

from typing import TYPE_CHECKING

from botocore.config import Config

from marketplace_orders.adapters.dynamodb.table import Table

if TYPE_CHECKING:
    from boto3 import Session

CONFIG = Config(
    connect_timeout=1,
    read_timeout=5,
    retries={"mode": "standard", "total_max_attempts": 4},
    max_pool_connections=32,
)
"""Seconds to connect and to wait for an answer; ``standard`` waits between attempts with jitter."""


def connected(session: "Session", table_name: str) -> Table:
    """Return the table *table_name* over a client of *session* (one session per container)."""
    return Table(session.client("dynamodb", config=CONFIG), table_name)
