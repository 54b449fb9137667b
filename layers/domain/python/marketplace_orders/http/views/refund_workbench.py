"""What a reviewer sees of an order whose money is asked back."""

from marketplace_orders.domain.catalog import Product
from marketplace_orders.domain.decide.refund_commands import ApproveRefund
from marketplace_orders.domain.decide.refund_reasons import (
    NO_REQUEST,
    against_approving,
    against_calling_off,
    against_reviewing,
)
from marketplace_orders.domain.decide.refund_requesting import against_requesting
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.http.models.order import MoneyView
from marketplace_orders.http.models.refund_workbench import Workbench
from marketplace_orders.http.views.orders import order_detail
from marketplace_orders.http.views.refund_proposed import standing_proposal
from marketplace_orders.http.views.refund_review import (
    consumed_views,
    invoice_views,
    missing_views,
    proposal_views,
    uncomputed_view,
)
from marketplace_orders.http.views.refunds import Reader, money, permission, refund_request
from marketplace_orders.ports.order_lists import KeptOrder
from marketplace_orders.services.refund_commanding import four_eyes_above
from marketplace_orders.services.refund_reading import RefundFile, RefundFiles
from marketplace_orders.services.refund_review import Review


def workbench(found: RefundFiles, review: Review, reader: Reader, target_name: str | None) -> Workbench:
    """Return the order with its newest request, what to decide on, and what the reader may do about it."""
    order, seen = found.order, reader.seen
    newest = found.files[0] if found.files else None
    product = seen.catalog.by_key(order.purchase.product)
    against = against_reviewing(order, newest.request.request_id) if newest else NO_REQUEST
    return Workbench.model_validate(
        {
            "order": order_detail(
                KeptOrder(order, found.history.confirmed.get(order.order_id)), seen, target_name
            ),
            "request": refund_request(newest, reader) if newest else None,
            "earlier": [refund_request(file, reader) for file in found.files[1:]],
            "proposed": standing_proposal(newest, reader) if newest else None,
            "policy": review.policy.value,
            "four_eyes_above": _limit(product, order, review),
            "consumed": consumed_views(review.consumed, product),
            "invoices": invoice_views(review),
            "proposals": proposal_views(review),
            "missing": missing_views(review),
            "uncomputed": uncomputed_view(review),
            "can_request": permission(against_requesting(order, seen.now)),
            "can_propose": permission(against),
            "can_approve": permission(against or _against_approving(order, newest, reader)),
            "can_reject": permission(against),
            "can_call_off": permission(
                against_calling_off(order, newest.request.request_id) if newest else NO_REQUEST
            ),
        }
    )


def _limit(product: Product | None, order: Order, review: Review) -> MoneyView | None:
    """The most that one person may decide, in the currency of what is proposed, or can be."""
    proposed = order.refund_request.proposed if order.refund_request else None
    currencies = [made.currency for made in (proposed, *review.proposals.values()) if made]
    limit = product.alone_up_to(currencies[0]) if product and currencies else None
    return None if limit is None else money(limit, currencies[0])


def _against_approving(order: Order, file: RefundFile | None, reader: Reader) -> Refusal | None:
    if file is None:
        return NO_REQUEST
    request = file.request
    command = ApproveRefund(
        actor=reader.account_id,
        key="",
        request_id=request.request_id,
        proposal_id=request.proposed.proposal_id if request.proposed else "",
        four_eyes_above=four_eyes_above(reader.seen.catalog, order),
    )
    return against_approving(request, command)
