"""Whatever happens to an order: it is in a hold exactly while somebody must do something."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from marketplace_orders.domain.decide.reasons import against_binding
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.holds import HoldKind, holds
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.domain.standing import status_at
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.domain.waiting import may_wait
from tests.builders import AGREEMENT, BOUGHT, CATALOG, SMS, after, bound_order
from tests.unit.domain.strategies import agreement_facts, legacy_facts

UNBOUND_AFTER = timedelta(hours=72)
FINAL = {OrderStatus.REFUNDED, OrderStatus.CANCELLED, OrderStatus.EXPIRED, OrderStatus.SUPERSEDED}

_instants = st.integers(0, 1200).map(lambda hours: BOUGHT + timedelta(hours=hours / 2))


def _folded(partition: Partition, facts: list[Fact]) -> list[Order]:
    return list(fold(partition, facts, CATALOG, 1))


_agreements = st.lists(agreement_facts(), min_size=1, max_size=9, unique_by=lambda fact: fact.fact_id).map(
    lambda facts: _folded(Partition.of_agreement(AGREEMENT), facts)
)
_legacy = st.lists(legacy_facts(), min_size=1, max_size=9, unique_by=lambda fact: fact.fact_id).map(
    lambda facts: _folded(Partition.of_customer(SMS.key, "cust-1"), facts)
)
_bound = st.lists(agreement_facts(), max_size=3, unique_by=lambda fact: fact.fact_id).map(
    lambda facts: _folded(Partition.of_agreement(AGREEMENT), [*bound_order(), *facts])
)
orders = (_agreements | _legacy | _bound).flatmap(st.sampled_from)


def kinds(order: Order, now: datetime) -> set[HoldKind]:
    return {hold.kind for hold in holds(order, now, UNBOUND_AFTER)}


def set_aside(order: Order) -> bool:
    """Facts of the feed that the product does not use: nobody sees such an order."""
    return not order.listed and order.purchase.product is not None


@given(order=orders, now=_instants)
def test_what_goes_on_and_cannot_be_bound_is_held(order: Order, now: datetime) -> None:
    refusal = against_binding(order, now)
    final = status_at(order, now) in FINAL
    if refusal and refusal.code != "order_already_bound" and not final and not set_aside(order):
        assert kinds(order, now)


@given(order=orders)
def test_what_can_be_bound_is_held_once_it_was_left_alone_for_long(order: Order) -> None:
    later = after(300) + UNBOUND_AFTER
    if against_binding(order, later) is None:
        assert HoldKind.UNBOUND in kinds(order, later)


@given(order=orders, now=_instants)
def test_what_is_active_and_healthy_is_not_held(order: Order, now: datetime) -> None:
    healthy = (
        order.benefits_active
        and order.ending is None
        and order.subscription_status is SubscriptionStatus.SUBSCRIBED
        and order.described is not False
        and status_at(order, now) is OrderStatus.LINKED
        and order.handover.incoming is not HandoverState.WAITING
    )
    if healthy:
        assert not kinds(order, now)


@given(order=orders, now=_instants)
def test_what_has_ended_is_held_for_its_handover_alone(order: Order, now: datetime) -> None:
    if status_at(order, now) in FINAL or set_aside(order):
        waits = order.handover.outgoing is HandoverState.WAITING
        assert kinds(order, now) == ({HoldKind.HANDOVER_HELD} if waits else set())


@given(order=orders, now=_instants)
def test_a_hold_never_appears_in_an_order_that_the_index_does_not_hold(order: Order, now: datetime) -> None:
    """Time alone needs no write: what it can bring into a hold is in the index from the start."""
    if not may_wait(order):
        assert not kinds(order, now)


@given(order=orders)
def test_what_an_earlier_release_stored_is_written_anew_by_a_replay(order: Order) -> None:
    """Its snapshots lack the index's key, and also what the fold says since: they always differ."""
    assert order.described is not None


@given(order=orders)
def test_the_index_holds_nothing_that_never_waits(order: Order) -> None:
    moments = [BOUGHT, *(after(hours) for hours in (1, 47, 48, 49, 100, 400, 1000))]
    if may_wait(order):
        assert any(kinds(order, moment) for moment in moments)


@given(order=orders, now=_instants)
def test_each_kind_is_told_once_and_began_by_now(order: Order, now: datetime) -> None:
    found = holds(order, max(now, after(300)), UNBOUND_AFTER)
    assert len(found) == len({hold.kind for hold in found})
    assert all(hold.since <= max(now, after(300)) for hold in found)
    assert HoldKind.CLAIM_WAITING not in {hold.kind for hold in found}
