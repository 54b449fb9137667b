"""Holds as answers."""

from datetime import datetime

from marketplace_orders.domain.catalog import Catalog, Product
from marketplace_orders.domain.identifiers import masked_account
from marketplace_orders.domain.order import Order
from marketplace_orders.http.models.hold import HoldList, HoldView
from marketplace_orders.http.models.order import ProductName
from marketplace_orders.http.views.claims import claim_view
from marketplace_orders.services.hold_queue import Held, HoldPage
from marketplace_orders.services.settling_claims import WaitingClaim


def hold_list(page: HoldPage, catalog: Catalog, now: datetime) -> HoldList:
    """Return a *page* of the queue as it stands at *now*."""
    return HoldList(items=[_view(held, catalog, now) for held in page.held], next=page.cursor)


def _view(held: Held, catalog: Catalog, now: datetime) -> HoldView:
    hold, waits = held.hold, held.waits
    product, account = _product(waits, catalog), _account(waits)
    return HoldView(
        kind=hold.kind,
        order_id=waits.order_id if isinstance(waits, Order) else None,
        claim=claim_view(waits) if isinstance(waits, WaitingClaim) else None,
        product=ProductName(key=product.key, name=product.name) if product else None,
        account=masked_account(account) if account else None,
        since=hold.since,
        age_seconds=max(int((now - hold.since).total_seconds()), 0),
        until=hold.until,
        owner=hold.owner,
        next_action=hold.next_action,
    )


def _product(waits: Order | WaitingClaim, catalog: Catalog) -> Product | None:
    if isinstance(waits, Order):
        return catalog.by_key(waits.purchase.product)
    return catalog.named(waits.body.product_code)


def _account(waits: Order | WaitingClaim) -> str | None:
    return waits.parties.acceptor if isinstance(waits, Order) else waits.body.aws_account
