"""The query of a list of orders (O-26, O-27)."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.http.models.base import GivenInstant, Request
from marketplace_orders.ports.order_lists import MAX_PAGE


class Sort(StrEnum):
    """What a list is sorted by."""

    CREATED = "created"
    EXPIRES = "expires"


class Direction(StrEnum):
    """Which end of a list comes first."""

    ASCENDING = "asc"
    DESCENDING = "desc"


class ListQuery(Request):
    """Filters are combined: an order must match all of them, and one value of a repeated one."""

    product: Annotated[tuple[str, ...], Field(max_length=20, description="Product keys.")] = ()
    order_status: Annotated[tuple[OrderStatus, ...], Field(max_length=8)] = ()
    subscription_status: Annotated[tuple[SubscriptionStatus, ...], Field(max_length=6)] = ()
    created_from: GivenInstant | None = None
    created_to: GivenInstant | None = None
    expires_from: Annotated[
        GivenInstant | None, Field(description="An order without end expires in no range.")
    ] = None
    expires_to: GivenInstant | None = None
    q: Annotated[str, Field(max_length=200, description="Text that the order id contains.")] = ""
    sort: Sort = Sort.CREATED
    direction: Direction = Direction.DESCENDING
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 20
    cursor: Annotated[str | None, Field(max_length=2000)] = None
