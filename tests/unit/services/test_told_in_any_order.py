"""Whatever the order, number and grouping of deliveries, an order is the fold of its facts in time order."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, groupby

from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace_orders.domain.fold import fold
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from marketplace_orders.services.taking_in import Message, take_in
from tests.builders import CATALOG
from tests.fakes.store import FakeStore
from tests.samples import Json
from tests.support.notified import event, ledger_over, lifetime, messages, said, store_in_memory

ENDS = ("CANCELLED", "EXPIRED", "RENEWED", "TERMINATED", "DISSOLVED")
ACTIONS = ("subscribe-success", "unsubscribe-pending", "unsubscribe-success", "entitlement-updated")


def customer(name: str) -> list[Json]:
    """Return a legacy customer's first subscription, its end, and the second one."""
    told = [said(action, name, hours) for hours, action in enumerate(ACTIONS)]
    return [*told, said("subscribe-success", name, 10), said("subscribe-fail", name, 11)]


POOL = [*lifetime("agmt-a"), *lifetime("agmt-b", end="RENEWED"), *customer("c1"), *customer("c2")]


def batches(messages: Sequence[Message], size: int) -> Iterable[Sequence[Message]]:
    return (messages[start : start + size] for start in range(0, len(messages), size))


def told(given: Sequence[Message], size: int = 10) -> FakeStore:
    """Return what a store holds after *given* came in batches of *size*."""
    store = store_in_memory()
    ledger = ledger_over(store)
    for batch in batches(given, size):
        assert not take_in(ledger, batch).failures
    return store


def folded(given: Iterable[Message]) -> dict[str, Order]:
    """Return the orders that the facts of *given* add up to, with no store in between."""
    by_partition = groupby(sorted(given, key=_name), key=lambda message: message.partition)
    orders = chain.from_iterable(
        fold(partition, (message.incoming.fact for message in own), CATALOG, 1)
        for partition, own in by_partition
    )
    return {order.order_id: order for order in orders}


def _name(message: Message) -> str:
    return message.partition.name


def without_version(orders: Iterable[Order]) -> dict[str, Order]:
    return {order.order_id: replace(order, version=1) for order in orders}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(range(len(POOL))), min_size=1, max_size=40),
    st.integers(min_value=1, max_value=12),
)
def test_shuffled_and_repeated_notifications_give_the_fold_in_time_order(drawn: list[int], size: int) -> None:
    """O-60: any of AWS's notifications, in any order, any number of times, in batches of any size."""
    everything = messages(POOL)
    given = [replace(everything[index], message_id=f"m{n}") for n, index in enumerate(drawn)]
    assert without_version(told(given, size).journal) == folded(given)


def test_a_thousand_shuffled_and_duplicated_events_over_a_hundred_orders() -> None:
    """Issue 2, "1,000 shuffled and duplicated events over 100 orders" (O-30 to O-37, O-60).

    Every order equals the fold of its facts in time order.
    """
    shuffled = random.Random(20261101)
    events = [
        each for n in range(100) for each in lifetime(f"agmt-{n:03}", buyer=f"{n:012}", end=ENDS[n % 5])
    ]
    events += shuffled.choices(events, k=1000 - len(events))
    shuffled.shuffle(events)
    assert len(events) == 1000
    given = messages(events)
    store = told(given)
    assert len(store.journal) == 100
    assert without_version(store.journal) == folded(given)
    statuses = {store.journal[f"agmt-{n:03}"].order_status for n in range(100)}
    assert statuses == {OrderStatus.CANCELLED, OrderStatus.EXPIRED, OrderStatus.SUPERSEDED}


def test_a_late_created_cannot_reopen_an_ended_agreement() -> None:
    """O-31, O-37."""
    ended = told(messages([event("ended_cancelled", "agmt-1", 60)]))
    take_in(ledger_over(ended), messages([event("created", "agmt-1", 0)]))
    take_in(ledger_over(ended), messages([event("license_updated", "agmt-1", 0.02)]))
    order = ended.journal["agmt-1"]
    assert order.order_status is OrderStatus.CANCELLED
    assert order.subscription_status is SubscriptionStatus.UNSUBSCRIBED


def test_each_status_follows_from_what_was_told_whatever_came_first() -> None:
    """O-30, O-33, O-34, O-36, O-37."""
    bought = [event("created", "agmt-1", 0), event("license_updated", "agmt-1", 0.02)]
    statuses = [
        (order.order_status, order.subscription_status)
        for given in (bought[:1], bought, bought[::-1])
        for order in told(messages(given)).journal
    ]
    assert statuses == [
        (OrderStatus.REFUND_WINDOW, SubscriptionStatus.PENDING),
        (OrderStatus.REFUND_WINDOW, SubscriptionStatus.SUBSCRIBED),
        (OrderStatus.REFUND_WINDOW, SubscriptionStatus.SUBSCRIBED),
    ]


def test_the_words_of_an_end_give_their_status() -> None:
    """O-31, O-33, O-35."""
    found = {
        end: told(messages(lifetime("agmt-1", end=end)[::-1])).journal["agmt-1"].order_status for end in ENDS
    }
    assert found == {
        "CANCELLED": OrderStatus.CANCELLED,
        "EXPIRED": OrderStatus.EXPIRED,
        "RENEWED": OrderStatus.SUPERSEDED,
        "TERMINATED": OrderStatus.CANCELLED,
        "DISSOLVED": OrderStatus.CANCELLED,
    }
