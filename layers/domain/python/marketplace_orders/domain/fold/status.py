"""The order status and whether benefits are active, from the parts already folded (design §2)."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.handover import settled
from marketplace_orders.domain.fold.licenses import stood_at
from marketplace_orders.domain.fold.refund import revoked_for_refund
from marketplace_orders.domain.order import Binding, Ending, Refund, Window
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.domain.statuses import OrderStatus


def order_status(ended: Ending | None, refunded: Refund, bound: Binding | None, hold: Window) -> OrderStatus:
    """Return the status: money back first, then the end, a review, the binding, the window."""
    if refunded.in_full:
        return OrderStatus.REFUNDED
    if ended is not None:
        return ended.status
    if refunded.in_review:
        return OrderStatus.REFUND_REVIEW
    if bound is not None:
        return OrderStatus.LINKED
    return OrderStatus.PENDING_LINK if hold.closed else OrderStatus.REFUND_WINDOW


def benefits_active(
    facts: Sequence[Fact],
    ended: Ending | None,
    refunded: Refund,
    requests: Sequence[RefundRequest],
    bound: Binding | None,
) -> bool:
    """Return whether the bound target has its benefits (O-59, O-67).

    A predecessor's benefits stay until the handover is made, so that there is no gap.
    """
    taken = refunded.in_full or revoked_for_refund(facts, requests) or stood_at(facts) is not None
    if bound is None or taken:
        return False
    waits_for_handover = (
        ended is not None and ended.status is OrderStatus.SUPERSEDED and settled(facts, bound) is None
    )
    return ended is None or waits_for_handover
