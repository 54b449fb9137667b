"""What time alone makes of an order: the workflow and the sweep both ask this (design §4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from marketplace_orders.domain.facts.binding import Bound, ScheduleDropped, Target
from marketplace_orders.domain.facts.clock import AskedAgain, DeprovisionStood, WindowClosed
from marketplace_orders.domain.facts.fact import Body, Fact, Source
from marketplace_orders.domain.facts.identity import of_clock
from marketplace_orders.domain.fold.due import binds_itself
from marketplace_orders.domain.fold.licenses import deprovisioned_at, stands_from
from marketplace_orders.domain.fold.rows import ask_again_from
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.standing import window_open
from marketplace_orders.domain.statuses import Feed

_BOUND = "bound"
_DROPPED = "schedule-dropped"
"""Rules in the identities of facts: each happens once for one chosen target."""


def due_facts(order: Order, facts: Sequence[Fact], now: datetime) -> tuple[Fact, ...]:
    """Return what has fallen due by *now* for *order*, whose folded facts are *facts*.

    Nothing for an order that ended, and nothing twice: each id is the rule and its instant.
    """
    if order.ending is not None or order.refund.in_full:
        return ()
    return (
        *closing(order, now),
        *_chosen_target(order, now),
        *_stood(order, facts, now),
        *_asked_again(order, facts, now),
    )


def without_target(due: Sequence[Fact], target: Target) -> tuple[Fact, ...]:
    """Return what is *due* where the chosen *target* is gone: the choice is given up, nothing is bound."""
    return tuple(_given_up(fact) if _binds(fact, target) else fact for fact in due)


def _binds(fact: Fact, target: Target) -> bool:
    return isinstance(fact.body, Bound) and fact.body.target == target


def _given_up(bound: Fact) -> Fact:
    fact_id = bound.fact_id.replace(_BOUND, _DROPPED, 1)
    return replace(bound, fact_id=fact_id, body=ScheduleDropped(), actor=None)


def closing(order: Order, now: datetime) -> tuple[Fact, ...]:
    """Return *WindowClosed* if the window has ended by *now* and nobody recorded it (O-62)."""
    ends_at = order.window.ends_at
    if order.window.closed or window_open(order, now):
        return ()
    return (_fact(order, "window-closed", ends_at, now, WindowClosed(ends_at=ends_at)),)


def _chosen_target(order: Order, now: datetime) -> tuple[Fact, ...]:
    chosen = order.schedule
    ready = binds_itself(chosen, order.order_status, order.subscription_status, order.handover)
    if chosen is None or not ready or window_open(order, now) or order.parties.account_id is None:
        return ()
    body = Bound(target=chosen.target, scheduled=True)
    return (_fact(order, _BOUND, chosen.chosen_at, now, body, at=now, actor=chosen.chosen_by),)


def _stood(order: Order, facts: Sequence[Fact], now: datetime) -> tuple[Fact, ...]:
    stands, gone_at = stands_from(facts), deprovisioned_at(facts)
    if stands is None or gone_at is None or now < stands or order.purchase.license_id is None:
        return ()
    body = DeprovisionStood(license_id=order.purchase.license_id, deprovisioned_at=gone_at)
    return (_fact(order, "deprovision-stood", stands, now, body),)


def _asked_again(order: Order, facts: Sequence[Fact], now: datetime) -> tuple[Fact, ...]:
    again = ask_again_from(facts) if order.feed is Feed.SNS else None
    if again is None or now < again[1]:
        return ()
    return (_fact(order, "asked-again", again[1], now, AskedAgain(read_fact_id=again[0])),)


def _fact(
    order: Order,
    rule: str,
    instant: datetime,
    now: datetime,
    body: Body,
    *,
    at: datetime | None = None,
    actor: str | None = None,
) -> Fact:
    legacy = order.feed is Feed.SNS
    return Fact(
        fact_id=of_clock(f"{rule}:{order.order_id}" if legacy else rule, instant),
        at=at or instant,
        recorded_at=now,
        source=Source.CLOCK,
        body=body,
        order_id=order.order_id if legacy else None,
        actor=actor,
    )
