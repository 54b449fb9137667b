"""A thousand events of a hundred orders, shuffled and repeated, through the real queue."""

import random
from collections.abc import Mapping
from typing import Any, Final

import pytest

from local.embedded.description import RunningStack
from marketplace_orders.catalog import load_catalog
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.statuses import OrderStatus, SubscriptionStatus
from tests.e2e.support.aws import Aws
from tests.e2e.support.marketplace import Marketplace, new_buyer
from tests.e2e.support.polling import eventually
from tests.e2e.support.queues import WorkQueue
from tests.e2e.support.store import Store

ORDERS: Final = 100
EVENTS: Final = 1000
ENDINGS: Final = {
    "cancel": OrderStatus.CANCELLED,
    "fail-payment": OrderStatus.CANCELLED,
    "expire": OrderStatus.EXPIRED,
    None: OrderStatus.PENDING_LINK,
}


@pytest.fixture(scope="module")
def ended(stack: RunningStack, aws: Aws, marketplace: Marketplace) -> Mapping[str, str | None]:
    """What became of each order, once every message has been worked on."""
    luck = random.Random(20261122)
    with marketplace.delivering(hold=True):
        orders = {_bought(marketplace): luck.choice(list(ENDINGS)) for _ in range(ORDERS)}
        for order_id, ending in orders.items():
            _lived(marketplace, order_id, ending, luck)
        held = sum(len(marketplace.told(order_id)) for order_id in orders)
        marketplace.release(shuffle=True, duplicate=EVENTS / held - 1 + 0.1, seed=7)
    assert _sent(marketplace, orders) >= EVENTS
    queues = [WorkQueue(aws, stack, name) for name in ("Notifications", "Enrichment", "Republish")]
    eventually(lambda: all(queue.is_idle() for queue in queues), seconds=120, what="empty queues")
    return orders


def _bought(marketplace: Marketplace) -> str:
    return marketplace.buy(
        product="apppush", buyer_account=new_buyer(), quantities={"dau": 10}, accepted_ago="PT100H"
    )


def _lived(marketplace: Marketplace, order_id: str, ending: str | None, luck: random.Random) -> None:
    for units in range(20, 20 + 10 * luck.randint(1, 2), 10):
        marketplace.happen(order_id, "amend", quantities={"dau": units})
    if luck.random() < 0.5:
        marketplace.happen(order_id, "auto-renewal", enabled=True)
    if ending:
        marketplace.happen(order_id, ending)


def _sent(marketplace: Marketplace, orders: Mapping[str, Any]) -> int:
    return sum(told["copies"] for order_id in orders for told in marketplace.told(order_id))


def test_every_order_equals_the_fold_of_its_facts(ended: Mapping[str, str | None], store: Store) -> None:
    """O-30..O-37: in time order, whatever order they came in, and each fact once."""
    catalog = load_catalog()
    for order_id in ended:
        history = store.history(order_id)
        folded = fold(Partition.of_order(order_id), reversed(history.facts), catalog, history.version)
        assert folded == history.orders
        assert len({fact.fact_id for fact in history.facts}) == len(history.facts)


def test_every_order_equals_what_the_marketplace_has(
    ended: Mapping[str, str | None], store: Store, marketplace: Marketplace
) -> None:
    """O-30..O-37: none lost, none counted twice, none opened again by a late event."""
    for order_id, ending in ended.items():
        history, told = store.history(order_id), marketplace.told(order_id)
        (order,) = history.orders
        assert order.order_status is ENDINGS[ending]
        assert (order.subscription_status is SubscriptionStatus.SUBSCRIBED) == (ending is None)
        assert sum(fact.source.value == "eventbridge" for fact in history.facts) == len(told)
        bought = marketplace.agreement(order_id)
        assert order.parties.acceptor == bought["buyer_account"]
        assert order.purchase.license_arn == bought["license_arn"]


def test_packages_are_what_the_marketplace_has(
    ended: Mapping[str, str | None], store: Store, marketplace: Marketplace
) -> None:
    """O-39: the last amendment counts."""
    for order_id, ending in ended.items():
        if ending is None:
            (order,) = store.history(order_id).orders
            package = {each.dimension: each.quantity for each in order.purchase.entitlements}
            assert package == marketplace.agreement(order_id)["quantities"]


def test_nothing_is_left_to_publish(ended: Mapping[str, str | None], store: Store) -> None:
    """O-59: every version was published, or differs in nothing that is."""

    def lagging() -> list[str]:
        histories = [store.history(order_id) for order_id in ended]
        return [
            history.partition.name
            for history in histories
            if history.published.get(history.partition.name) != history.version
        ]

    eventually(lambda: not lagging(), what="every publication")
