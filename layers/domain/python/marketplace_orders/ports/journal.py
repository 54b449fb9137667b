"""The journal: every order's facts and snapshots, appended in one conditional transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.partition import Partition
from marketplace_orders.domain.order import Order

MAX_FACTS = 40
"""How many facts one transaction stores: with their raw bodies, the snapshots and the companions they
stay below DynamoDB's 100 actions and 4 MB."""


@dataclass(frozen=True, slots=True)
class History:
    """A partition as it was read: all facts, the snapshots, and the version (0: nothing stored yet).

    ``published`` holds the published version of each order id that has one, ``confirmed`` when AWS last
    confirmed it; an append carries both over.
    """

    partition: Partition
    facts: tuple[Fact, ...] = ()
    orders: tuple[Order, ...] = ()
    version: int = 0
    published: Mapping[str, int] = field(default_factory=dict)
    confirmed: Mapping[str, datetime] = field(default_factory=dict)

    def order(self, order_id: str) -> Order | None:
        """Return the snapshot of *order_id* as it was read, or None."""
        return next((order for order in self.orders if order.order_id == order_id), None)


@dataclass(frozen=True, slots=True)
class Key:
    """The key of an item outside an order's partition, for example ``BUYER#111122223333``."""

    pk: str
    sk: str


@dataclass(frozen=True, slots=True)
class Absent:
    """The item must not exist. If it does, the transaction fails and hands its attributes back."""

    key: Key


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The item must exist and its attributes *equal* must have these values."""

    key: Key
    equal: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stored:
    """Write the item *values*, on condition that it is absent or, with *equal*, that these match.

    With ``or_absent`` the condition is "absent, or *equal* matches".
    """

    key: Key
    values: Mapping[str, str | int | None]
    equal: Mapping[str, str | int] = field(default_factory=dict)
    or_absent: bool = True


@dataclass(frozen=True, slots=True)
class Removed:
    """Delete the item, on condition that its attributes *equal* have these values."""

    key: Key
    equal: Mapping[str, str | int] = field(default_factory=dict)


Companion = Absent | Unchanged | Stored | Removed
"""A check or write outside the partition that stands or falls with an append."""


@dataclass(frozen=True, slots=True)
class Append:
    """New facts of one partition, its snapshots folded with them, on condition of *history*'s version.

    Facts are stored under ``version``, whatever theirs says. ``raws`` holds the body as it came of
    each fact id that has one.
    """

    history: History
    facts: tuple[Fact, ...]
    orders: tuple[Order, ...]
    raws: Mapping[str, str] = field(default_factory=dict)

    @property
    def version(self) -> int:
        """The version that this append makes."""
        return self.history.version + 1


class TooManyFacts(ValueError):
    """More than ``MAX_FACTS`` in one transaction; the caller splits them."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} facts in one transaction; at most {MAX_FACTS} fit")


class Conflict(Exception):
    """The transaction was not made; nothing was written.

    ``stale``: the version moved, a fact is already stored, or AWS reports contention: read again.
    ``failed``: companions whose condition failed, each with the attributes of the item as it is.
    """

    def __init__(
        self, *, stale: bool, failed: Sequence[tuple[Companion, Mapping[str, str | int]]] = ()
    ) -> None:
        super().__init__("stale" if stale else "a companion's condition failed")
        self.stale = stale
        self.failed = tuple(failed)


class Journal(Protocol):
    """Stores facts and snapshots. One call, one request to the table."""

    def read(self, partition: Partition) -> History:
        """Return everything known of *partition* (one consistent Query; more pages only past 1 MB).

        Raises:
            StoreBusy: the table throttles or does not answer; the same call may be repeated.
        """
        ...

    def write(self, appends: Sequence[Append], companions: Sequence[Companion] = ()) -> None:
        """Store *appends* (two for a handover, none for a claim) and *companions* in one transaction.

        Raises:
            Conflict: nothing was written; see its attributes.
            TooManyFacts: the appends together hold more than ``MAX_FACTS``.
            StoreBusy: the table throttles or does not answer; the same call may be repeated.
        """
        ...
