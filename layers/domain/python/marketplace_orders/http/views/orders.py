"""An order as an answer: a row of a list, or everything about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.standing import status_at
from marketplace_orders.http.models.order import OrderDetail, OrderRow, ProductName
from marketplace_orders.http.views import order_parts as parts
from marketplace_orders.http.views.entitlements import entitlement_views
from marketplace_orders.ports.order_lists import KeptOrder


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where an order is looked at: the catalog, the instant, and whether by operations."""

    catalog: Catalog
    now: datetime
    operations: bool = False


def order_row(order: Order, seen: Viewpoint) -> OrderRow:
    """Return *order* as a list shows it (O-28 to O-44)."""
    return OrderRow(**_row(order, seen))


def order_detail(kept: KeptOrder, seen: Viewpoint, target_name: str | None) -> OrderDetail:
    """Return everything about the order (O-47 to O-51)."""
    order = kept.order
    bought, product = order.purchase, seen.catalog.by_key(order.purchase.product)
    row = _row(order, seen)
    row["actions"] = [*row["actions"], parts.refund_action_view(order, seen.now)]
    return OrderDetail(
        **row,
        agreement_id=bought.agreement_id,
        data_centre=product.data_centre if product else None,
        offer_id=bought.offer_id,
        offer_kind=bought.offer_kind,
        starts_at=bought.starts_at,
        auto_renew=bought.auto_renew,
        refund=parts.refund(order),
        ending=parts.ending(order),
        predecessor_id=bought.predecessor_id,
        successor_id=order.handover.successor_id,
        target_name=target_name,
        confirmed_at=kept.confirmed_at,
        advisory=order.advisory,
    )


def _row(order: Order, seen: Viewpoint) -> dict[str, Any]:
    product = seen.catalog.by_key(order.purchase.product)
    return {
        "order_id": order.order_id,
        "version": order.version,
        "product": ProductName(key=product.key, name=product.name) if product else None,
        "order_status": status_at(order, seen.now),
        "subscription_status": order.subscription_status,
        "amount": parts.amount(order),
        "entitlements": entitlement_views(order.purchase.entitlements, product),
        "created_at": order.created_at,
        "expires_at": order.purchase.expires_at,
        "window": parts.window(order, seen.now),
        "binding": parts.binding(order),
        "schedule": parts.schedule(order),
        "benefits_active": order.benefits_active,
        "actions": parts.action_views(order, seen.now, operations=seen.operations),
        "account_id": order.parties.account_id,
        "aws_account": order.parties.acceptor,
        "warnings": list(order.warnings) if seen.operations else [],
    }
