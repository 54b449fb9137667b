"""What every store of confirmations promises."""

from dataclasses import replace
from datetime import timedelta

from tests.builders import AGREEMENT, created, ended, licensed
from tests.contract.appending import append, keep
from tests.contract.store import Store

DAY = timedelta(days=1)


class ConfirmationsContract:
    """Confirmed versions, what waits for one, and the watermark."""

    def test_nothing_is_confirmed_at_first(self, store: Store) -> None:
        append(store, created(), licensed())
        assert store.confirmations.confirmed_at(AGREEMENT) is None
        assert store.confirmations.confirmed_at("agmt-9") is None

    def test_a_confirmed_version_is_remembered_and_outlives_an_append(self, store: Store) -> None:
        order = append(store, created(), licensed()).orders[0]
        assert store.confirmations.confirm(AGREEMENT, order.version, store.clock())
        append(store, created(3))
        assert store.confirmations.confirmed_at(AGREEMENT) == store.clock()

    def test_a_version_that_was_overtaken_is_not_confirmed(self, store: Store) -> None:
        order = append(store, created(), licensed()).orders[0]
        append(store, created(3))
        assert not store.confirmations.confirm(AGREEMENT, order.version, store.clock())
        assert not store.confirmations.confirm("agmt-9", 1, store.clock())
        assert store.confirmations.confirmed_at(AGREEMENT) is None
        assert store.lists.order("agmt-9") is None

    def test_confirming_leaves_the_order_as_it_is(self, store: Store) -> None:
        before = append(store, created(), licensed())
        store.confirmations.confirm(AGREEMENT, before.version, store.clock())
        assert store.lists.order(AGREEMENT) == before.orders[0]

    def test_orders_that_run_wait_for_a_confirmation(self, store: Store) -> None:
        order = append(store, created(), licensed()).orders[0]
        now = store.clock()
        assert store.confirmations.overdue(now - DAY, 10) == (AGREEMENT,)
        store.confirmations.confirm(AGREEMENT, order.version, now)
        assert store.confirmations.overdue(now, 10) == ()
        assert store.confirmations.overdue(now + DAY, 10) == (AGREEMENT,)

    def test_orders_that_ended_or_are_not_listed_wait_for_none(self, store: Store) -> None:
        append(store, created(), licensed(), ended("CANCELLED", 5))
        assert store.confirmations.overdue(store.clock(), 10) == ()

    def test_no_more_than_asked_for_are_told_the_oldest_first(self, store: Store) -> None:
        base = append(store, created(), licensed()).orders[0]
        keep(
            store,
            (
                replace(base, order_id=name, created_at=base.created_at - timedelta(hours=hours))
                for name, hours in {"agmt-b": 2, "agmt-c": 1}.items()
            ),
        )
        assert store.confirmations.overdue(store.clock(), 2) == ("agmt-b", "agmt-c")

    def test_the_watermark_only_rises(self, store: Store) -> None:
        now = store.clock()
        assert store.confirmations.watermark() is None
        store.confirmations.advance(now)
        store.confirmations.advance(now - DAY)
        assert store.confirmations.watermark() == now
        store.confirmations.advance(now + DAY)
        assert store.confirmations.watermark() == now + DAY
