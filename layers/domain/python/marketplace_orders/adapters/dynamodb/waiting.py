"""What waits, from two partitions of indexes that sort alike: orders in one of their own, claims."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from marketplace_orders.adapters.dynamodb.attributes import Item, key_of, plain, text
from marketplace_orders.adapters.dynamodb.companions import WAITING_CLAIMS
from marketplace_orders.adapters.dynamodb.cursor import decoded, encoded
from marketplace_orders.adapters.dynamodb.snapshots import WAITING, order_of
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.ports.waiting import WaitingPage

_ORDERS = ("waiting", "waiting_key", WAITING)
_CLAIMS = ("vendor-created", "vendor_key", WAITING_CLAIMS)


@dataclass(frozen=True, slots=True)
class _Read:
    """What one Query found, and up to which position that is everything (None: to the end)."""

    items: Sequence[Item]
    until: str | None


@dataclass(frozen=True, slots=True)
class DynamoWaiting:
    """See ``Waiting``. A position is a value of ``created_sort``, which no two items share."""

    table: Table

    def page(
        self, cursor: str | None, limit: int, *, orders: bool = True, claims: bool = True
    ) -> WaitingPage:
        """Return a page."""
        of = list_name(orders=orders, claims=claims)
        after = decoded(cursor, of) if cursor else ""
        reads = [self._read(*each, after, limit) for each in _sources(orders=orders, claims=claims)]
        until = min((read.until for read in reads if read.until), default=None)
        merged = merge(*(read.items for read in reads), key=_position)
        shown = [item for item in merged if until is None or _position(item) <= until]
        found = tuple(order_of(item) if "version" in item else (key_of(item), plain(item)) for item in shown)
        return WaitingPage(found, encoded(until, of) if until else None)

    def _read(self, index: str, key: str, name: str, after: str, limit: int) -> _Read:
        request = {
            "IndexName": index,
            "KeyConditionExpression": f"{key} = :name AND created_sort > :after",
            "ExpressionAttributeValues": {":name": {"S": name}, ":after": {"S": after or " "}},
            "Limit": limit,
        }
        answer = self.table.query(request)
        last = answer.get("LastEvaluatedKey")
        return _Read(answer["Items"], text(last, "created_sort") if last else None)


def list_name(*, orders: bool, claims: bool) -> str:
    """Return what tells the cursors of one list from another's."""
    return f"waiting:{orders:d}{claims:d}"


def _sources(*, orders: bool, claims: bool) -> Iterator[tuple[str, str, str]]:
    if orders:
        yield _ORDERS
    if claims:
        yield _CLAIMS


def _position(item: Item) -> str:
    return text(item, "created_sort")
