"""Every combination of filters, sorting and direction that the console offers."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Final

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.ports.order_lists import Listing, OrderFilter, Range, SortBy
from tests.bench.lists.orders import NOW, SPACING

PAGE: Final = 20
"""Orders on a page of the console."""

MANY: Final = 10_000


def filters(count: int) -> Mapping[str, Any]:
    """Each filter with a value that some of the ``count`` orders match; ranges take the middle half."""
    begin = NOW - SPACING * count
    quarter = (NOW - begin) / 4
    return {
        "products": frozenset({"apppush"}),
        "order_statuses": frozenset({OrderStatus.PENDING_LINK, OrderStatus.LINKED}),
        "subscription_statuses": frozenset({SubscriptionStatus.SUBSCRIBED}),
        "created": Range(begin + quarter, NOW - quarter),
        "expires": Range(NOW, NOW + quarter * 2),
        "order_id": "7",
    }


def listings(count: int) -> Iterator[Listing]:
    """The first page of each list: all subsets of the filters, both sortings, both directions.

    From 10,000 orders on, where one page takes the engine a quarter of a second, the directions take turns.
    """
    values = filters(count)
    for turn, chosen in enumerate(product((False, True), repeat=len(values))):
        used = {name: value for (name, value), use in zip(values.items(), chosen, strict=True) if use}
        directions = (False, True) if count < MANY else (turn % 2 == 0,)
        for sort, descending in product(SortBy, directions):
            yield Listing(filter=OrderFilter(**used), sort=sort, descending=descending, size=PAGE)


def sparse(count: int) -> Listing:
    """A list over the whole partition whose filters leave little: its pages are short and many."""
    whole = {name: value for name, value in filters(count).items() if not isinstance(value, Range)}
    return Listing(filter=OrderFilter(**whole), size=PAGE)
