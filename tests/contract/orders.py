"""Orders of every sort, and what a list must show of them, said as plainly as possible."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import strategies as st

from marketplace_orders.domain.order import Order, Parties
from marketplace_orders.domain.standing import status_at
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.ports.order_lists import Listing, OrderFilter, Page, Range, SortBy
from tests.builders import BOUGHT, BUYER, order_of, subscribed_order
from tests.contract.store import Store

NOW = BOUGHT + timedelta(days=10)
ACCOUNTS = ("acc-1", "acc-2", None)
_BASE = order_of(subscribed_order())
# Few values, so that ties, bounds that are met exactly and empty results all happen.
_DAYS = st.integers(0, 12)
_PRODUCTS = st.sampled_from(["apppush", "email", "sms"])


def instant(days: int) -> datetime:
    return BOUGHT + timedelta(days=days)


@st.composite
def orders(draw: st.DrawFn, order_id: str) -> Order:
    """Draw an order *order_id* that differs in all that a list can filter and sort by."""
    created, window = instant(draw(_DAYS)), draw(st.sampled_from([0, 9, 10, 11]))
    expires = draw(st.none() | _DAYS)
    return replace(
        _BASE,
        order_id=order_id,
        created_at=created,
        order_status=draw(st.sampled_from(OrderStatus)),
        subscription_status=draw(st.sampled_from(SubscriptionStatus)),
        parties=Parties(acceptor=BUYER, account_id=draw(st.sampled_from(ACCOUNTS))),
        purchase=replace(
            _BASE.purchase,
            product=draw(_PRODUCTS),
            expires_at=None if expires is None else instant(expires),
        ),
        window=replace(_BASE.window, ends_at=instant(window)),
        listed=draw(st.sampled_from([True, True, True, False])),
    )


def many_orders(most: int) -> st.SearchStrategy[list[Order]]:
    """Return a strategy of up to *most* orders with different ids."""
    ids = st.lists(st.integers(1, 99), max_size=most, unique=True)
    return ids.flatmap(lambda numbers: st.tuples(*(orders(f"agmt-{n:02}") for n in numbers)).map(list))


@st.composite
def _ranges(draw: st.DrawFn) -> Range:
    bounds = sorted((draw(_DAYS), draw(_DAYS)))
    since, until = (instant(day) if draw(st.booleans()) else None for day in bounds)
    return Range(since, until)


_filters = st.builds(
    OrderFilter,
    products=st.frozensets(_PRODUCTS, max_size=2),
    order_statuses=st.frozensets(st.sampled_from(OrderStatus), max_size=4),
    subscription_statuses=st.frozensets(st.sampled_from(SubscriptionStatus), max_size=4),
    created=_ranges(),
    expires=_ranges(),
    order_id=st.sampled_from(["", "", "1", "agmt", "-0", "none"]),
)
listings = st.builds(
    Listing,
    filter=st.just(OrderFilter()) | _filters,
    sort=st.sampled_from(SortBy),
    descending=st.booleans(),
    size=st.sampled_from([1, 2, 5, 40]),
)


def expected(stored: Iterable[Order], wanted: Listing) -> list[Order]:
    """Return what *wanted* must show of *stored*, in order, all pages together."""
    found = [order for order in stored if order.listed and _matches(order, wanted.filter)]
    return sorted(found, key=lambda order: _rank(order, wanted.sort), reverse=wanted.descending)


def _rank(order: Order, sort: SortBy) -> tuple[bool, datetime, str]:
    if sort is SortBy.CREATED:
        return False, order.created_at, order.order_id
    ends = order.purchase.expires_at
    return ends is None, ends or NOW, order.order_id


def _matches(order: Order, chosen: OrderFilter) -> bool:
    status, subscription = status_at(order, NOW), order.subscription_status
    return all(
        (
            not chosen.products or order.purchase.product in chosen.products,
            not chosen.order_statuses or status in chosen.order_statuses,
            not chosen.subscription_statuses or subscription in chosen.subscription_statuses,
            _inside(order.created_at, chosen.created),
            _inside(order.purchase.expires_at, chosen.expires),
            chosen.order_id in order.order_id,
        )
    )


def _inside(at: datetime | None, wanted: Range) -> bool:
    if at is None:
        return wanted == Range()
    return (wanted.since or at) <= at <= (wanted.until or at)


def shown(page: Page) -> list[str]:
    return [order.order_id for order in page.orders]


def pages_of_vendor(store: Store, wanted: Listing) -> list[str]:
    """Return the ids on all pages of the vendor's list, one page after the other."""
    return _walked(lambda page: store.lists.of_vendor(page, NOW), wanted)


def pages_of_account(store: Store, account_id: str, wanted: Listing) -> list[str]:
    """Return the ids on all pages of an account's list, one page after the other."""
    return _walked(lambda page: store.lists.of_account(account_id, page, NOW), wanted)


def _walked(ask: Callable[[Listing], Page], wanted: Listing) -> list[str]:
    found: list[str] = []
    cursor: str | None = None
    while True:
        page = ask(replace(wanted, cursor=cursor))
        assert len(page.orders) <= wanted.size
        found.extend(shown(page))
        cursor = page.cursor
        if cursor is None:
            return found
