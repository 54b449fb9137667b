"""What every journal promises about legacy listings: several snapshots under one version."""

import pytest

from marketplace_orders.domain.facts.fact import Fact, Source
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.ports.journal import Conflict
from tests.builders import SMS, fact
from tests.contract.appending import CUSTOMER_1, append, folded
from tests.contract.store import Store

ORDER_1, ORDER_2 = CUSTOMER_1.order_id(1), CUSTOMER_1.order_id(2)


def said(action: SubscriptionAction, hours: float) -> Fact:
    body = SubscriptionChanged(
        action=action, customer_identifier="customer-1", product_code=SMS.product_codes[0]
    )
    return fact(body, hours, source=Source.SNS)


def cycle(hours: float) -> tuple[Fact, Fact]:
    return said(SubscriptionAction.SUBSCRIBE_SUCCESS, hours), said(
        SubscriptionAction.UNSUBSCRIBE_SUCCESS, hours + 1
    )


class LegacyContract:
    """Cycles of one customer."""

    def test_every_cycle_has_its_snapshot_under_one_version(self, store: Store) -> None:
        append(store, *cycle(0), partition=CUSTOMER_1)
        history = append(store, *cycle(10), partition=CUSTOMER_1)
        assert [order.order_id for order in history.orders] == [ORDER_1, ORDER_2]
        assert {order.version for order in history.orders} == {history.version} == {2}
        assert store.lists.order(ORDER_2) == history.orders[1]

    def test_more_than_nine_cycles_stay_in_order(self, store: Store) -> None:
        history = append(store, *(f for n in range(11) for f in cycle(10 * n)), partition=CUSTOMER_1)
        assert [o.order_id for o in history.orders] == [CUSTOMER_1.order_id(n) for n in range(1, 12)]

    def test_two_that_open_the_same_cycle_do_not_both_win(self, store: Store) -> None:
        history = append(store, *cycle(0), partition=CUSTOMER_1)
        store.journal.write([folded(history, *cycle(10))])
        with pytest.raises(Conflict) as lost:
            store.journal.write([folded(history, *cycle(20))])
        assert lost.value.stale

    def test_each_cycle_has_its_own_published_version(self, store: Store) -> None:
        first = append(store, *cycle(0), partition=CUSTOMER_1)
        store.outbox.mark_published(first.orders[0])
        second = append(store, *cycle(10), partition=CUSTOMER_1)
        assert second.published == {ORDER_1: 1}
        assert store.outbox.mark_published(second.orders[1])
        assert append(store, *cycle(20), partition=CUSTOMER_1).published == {ORDER_1: 1, ORDER_2: 2}
