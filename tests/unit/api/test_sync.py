"""Sync now: AWS is asked about one order at once (O-60, O-78)."""

from datetime import timedelta

import pytest

from marketplace_orders.domain.errors import Refused
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.work_queues import Check
from marketplace_orders.services.syncing import FRESH, sync
from tests.builders import AGREEMENT
from tests.contract.legacy import cycle
from tests.support.api import Client
from tests.support.office import Office

ASKING = pytest.mark.parametrize("name", ["sync", "ops_sync"])


def _confirmed(office: Office) -> None:
    office.store.confirmations.confirm(AGREEMENT, office.order.version, office.store.clock())


@ASKING
def test_the_order_is_sent_to_be_confirmed(client: Client, office: Office, name: str) -> None:
    done = client.ask(name)
    assert done.status == 202
    assert done.json == {"order_id": AGREEMENT, "requested_at": written(office.store.clock())}
    assert client.queues.checks == [Check(AGREEMENT, office.store.clock())]


@ASKING
def test_what_was_confirmed_just_now_is_not_asked_again(client: Client, office: Office, name: str) -> None:
    """AWS's quotas are the whole account's; the answer says from when on it can be asked."""
    _confirmed(office)
    office.store.clock.now += FRESH - timedelta(seconds=1)
    refused = client.ask(name)
    assert (refused.status, refused.code) == (409, "confirmed_just_now")
    assert refused.json["until"] == written(office.store.clock() + timedelta(seconds=1))
    assert client.queues.checks == []
    office.store.clock.now += timedelta(seconds=1)
    assert client.ask(name).status == 202


@pytest.mark.parametrize("name", ["order", "ops_order"])
def test_an_order_tells_when_aws_confirmed_it(client: Client, office: Office, name: str) -> None:
    assert client.ask(name).json["confirmed_at"] is None
    _confirmed(office)
    assert client.ask(name).json["confirmed_at"] == written(office.store.clock())


def test_nobody_asks_about_others_orders(client: Client) -> None:
    stranger = client.ask("sync", claims={"sub": "somebody-else"})
    assert (stranger.status, stranger.code) == (404, "order_not_found")
    assert client.ask("ops_sync", path="/api/ops/orders/agmt-none/sync").code == "order_not_found"
    assert client.queues.checks == []


@ASKING
def test_a_queue_that_is_busy_is_told(client: Client, name: str) -> None:
    client.queues.busy = True
    busy = client.ask(name)
    assert (busy.status, busy.code, busy.headers["Retry-After"]) == (503, "store_busy", "2")


def test_of_a_customers_purchases_the_newest_alone_can_be_asked_about(client: Client, office: Office) -> None:
    customer = Partition.of_customer("sms", "customer-1")
    office.told(*cycle(0), *cycle(10), partition=customer)
    store, ask = office.store, client.api.queues
    with pytest.raises(Refused) as refused:
        sync(store.journal, store.lists, ask, customer.order_id(1), None, store.clock())
    assert refused.value.code == "earlier_purchase"
    sync(store.journal, store.lists, ask, customer.order_id(2), None, store.clock())
    assert [each.order_id for each in client.queues.checks] == [customer.order_id(2)]
