"""What an order waits for, on whom, since when, and what helps: the rows of the hold queue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from marketplace_orders.domain.decide.reasons import against_binding
from marketplace_orders.domain.fold.cancellations import PENDING
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.refunding.request import RefundRequest
from marketplace_orders.domain.standing import status_at
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.domain.waiting import runs


class HoldKind(StrEnum):
    """Why something is in the queue."""

    WINDOW_OPEN = "window_open"
    UNBOUND = "unbound"
    NOT_LINKED = "not_linked"
    NOT_REGISTERED = "not_registered"
    PAYMENT_FAILING = "payment_failing"
    ENRICHMENT_MISSING = "enrichment_missing"
    REFUND_PENDING = "refund_pending"
    HANDOVER_HELD = "handover_held"
    CLAIM_WAITING = "claim_waiting"


class Owner(StrEnum):
    """On whom it waits."""

    BUYER = "buyer"
    VENDOR = "vendor"
    AWS = "aws"


class NextAction(StrEnum):
    """What ends the hold: codes that pages put into words."""

    WAIT_FOR_WINDOW = "wait_for_window"
    WAIT_FOR_START = "wait_for_start"
    WAIT_FOR_DECISION = "wait_for_decision"
    WAIT_FOR_END = "wait_for_end"
    WAIT_FOR_GRACE = "wait_for_grace"
    WAIT_FOR_REFUND = "wait_for_refund"
    REVIEW_REFUND = "review_refund"
    ASK_TO_SET_UP = "ask_to_set_up"
    ASK_TO_LINK = "ask_to_link"
    ASK_TO_BIND = "ask_to_bind"
    ASK_TO_PAY = "ask_to_pay"
    SYNC_ORDER = "sync_order"
    NAME_PAIR = "name_pair"
    SETTLE_CLAIM = "settle_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """One reason to wait, *since* when, and *until* when at the latest where that is known (UTC)."""

    kind: HoldKind
    since: datetime
    owner: Owner
    next_action: NextAction
    until: datetime | None = None


def holds(order: Order, now: datetime, unbound_after: timedelta) -> tuple[Hold, ...]:
    """Return every hold that *order* is in at *now*, at most one of each kind.

    An order that can be bound is in one once nobody has bound it for *unbound_after*.
    """
    return tuple(_holds(order, now, unbound_after))


def claim_hold(claimed_at: datetime) -> Hold:
    """Return the hold of a registration that AWS named no order for, made at *claimed_at*."""
    return Hold(
        kind=HoldKind.CLAIM_WAITING, since=claimed_at, owner=Owner.AWS, next_action=NextAction.SETTLE_CLAIM
    )


def _holds(order: Order, now: datetime, unbound_after: timedelta) -> Iterator[Hold]:
    yield from _handover(order)
    request = order.refund_request
    if request and request.open:
        yield _requested(order, request, now)
    if not runs(order):
        return
    if not (request and request.open):
        yield from _at_aws(order)
    yield from _payment(order)
    yield from _enrichment(order, now)
    if order.listed and order.binding is None:
        yield from _buyer(order)
        yield from _window(order, now)
        yield from _unbound(order, now, unbound_after)


def _handover(order: Order) -> Iterator[Hold]:
    passing = order.handover
    outgoing = passing.outgoing is HandoverState.WAITING
    if outgoing or (passing.incoming is HandoverState.WAITING and runs(order)):
        yield Hold(
            kind=HoldKind.HANDOVER_HELD,
            since=order.ending.at if order.ending else order.created_at,
            owner=Owner.VENDOR,
            next_action=NextAction.NAME_PAIR,
        )


def _requested(order: Order, request: RefundRequest, now: datetime) -> Hold:
    """A request of ours, also where the agreement has ended and only the money is still to come."""
    if request.approved_at is None:
        return _refund(request.requested_at, Owner.VENDOR, NextAction.REVIEW_REFUND)
    if request.benefits_end_at and now < request.benefits_end_at:
        until = request.benefits_end_at
        return _refund(request.approved_at, Owner.VENDOR, NextAction.WAIT_FOR_GRACE, until)
    if request.cancellation == PENDING and order.ending is None:
        since = request.cancellation_asked_at or request.approved_at
        return _refund(since, Owner.BUYER, NextAction.WAIT_FOR_DECISION, request.answer_by)
    return _refund(request.approved_at, Owner.AWS, NextAction.WAIT_FOR_REFUND)


def _refund(since: datetime, owner: Owner, helps: NextAction, until: datetime | None = None) -> Hold:
    return Hold(kind=HoldKind.REFUND_PENDING, since=since, owner=owner, next_action=helps, until=until)


def _at_aws(order: Order) -> Iterator[Hold]:
    """The buyer has seven days to object (facts: silence approves); what is approved, AWS carries out."""
    if order.refund.in_review:
        approved, since = order.refund.approved, order.refund.since or order.created_at
        yield (
            _refund(since, Owner.AWS, NextAction.WAIT_FOR_END)
            if approved
            else _refund(since, Owner.BUYER, NextAction.WAIT_FOR_DECISION)
        )


def _payment(order: Order) -> Iterator[Hold]:
    if order.subscription_status is SubscriptionStatus.FAILED:
        yield Hold(
            kind=HoldKind.PAYMENT_FAILING,
            since=_subscription_since(order),
            owner=Owner.BUYER,
            next_action=NextAction.ASK_TO_PAY,
        )


def _enrichment(order: Order, now: datetime) -> Iterator[Hold]:
    """What AWS has yet to say: the product, the subscription, or the agreement's details."""
    status, starts_at = order.subscription_status, order.purchase.starts_at
    pending = status is SubscriptionStatus.PENDING
    leaving = status is SubscriptionStatus.UNSUBSCRIBE_PENDING
    future = pending and starts_at is not None and starts_at > now
    if leaving or pending or order.described is False or order.purchase.product is None:
        yield Hold(
            kind=HoldKind.ENRICHMENT_MISSING,
            since=_subscription_since(order) if leaving else order.created_at,
            owner=Owner.AWS,
            next_action=_asks(leaving=leaving, future=future),
            until=starts_at if future else None,
        )


def _asks(*, leaving: bool, future: bool) -> NextAction:
    if leaving:
        return NextAction.WAIT_FOR_END
    return NextAction.WAIT_FOR_START if future else NextAction.SYNC_ORDER


def _buyer(order: Order) -> Iterator[Hold]:
    who = order.parties
    if who.account_id is not None:
        return
    came = who.registered_at
    yield Hold(
        kind=HoldKind.NOT_LINKED if came else HoldKind.NOT_REGISTERED,
        since=came or order.created_at,
        owner=Owner.BUYER,
        next_action=NextAction.ASK_TO_LINK if came else NextAction.ASK_TO_SET_UP,
    )


def _window(order: Order, now: datetime) -> Iterator[Hold]:
    if status_at(order, now) is OrderStatus.REFUND_WINDOW:
        yield Hold(
            kind=HoldKind.WINDOW_OPEN,
            since=order.window.starts_at,
            owner=Owner.BUYER,
            next_action=NextAction.WAIT_FOR_WINDOW,
            until=order.window.ends_at,
        )


def _unbound(order: Order, now: datetime, unbound_after: timedelta) -> Iterator[Hold]:
    since = max(order.window.ends_at, order.parties.linked_at or order.created_at, _subscription_since(order))
    if against_binding(order, now) is None and since + unbound_after <= now:
        yield Hold(kind=HoldKind.UNBOUND, since=since, owner=Owner.BUYER, next_action=NextAction.ASK_TO_BIND)


def _subscription_since(order: Order) -> datetime:
    return order.subscription_since or order.created_at
