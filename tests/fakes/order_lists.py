"""Lists of the orders in memory."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from marketplace_orders.adapters.dynamodb import cursor, sorting
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.standing import status_at
from marketplace_orders.ports.order_lists import KeptOrder, Listing, OrderFilter, Page, SortBy
from tests.fakes.table import FakeTable


@dataclass
class FakeOrderLists:
    """Lists what the other fakes wrote to *table*; a page looks at no more than three times its size."""

    table: FakeTable = field(default_factory=FakeTable)

    def of_account(self, account_id: str, wanted: Listing, now: datetime) -> Page:
        """See ``OrderLists.of_account``."""
        return _page((o for o in self._listed() if o.parties.account_id == account_id), wanted, now)

    def of_vendor(self, wanted: Listing, now: datetime) -> Page:
        """See ``OrderLists.of_vendor``."""
        return _page(self._listed(), wanted, now)

    def of_buyer(self, aws_account: str) -> tuple[Order, ...]:
        """See ``OrderLists.of_buyer``."""
        found = (kept.order for kept in self.table if kept.order.parties.acceptor == aws_account)
        return tuple(sorted(found, key=sorting.created_sort))

    def newest_of_buyer(self, aws_account: str, limit: int) -> tuple[Order, ...]:
        """See ``OrderLists.newest_of_buyer``."""
        return self.of_buyer(aws_account)[::-1][:limit]

    def order(self, order_id: str) -> Order | None:
        """See ``OrderLists.order``."""
        kept = self.table.get(order_id)
        return kept.order if kept else None

    def kept(self, order_id: str) -> KeptOrder | None:
        """See ``OrderLists.kept``."""
        kept = self.table.get(order_id)
        return KeptOrder(kept.order, kept.confirmed_at) if kept else None

    def raw(self, order_id: str, fact_id: str) -> str | None:
        """See ``OrderLists.raw``."""
        partition = self.table.partitions.get(Partition.of_order(order_id))
        return partition.raws.get(fact_id) if partition else None

    def _listed(self) -> Iterable[Order]:
        return (kept.order for kept in self.table if kept.order.listed)


def _page(orders: Iterable[Order], wanted: Listing, now: datetime) -> Page:
    of = cursor.list_hash(wanted)
    after = cursor.decoded(wanted.cursor, of) if wanted.cursor else None
    bounds = _bounds(wanted)
    if after is not None and ("#" not in after or not sorting.within(after, bounds)):
        raise cursor.invalid()
    ordered = sorted(
        (sorting.position(order, wanted.sort), order.order_id, order)
        for order in orders
        if sorting.within(sorting.position(order, wanted.sort), bounds)
    )
    if wanted.descending:
        ordered.reverse()
    rest = [(p, o) for p, _, o in ordered if after is None or (p < after if wanted.descending else p > after)]
    read = rest[: 3 * wanted.size]
    matching = [(p, o) for p, o in read if _matches(o, wanted.filter, now)]
    shown = matching[: wanted.size]
    if len(matching) > wanted.size:
        last: str | None = shown[-1][0]
    else:
        last = read[-1][0] if len(read) == 3 * wanted.size else None
    return Page(tuple(order for _, order in shown), cursor.encoded(last, of) if last else None)


def _bounds(wanted: Listing) -> sorting.Bounds:
    if wanted.sort is SortBy.CREATED:
        return sorting.created_bounds(wanted.filter.created)
    return sorting.expiry_bounds(wanted.filter.expires)


def _matches(order: Order, chosen: OrderFilter, now: datetime) -> bool:
    return (
        (not chosen.products or order.purchase.product in chosen.products)
        and (not chosen.order_statuses or status_at(order, now) in chosen.order_statuses)
        and (not chosen.subscription_statuses or order.subscription_status in chosen.subscription_statuses)
        and sorting.within(sorting.created_sort(order), sorting.created_bounds(chosen.created))
        and sorting.within(sorting.expiry_sort(order), sorting.expiry_bounds(chosen.expires))
        and chosen.order_id in order.order_id
    )
