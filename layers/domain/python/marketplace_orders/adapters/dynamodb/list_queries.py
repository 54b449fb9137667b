"""A page of a list as one Query: key condition, filter, and never more than three times its size read."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from marketplace_orders.adapters.dynamodb.attributes import Value, key_item
from marketplace_orders.adapters.dynamodb.cursor import decoded, invalid, list_hash
from marketplace_orders.adapters.dynamodb.expressions import Expressions
from marketplace_orders.adapters.dynamodb.keys import snapshot_key
from marketplace_orders.adapters.dynamodb.sorting import Bounds, created_bounds, expiry_bounds, within
from marketplace_orders.domain.instants import written
from marketplace_orders.domain.statuses import OrderStatus
from marketplace_orders.ports.order_lists import Listing, OrderFilter, SortBy

READ_PER_SHOWN = 3
"""How many items are read for each order of a page at most (design §4, Lists)."""

SORT_KEYS = {SortBy.CREATED: "created_sort", SortBy.EXPIRY: "expiry_sort"}

_BY_CLOCK = frozenset({OrderStatus.REFUND_WINDOW, OrderStatus.PENDING_LINK})


def page_query(owner: str, key: str, wanted: Listing, now: datetime) -> dict[str, Any]:
    """Return the Query for the page *wanted* of the partition *key* (of an *owner*'s indexes).

    Raises:
        Invalid: the cursor is of another list, or none of ours.
    """
    sort = SORT_KEYS[wanted.sort]
    bounds = {"created_sort": created_bounds(wanted.filter.created)}
    bounds["expiry_sort"] = expiry_bounds(wanted.filter.expires)
    said = Expressions()
    keyed = [said.compares(f"{owner}_key", "=", key), said.within(sort, bounds.pop(sort))]
    filters = [said.within(*other) for other in bounds.items()]
    filters.extend(_filters(said, wanted.filter, now))
    request: dict[str, Any] = {
        "IndexName": f"{owner}-{wanted.sort.value}",
        "KeyConditionExpression": " AND ".join(filter(None, keyed)),
        "ExpressionAttributeNames": {**said.names, "#body": "body"},
        "ExpressionAttributeValues": said.values,
        "ProjectionExpression": "#body",
        "ScanIndexForward": not wanted.descending,
        "Limit": READ_PER_SHOWN * wanted.size,
    }
    if any(filters):
        request["FilterExpression"] = " AND ".join(filter(None, filters))
    if wanted.cursor:
        request["ExclusiveStartKey"] = {f"{owner}_key": {"S": key}, **_start(wanted, sort)}
    return request


def _start(wanted: Listing, sort: str) -> dict[str, Value]:
    position = decoded(wanted.cursor or "", list_hash(wanted))
    _, separator, order_id = position.partition("#")
    if not separator or not within(position, _sorted_bounds(wanted)):
        raise invalid()
    return {sort: {"S": position}, **key_item(snapshot_key(order_id))}


def _sorted_bounds(wanted: Listing) -> Bounds:
    if wanted.sort is SortBy.CREATED:
        return created_bounds(wanted.filter.created)
    return expiry_bounds(wanted.filter.expires)


def _filters(said: Expressions, chosen: OrderFilter, now: datetime) -> Iterator[str]:
    if chosen.products:
        yield said.is_one_of("product", chosen.products)
    if chosen.order_statuses:
        either = list(_statuses(said, chosen.order_statuses, now))
        # DynamoDB refuses a parenthesis within a parenthesis that adds nothing.
        yield either[0] if len(either) == 1 else f"({' OR '.join(either)})"
    if chosen.subscription_statuses:
        yield said.is_one_of("subscription_status", chosen.subscription_statuses)
    if chosen.order_id:
        yield said.contains("order_id", chosen.order_id)


def _statuses(said: Expressions, wanted: frozenset[OrderStatus], now: datetime) -> Iterator[str]:
    """Yield conditions that follow the clock: what is stored says only until when the window runs."""
    if stored := wanted - _BY_CLOCK:
        yield said.is_one_of("order_status", stored)
    by_clock = wanted & _BY_CLOCK
    if not by_clock:
        return
    waiting = said.is_one_of("order_status", _BY_CLOCK)
    if by_clock == _BY_CLOCK:
        yield waiting
    else:
        operator = "<=" if OrderStatus.PENDING_LINK in by_clock else ">"
        yield f"({waiting} AND {said.compares('window_ends_at', operator, written(now))})"
