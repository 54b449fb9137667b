"""Orders of one account in every status, as the items that the table holds."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, TypeVar

from marketplace_orders.adapters.dynamodb.snapshots import snapshot_item
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.order import Order, Window
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from tests.builders import bound_order, order_of

Status = TypeVar("Status", bound=StrEnum)

ACCOUNT: Final = "acc-bench"
NOW: Final = datetime(2026, 11, 1, tzinfo=UTC)
SPACING: Final = timedelta(minutes=10)
"""Between one order's creation and the next one's; the last one is made just before `NOW`."""

_PRODUCTS: Final = tuple(product.key for product in load_catalog().products)
_WINDOW: Final = timedelta(hours=48)
_UNPUBLISHED: Final = timedelta(minutes=5)


def items(count: int) -> Iterator[dict[str, Any]]:
    """The snapshots of ``count`` orders, oldest first."""
    template = order_of(bound_order())
    for number in range(count):
        order = _order(template, number, count)
        yield snapshot_item(order, published_version=1, publish_due=NOW + _UNPUBLISHED)


def _order(template: Order, number: int, count: int) -> Order:
    created = NOW - SPACING * (count - number)
    name = f"agmt-bench-{number:06}"
    # Every tenth has no end. Steps that share no factor mix products, statuses and dates.
    expires = None if number % 10 == 0 else created + timedelta(days=30 + number * 7 % 365)
    return replace(
        template,
        order_id=name,
        created_at=created,
        order_status=_nth(OrderStatus, number),
        subscription_status=_nth(SubscriptionStatus, number // 3),
        parties=replace(template.parties, account_id=ACCOUNT),
        purchase=replace(
            template.purchase,
            agreement_id=name,
            product=_PRODUCTS[number // 2 % len(_PRODUCTS)],
            expires_at=expires,
        ),
        window=Window(starts_at=created, ends_at=created + _WINDOW, closed=created + _WINDOW <= NOW),
        due_at=None,
    )


def _nth(statuses: type[Status], number: int) -> Status:
    values = list(statuses)
    return values[number % len(values)]
