"""A list's query as the domain asks it, and its page as an answer."""

from marketplace_orders.http.models.listing import Direction, ListQuery, Sort
from marketplace_orders.http.models.order import OrderPage
from marketplace_orders.http.views.orders import Viewpoint, order_row
from marketplace_orders.ports.order_lists import Listing, OrderFilter, Page, Range, SortBy

_SORTS = {Sort.CREATED: SortBy.CREATED, Sort.EXPIRES: SortBy.EXPIRY}


def listing(query: ListQuery) -> Listing:
    """Return what *query* asks for. Raises ``Invalid`` for a range that ends before it begins."""
    return Listing(
        filter=OrderFilter(
            products=frozenset(query.product),
            order_statuses=frozenset(query.order_status),
            subscription_statuses=frozenset(query.subscription_status),
            created=Range(query.created_from, query.created_to),
            expires=Range(query.expires_from, query.expires_to),
            order_id=query.q.strip(),
        ),
        sort=_SORTS[query.sort],
        descending=query.direction is Direction.DESCENDING,
        size=query.limit,
        cursor=query.cursor,
    )


def order_page(page: Page, seen: Viewpoint) -> OrderPage:
    """Return a page of orders."""
    return OrderPage(items=[order_row(order, seen) for order in page.orders], cursor=page.cursor)
