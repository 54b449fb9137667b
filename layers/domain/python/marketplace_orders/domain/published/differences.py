"""The announcements that follow from the difference between consecutive snapshots (design §3).

Ended and Deprovisioned together revoke once; a late Created announces nothing; an order that
nobody sees is not announced.
"""

from dataclasses import dataclass
from enum import StrEnum

from marketplace_orders.domain.order import Binding, HandoverState, Order
from marketplace_orders.domain.refunding.request import RequestState
from marketplace_orders.domain.statuses import OrderStatus


class Announced(StrEnum):
    """The types of the events on the bus ``orders``."""

    ORDER_PLACED = "OrderPlaced"
    REFUND_WINDOW_CLOSED = "RefundWindowClosed"
    ORDER_BOUND = "OrderBound"
    BENEFITS_ACTIVATED = "BenefitsActivated"
    BENEFITS_CHANGED = "BenefitsChanged"
    BENEFITS_MOVED = "BenefitsMoved"
    BENEFITS_REVOKED = "BenefitsRevoked"
    ORDER_ENDED = "OrderEnded"
    REFUND_CHANGED = "RefundChanged"
    REFUND_APPROVED = "RefundApproved"
    REFUND_REMINDER = "RefundReminder"
    FINAL_USAGE_DUE = "FinalUsageDue"


@dataclass(frozen=True, slots=True)
class Announcement:
    """One event to publish: its type, and the order and binding that the benefits have left."""

    type: Announced
    previous_order_id: str | None = None
    previous_binding: Binding | None = None


def differences(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    """Return what is announced when *before* became *after*; None: the order is new."""
    if not after.listed:
        return ()
    known = before if before is not None and before.listed else None
    return (
        *_placed(known),
        *_closed(known, after),
        *_bound(known, after),
        *_benefits(known, after),
        *_ended(known, after),
        *_refund(known, after),
        *_approved(known, after),
        *_reminded(known, after),
        *_final_usage(known, after),
    )


def _placed(before: Order | None) -> tuple[Announcement, ...]:
    return () if before else (Announcement(Announced.ORDER_PLACED),)


def _closed(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    closes = after.window.closed and not (before and before.window.closed)
    return (Announcement(Announced.REFUND_WINDOW_CLOSED),) if closes and after.ending is None else ()


def _bound(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    own = after.binding is not None and after.binding.inherited_from is None
    first = own and (before is None or before.binding is None or before.binding.inherited_from is not None)
    rebound = before is not None and before.binding is not None and own
    return (Announcement(Announced.ORDER_BOUND),) if first and not rebound else ()


def _benefits(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    was = before is not None and before.benefits_active
    if not after.benefits_active:
        return _taken(before, after) if before is not None and was else ()
    if before is None or not was:
        return (_given(after),)
    if before.binding != after.binding:
        return (Announcement(Announced.BENEFITS_MOVED, after.order_id, before.binding),)
    changed = _contents(before) != _contents(after)
    return (Announcement(Announced.BENEFITS_CHANGED),) if changed else ()


def _given(after: Order) -> Announcement:
    binding = after.binding
    if binding is not None and binding.inherited_from and binding.inherited_active:
        return Announcement(Announced.BENEFITS_MOVED, binding.inherited_from, binding)
    return Announcement(Announced.BENEFITS_ACTIVATED)


def _taken(before: Order, after: Order) -> tuple[Announcement, ...]:
    if after.handover.outgoing is HandoverState.MADE and after.passed_on:
        return ()
    if after.binding is None:
        # The order went to another account: only the snapshot before knows the target that loses them.
        return (Announcement(Announced.BENEFITS_REVOKED, after.order_id, before.binding),)
    return (Announcement(Announced.BENEFITS_REVOKED),)


def _ended(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    ends = _final(after) and not (before and _final(before))
    return (Announcement(Announced.ORDER_ENDED),) if ends else ()


def _final(order: Order) -> bool:
    if order.order_status is OrderStatus.SUPERSEDED:
        return order.handover.outgoing is HandoverState.MADE
    return order.ending is not None or order.refund.in_full


def _refund(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    changed = (
        _refunded(before) != _refunded(after) if before else after.refund.in_review or after.refund.in_full
    )
    return (Announcement(Announced.REFUND_CHANGED),) if changed else ()


def _refunded(order: Order) -> tuple[object, ...]:
    """What RefundChanged tells of: what went back, and where our own request stands."""
    request = order.refund_request
    stands = (request.request_id, request.state, request.cancellation) if request else ()
    return order.refund, *stands


def _approved(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    return (
        (Announcement(Announced.REFUND_APPROVED),) if _carried_out(after) and not _carried_out(before) else ()
    )


def _carried_out(order: Order | None) -> bool:
    request = order.refund_request if order else None
    return request is not None and request.state is RequestState.APPROVED


def _reminded(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    was, now = (
        each.refund_request.reminded_at if each and each.refund_request else None for each in (before, after)
    )
    return (Announcement(Announced.REFUND_REMINDER),) if now is not None and now != was else ()


def _final_usage(before: Order | None, after: Order) -> tuple[Announcement, ...]:
    """A later instant is no news: what is due by the earlier one is in by then."""
    was, now = before.final_usage_by if before else None, after.final_usage_by
    sooner = now is not None and (was is None or now < was)
    return (Announcement(Announced.FINAL_USAGE_DUE),) if sooner else ()


def _contents(order: Order) -> tuple[object, ...]:
    return order.purchase.entitlements, order.purchase.expires_at, order.parties.account_id
