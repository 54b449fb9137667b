"""The keys of an order's partition. Facts sort before snapshots, and raw bodies after both.

So one Query between the first fact and the last snapshot never reads a raw body (design §4).
"""

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.identifiers import split_legacy_order_id
from marketplace_orders.domain.statuses import Feed
from marketplace_orders.ports.journal import Key

FACT = "FACT#"
SNAPSHOT = "ORDER"
RAW = "RAW#"
AFTER_SNAPSHOTS = "ORDER$"
"""Sorts after ``ORDER`` and every ``ORDER#<n>``."""

_PREFIXES = {Feed.EVENTBRIDGE: "ORDER#", Feed.SNS: "LEGACY#"}
_PK_BYTES, _SK_BYTES = 2048, 1024
"""What DynamoDB allows; a longer id names nothing that is stored."""


def partition_key(partition: Partition) -> str:
    """Return the partition key of an agreement's or a legacy customer's items."""
    return _PREFIXES[partition.feed] + partition.name


def partition_of(pk: str) -> Partition | None:
    """Return the partition whose key *pk* is, or None where the key is of something else."""
    for feed, prefix in _PREFIXES.items():
        if pk.startswith(prefix):
            return Partition(pk.removeprefix(prefix), feed)
    return None


def fact_key(partition: Partition, fact_id: str) -> Key:
    """Return the key of a fact: its identity is its key alone."""
    return Key(partition_key(partition), FACT + fact_id)


def raw_key(partition: Partition, fact_id: str) -> Key:
    """Return the key of the body as it came of a fact."""
    return Key(partition_key(partition), RAW + fact_id)


def snapshot_key(order_id: str) -> Key:
    """Return the key of an order's snapshot; cycles of a legacy listing sort by their number."""
    legacy = split_legacy_order_id(order_id)
    sk = f"{SNAPSHOT}#{legacy[1]:06}" if legacy else SNAPSHOT
    return Key(partition_key(Partition.of_order(order_id)), sk)


def storable(key: Key) -> bool:
    """Return whether *key* can exist at all; ids in a request may be of any length."""
    return len(key.pk.encode()) <= _PK_BYTES and len(key.sk.encode()) <= _SK_BYTES
