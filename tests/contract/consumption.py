"""What every store of consumption promises."""

from datetime import timedelta

from marketplace_orders.ports.consumption import Reported
from tests.builders import AGREEMENT, after, created
from tests.contract.appending import append
from tests.contract.store import Store


def report(hours: float = 1, order_id: str = AGREEMENT, **units: int) -> Reported:
    return Reported(order_id=order_id, at=after(hours), units=units)


class ConsumptionContract:
    """Reports, of which the latest counts."""

    def test_nothing_is_reported_at_first(self, store: Store) -> None:
        append(store, created())
        assert store.consumption.read(AGREEMENT) is None

    def test_a_report_is_read_as_it_was_made(self, store: Store) -> None:
        made = report(dau=250, vip_days=10**15)
        assert store.consumption.report(made) == made
        assert store.consumption.read(AGREEMENT) == made

    def test_orders_have_reports_of_their_own(self, store: Store) -> None:
        store.consumption.report(report(dau=250))
        store.consumption.report(report(order_id="agmt-2", dau=3))
        assert store.consumption.read(AGREEMENT) == report(dau=250)

    def test_a_later_report_replaces_an_earlier_one_as_a_whole(self, store: Store) -> None:
        store.consumption.report(report(1, dau=250, vip_days=3))
        later = report(2, dau=260)
        assert store.consumption.report(later) == later
        assert store.consumption.read(AGREEMENT) == later

    def test_an_earlier_report_that_comes_late_changes_nothing(self, store: Store) -> None:
        kept = store.consumption.report(report(2, dau=260))
        late = Reported(order_id=AGREEMENT, at=kept.at - timedelta(microseconds=1), units={"dau": 9})
        assert store.consumption.report(late) == kept
        assert store.consumption.read(AGREEMENT) == kept

    def test_the_same_instant_is_reported_once(self, store: Store) -> None:
        kept = store.consumption.report(report(dau=250))
        assert store.consumption.report(report(dau=251)) == kept

    def test_a_report_leaves_the_order_as_it_is(self, store: Store) -> None:
        before = append(store, created())
        store.consumption.report(report(dau=250))
        assert store.lists.order(AGREEMENT) == before.orders[0]
