"""The sort keys of the lists: an instant and the order id, so that no two orders share one.

``#`` separates them. It sorts before ``$``, which therefore closes a range that includes its end.
"""

from marketplace_orders.domain.instants import NO_END, written
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.order_lists import Range, SortBy

Bounds = tuple[str | None, str | None]
"""The lowest and the highest sort key that match, None where there is no bound."""


def created_sort(order: Order) -> str:
    """Return where *order* stands by creation."""
    return f"{written(order.created_at)}#{order.order_id}"


def expiry_sort(order: Order) -> str:
    """Return where *order* stands by expiry; one without end stands last."""
    ends = order.purchase.expires_at
    return f"{written(ends) if ends else NO_END}#{order.order_id}"


def position(order: Order, sort: SortBy) -> str:
    """Return where *order* stands in a list sorted by *sort*."""
    return created_sort(order) if sort is SortBy.CREATED else expiry_sort(order)


def created_bounds(wanted: Range) -> Bounds:
    """Return the bounds of ``created_sort`` for orders created in *wanted*."""
    return _first(wanted), _last(wanted)


def expiry_bounds(wanted: Range) -> Bounds:
    """Return the bounds of ``expiry_sort`` for orders that expire in *wanted*: never one without end."""
    low, high = _first(wanted), _last(wanted)
    return low, high or (NO_END if low else None)


def within(key: str, bounds: Bounds) -> bool:
    """Return whether the sort *key* lies inside *bounds*."""
    low, high = bounds
    return (low is None or key >= low) and (high is None or key <= high)


def _first(wanted: Range) -> str | None:
    return written(wanted.since) if wanted.since else None


def _last(wanted: Range) -> str | None:
    return f"{written(wanted.until)}$" if wanted.until else None
