"""What every outbox promises: what is due, and what was published."""

from dataclasses import replace
from datetime import timedelta

from marketplace_orders.ports.outbox import PUBLISH_WITHIN
from tests.builders import AGREEMENT, BOUGHT, created, ended, licensed
from tests.contract.appending import AGREEMENT_1, append, keep
from tests.contract.store import Store

SECOND = timedelta(seconds=1)


class OutboxContract:
    """Due instants and published versions."""

    def test_an_append_is_due_two_minutes_later_unless_it_is_published(self, store: Store) -> None:
        order = append(store, created()).orders[0]
        publish_due = store.clock() + PUBLISH_WITHIN
        assert store.outbox.due(publish_due - SECOND, 10) == ()
        (due,) = store.outbox.due(publish_due, 10)
        assert (due.order, due.published_version) == (order, 0)
        assert store.outbox.mark_published(order)
        assert store.outbox.due(publish_due, 10) == ()

    def test_what_the_clock_will_change_stays_due(self, store: Store) -> None:
        order = append(store, created()).orders[0]
        assert order.due_at == order.window.ends_at
        store.outbox.mark_published(order)
        assert store.outbox.due(order.window.ends_at - SECOND, 10) == ()
        assert [due.order for due in store.outbox.due(order.window.ends_at, 10)] == [order]

    def test_nothing_stays_due_of_an_order_that_nothing_awaits(self, store: Store) -> None:
        order = append(store, created(), ended("CANCELLED", 1)).orders[0]
        assert order.due_at is None
        store.outbox.mark_published(order)
        assert store.outbox.due(BOUGHT + timedelta(days=9999), 10) == ()

    def test_what_the_clock_changes_sooner_than_two_minutes_is_due_then(self, store: Store) -> None:
        store.clock.now = BOUGHT + timedelta(hours=47, minutes=59)
        order = append(store, created()).orders[0]
        assert store.outbox.due(order.window.ends_at, 10)

    def test_the_published_version_outlives_an_append(self, store: Store) -> None:
        order = append(store, created()).orders[0]
        store.outbox.mark_published(order)
        assert append(store, licensed()).published == {AGREEMENT: 1}
        (due,) = store.outbox.due(store.clock() + PUBLISH_WITHIN, 10)
        assert due.published_version == 1

    def test_a_version_that_was_overtaken_is_not_marked(self, store: Store) -> None:
        order = append(store, created()).orders[0]
        append(store, licensed())
        assert not store.outbox.mark_published(order)
        assert not store.outbox.postpone(AGREEMENT, 1, BOUGHT)
        assert store.journal.read(AGREEMENT_1).published == {}

    def test_marking_leaves_the_order_as_it_is(self, store: Store) -> None:
        before = append(store, created())
        store.outbox.mark_published(before.orders[0])
        after = store.journal.read(AGREEMENT_1)
        assert (after.orders, after.version) == (before.orders, before.version)

    def test_an_unknown_order_is_not_marked(self, store: Store) -> None:
        order = append(store, created()).orders[0]
        assert not store.outbox.mark_published(replace(order, order_id="agmt-9"))
        assert store.lists.order("agmt-9") is None

    def test_an_order_can_be_postponed(self, store: Store) -> None:
        append(store, created())
        later = store.clock() + timedelta(hours=1)
        assert store.outbox.postpone(AGREEMENT, 1, later)
        assert store.outbox.due(later - SECOND, 10) == ()
        assert len(store.outbox.due(later, 10)) == 1

    def test_the_longest_due_comes_first_and_no_more_than_asked_for(self, store: Store) -> None:
        base = append(store, created()).orders[0]
        instants = {"agmt-b": 30, "agmt-c": 10, "agmt-d": 20}
        keep(
            store,
            (
                replace(base, order_id=name, due_at=store.clock() + timedelta(seconds=seconds))
                for name, seconds in instants.items()
            ),
        )
        found = store.outbox.due(store.clock() + timedelta(minutes=1), 2)
        assert [due.order.order_id for due in found] == ["agmt-c", "agmt-d"]
