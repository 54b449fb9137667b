"""The next instant at which time alone changes an order."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.licenses import stands_from
from marketplace_orders.domain.fold.rows import ask_again_from
from marketplace_orders.domain.order import Ending, Handover, HandoverState, Schedule, Window
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState
from marketplace_orders.domain.statuses import Feed, OrderStatus, SubscriptionStatus

REFUND_LOOKED_AFTER = timedelta(minutes=1)
"""How long after an approval, or after a run began, the sweep looks whether the refund is carried out."""


def due_at(
    facts: Sequence[Fact],
    feed: Feed,
    hold: Window,
    ended: Ending | None,
    passing: Handover,
    binds_itself: bool,
    in_full: bool,
    request: RefundRequest | None,
) -> datetime | None:
    """Return the earliest instant at which a workflow or the sweep has something to do.

    Neither has, for an order that ended or was refunded *in_full*, but to hand a binding over or to carry the
    refund *request* out.
    """
    runs = ended is None and not in_full
    instants = [
        hold.ends_at if runs and (binds_itself or not hold.closed) else None,
        stands_from(facts) if runs else None,
        ended.at if ended and passing.outgoing is HandoverState.WAITING else None,
        _again(facts) if feed is Feed.SNS and not in_full else None,
        _carried_out(request),
    ]
    return min((instant for instant in instants if instant), default=None)


def binds_itself(
    chosen: Schedule | None, status: OrderStatus, subscribed: SubscriptionStatus, passing: Handover
) -> bool:
    """Return whether a chosen target can be bound as soon as the window has closed (O-63)."""
    return (
        chosen is not None
        and status in {OrderStatus.REFUND_WINDOW, OrderStatus.PENDING_LINK}
        and subscribed is SubscriptionStatus.SUBSCRIBED
        and passing.incoming is not HandoverState.WAITING
    )


def _carried_out(request: RefundRequest | None) -> datetime | None:
    if request is None or request.state is not RequestState.APPROVED:
        return None
    began = request.run_at or request.approved_at
    return began + REFUND_LOOKED_AFTER if began else None


def _again(facts: Sequence[Fact]) -> datetime | None:
    again = ask_again_from(facts)
    return again[1] if again else None
