"""Lists of orders, filtered, sorted and read page by page (O-25 to O-43, design §4 Lists)."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus

MAX_PAGE = 100
"""The most orders on a page; a page reads at most three times as many items."""


@dataclass(frozen=True, slots=True)
class Range:
    """From *since* to *until*, both included, either open. An order without end expires in no range.

    Raises:
        Invalid: *until* comes before *since* (``range_reversed``).
    """

    since: datetime | None = None
    until: datetime | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise Invalid("range_reversed", "The range ends before it begins.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFilter:
    """What an order must match, all of it; an empty member matches everything.

    Statuses follow the clock: an order in its refund window whose end has passed is pending.
    ``order_id`` is text that the id contains.
    """

    products: frozenset[str] = frozenset()
    order_statuses: frozenset[OrderStatus] = frozenset()
    subscription_statuses: frozenset[SubscriptionStatus] = frozenset()
    created: Range = field(default_factory=Range)
    expires: Range = field(default_factory=Range)
    order_id: str = ""


class SortBy(StrEnum):
    """What a list is sorted by."""

    CREATED = "created"
    EXPIRY = "expiry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page that somebody wants: filter, sorting, size, and the cursor of the page before.

    Raises:
        Invalid: *size* is not between 1 and ``MAX_PAGE`` (``page_size_invalid``).
    """

    filter: OrderFilter = field(default_factory=OrderFilter)
    sort: SortBy = SortBy.CREATED
    descending: bool = True
    size: int = 20
    cursor: str | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.size <= MAX_PAGE:
            raise Invalid("page_size_invalid", f"A page holds between 1 and {MAX_PAGE} orders.")


@dataclass(frozen=True, slots=True)
class Page:
    """Up to ``size`` orders. A short page with a cursor is normal: ask on until there is none."""

    orders: tuple[Order, ...]
    cursor: str | None


@dataclass(frozen=True, slots=True)
class KeptOrder:
    """An order, and when AWS last confirmed it (UTC; None: never)."""

    order: Order
    confirmed_at: datetime | None


class OrderLists(Protocol):
    """Reads snapshots of orders. The timeline of one order is ``Journal.read``."""

    def of_account(self, account_id: str, wanted: Listing, now: datetime) -> Page:
        """Return a page of the orders linked to *account_id* (one Query).

        Raises:
            Invalid: the cursor is of another filter or sorting (``cursor_mismatch``) or is none of
                ours (``cursor_invalid``).
        """
        ...

    def of_vendor(self, wanted: Listing, now: datetime) -> Page:
        """Return a page of every listed order, for operations (one Query). Raises as ``of_account``."""
        ...

    def of_buyer(self, aws_account: str) -> tuple[Order, ...]:
        """Return every order of the AWS account, listed or not, oldest first (index: may lag a little)."""
        ...

    def newest_of_buyer(self, aws_account: str, limit: int) -> tuple[Order, ...]:
        """Return up to *limit* orders of the AWS account, newest first, as ``of_buyer`` (one Query)."""
        ...

    def order(self, order_id: str) -> Order | None:
        """Return the snapshot of *order_id* (one consistent GetItem), or None."""
        ...

    def kept(self, order_id: str) -> KeptOrder | None:
        """Return *order_id* with what is kept beside its snapshot (one consistent GetItem), or None."""
        ...

    def raw(self, order_id: str, fact_id: str) -> str | None:
        """Return the body as it came of a fact (cut over 64 kB), or None where none is kept."""
        ...
