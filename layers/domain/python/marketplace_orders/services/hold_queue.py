"""The hold queue: whatever waits on somebody now, a page at a time. Nothing stuck stays unseen (O-3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from marketplace_orders.domain.catalog import UNBOUND_AFTER, Catalog
from marketplace_orders.domain.holds import Hold, HoldKind, claim_hold, holds
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.waiting import Waiting, WaitingPage
from marketplace_orders.services.settling_claims import WaitingClaim, waiting_claim

READ = 100
"""How many orders and how many claims are read for a page, at most."""

READ_FOR_ONE_KIND = 300
"""The same where one kind of hold is wanted, so that rare ones take fewer pages."""


@dataclass(frozen=True, slots=True)
class Held:
    """A hold, and what is in it: an order or a claim."""

    hold: Hold
    waits: Order | WaitingClaim


@dataclass(frozen=True, slots=True)
class HoldPage:
    """Holds, those of the oldest purchase first. A short page with a cursor is normal: ask on."""

    held: tuple[Held, ...]
    cursor: str | None


def hold_queue(
    waiting: Waiting, catalog: Catalog, now: datetime, kind: HoldKind | None, cursor: str | None
) -> HoldPage:
    """Return a page of the holds at *now*, of one *kind* or of all.

    Raises:
        Invalid: the cursor is of another kind (``cursor_mismatch``) or none of ours (``cursor_invalid``).
    """
    page = _page(waiting, kind, cursor)
    found = (each if isinstance(each, Order) else waiting_claim(each[0].pk, each[1]) for each in page.found)
    rows = (row for each in found for row in _rows(each, catalog, now))
    return HoldPage(tuple(row for row in rows if kind in {None, row.hold.kind}), page.cursor)


def _page(waiting: Waiting, kind: HoldKind | None, cursor: str | None) -> WaitingPage:
    claims = kind in {None, HoldKind.CLAIM_WAITING}
    orders = kind is not HoldKind.CLAIM_WAITING
    return waiting.page(cursor, READ_FOR_ONE_KIND if kind else READ, orders=orders, claims=claims)


def _rows(waits: Order | WaitingClaim, catalog: Catalog, now: datetime) -> Iterator[Held]:
    if isinstance(waits, WaitingClaim):
        yield Held(claim_hold(waits.fact.at), waits)
        return
    for hold in holds(waits, now, _unbound_after(waits, catalog)):
        yield Held(hold, waits)


def _unbound_after(order: Order, catalog: Catalog) -> timedelta:
    product = catalog.by_key(order.purchase.product)
    return product.unbound_after if product else UNBOUND_AFTER
