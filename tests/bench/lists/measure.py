"""The rows of (e)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from marketplace_orders.adapters.dynamodb.order_lists import DynamoOrderLists
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.ports.order_lists import Listing, Page
from tests.bench import limits
from tests.bench.lists.combinations import PAGE, listings, sparse
from tests.bench.lists.counting import Reads
from tests.bench.lists.orders import ACCOUNT, NOW, items
from tests.bench.report import Figure
from tests.bench.stack.tables import create_like, fill

if TYPE_CHECKING:
    from mypy_boto3_dynamodb import DynamoDBClient

SIZES: Final = (100, 1_000, 10_000)
FOLLOWED: Final = 6
"""How many pages of one list are read, each by the cursor of the one before."""

_List = Callable[[Listing, datetime], Page]


@dataclass
class Cost:
    """The most that one page of a list took, over ``pages`` pages."""

    pages: int = 0
    requests: int = 0
    read: int = 0
    operations: set[str] = field(default_factory=set)

    def add(self, reads: Reads) -> None:
        """Take in one page."""
        self.pages += 1
        self.requests = max(self.requests, len(reads.operations))
        self.read = max(self.read, sum(reads.scanned))
        self.operations.update(reads.operations)

    @property
    def holds(self) -> bool:
        """Whether no page took more than it may."""
        only_queries = self.operations == {"Query"}
        few = self.requests <= limits.QUERIES_PER_PAGE and self.read <= limits.READ_PER_SHOWN * PAGE
        return only_queries and few


def measure(dynamodb: "DynamoDBClient", deployed: str) -> Iterator[Figure]:
    """Read every list at every size; ``deployed`` is the table whose keys and indexes count."""
    for count in SIZES:
        name = f"bench-lists-{count}"
        create_like(dynamodb, deployed, name)
        fill(dynamodb, name, items(count))
        for owner, cost in _costs(dynamodb, name, count).items():
            yield _row(owner, count, cost)
        dynamodb.delete_table(TableName=name)


def _costs(dynamodb: "DynamoDBClient", name: str, count: int) -> Mapping[str, Cost]:
    reads = Reads()
    reads.watch(dynamodb)
    lists = DynamoOrderLists(Table(dynamodb, name))
    owners: Mapping[str, _List] = {
        "account": lambda wanted, now: lists.of_account(ACCOUNT, wanted, now),
        "vendor": lists.of_vendor,
    }
    return {owner: _cost(read, reads, count) for owner, read in owners.items()}


def _cost(read: _List, reads: Reads, count: int) -> Cost:
    cost = Cost()
    for wanted in listings(count):
        _page(read, reads, wanted, cost)
    following: Listing | None = sparse(count)
    for _ in range(FOLLOWED):
        if following:
            cursor = _page(read, reads, following, cost).cursor
            following = replace(following, cursor=cursor) if cursor else None
    return cost


def _page(read: _List, reads: Reads, wanted: Listing, cost: Cost) -> Page:
    reads.clear()
    page = read(wanted, NOW)
    cost.add(reads)
    return page


def _row(owner: str, count: int, cost: Cost) -> Figure:
    return Figure(
        part="e",
        measure=f"list page of the {owner}, {count:,} orders ({cost.pages} pages)",
        ours=f"{cost.requests} {'/'.join(sorted(cost.operations))}, {cost.read} items",
        limit=f"{limits.QUERIES_PER_PAGE} Query, ≤ {limits.READ_PER_SHOWN * PAGE} items",
        holds=cost.holds,
    )
