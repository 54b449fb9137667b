"""Spreading a link: every order of the AWS account, no order by a link that no longer holds."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.facts.registration import Linked, Registered
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.services.appending import Incoming, append
from marketplace_orders.services.linking_orders import Spread, link_buyers, link_orders
from marketplace_orders.services.taking_in import take_in
from tests.builders import BUYER, after, fact
from tests.fakes.store import FakeStore
from tests.support.notified import event, ledger_over, messages, said, store_in_memory

LINKED = Buyer(aws_account=BUYER, account_id="acc-1", version=1, linked_at=after(0))
MOVED = replace(LINKED, account_id="acc-2", version=2)
NOW = after(1)


@pytest.fixture
def store() -> FakeStore:
    """Return a store with two orders of the buyer and one of somebody else."""
    made = store_in_memory()
    told = [event("created", f"agmt-{number}", 0) for number in (1, 2)]
    other = event("created", "agmt-3", 0, detail__acceptor={"accountId": "000000000003"})
    take_in(ledger_over(made), messages([*told, other]))
    return made


def stored(store: FakeStore, buyer: Buyer) -> FakeStore:
    """Make *buyer* the link that holds, without telling the orders."""
    store.table.items[buyer.key] = buyer.attributes
    return store


def accounts(store: FakeStore) -> list[str | None]:
    return [order.parties.account_id for order in store.journal]


def test_every_order_of_the_aws_account_belongs_to_the_account(store: FakeStore) -> None:
    """O-17."""
    spread = link_orders(ledger_over(stored(store, LINKED)), LINKED, NOW)
    assert accounts(store) == ["acc-1", "acc-1", None]
    assert spread == Spread(orders=2)


def test_linking_again_writes_nothing(store: FakeStore) -> None:
    link_buyers(ledger_over(stored(store, LINKED)), [LINKED])
    writes = store.journal.writes
    assert link_buyers(ledger_over(store), [LINKED, LINKED]) == Spread()
    assert store.journal.writes == writes


def test_a_link_that_was_overtaken_links_nothing(store: FakeStore) -> None:
    """A late delivery gives no order, not even for a moment, to an account that the buyer has left."""
    assert link_buyers(ledger_over(stored(store, MOVED)), [LINKED]) == Spread(superseded=1)
    assert accounts(store) == [None, None, None]


def test_a_link_that_is_gone_links_nothing(store: FakeStore) -> None:
    assert link_buyers(ledger_over(store), [LINKED]) == Spread(superseded=1)
    assert accounts(store) == [None, None, None]


def test_a_newer_link_moves_the_orders(store: FakeStore) -> None:
    link_buyers(ledger_over(stored(store, LINKED)), [LINKED])
    assert link_buyers(ledger_over(stored(store, MOVED)), [MOVED, LINKED]) == Spread(orders=2)
    assert accounts(store) == ["acc-2", "acc-2", None]


def test_a_buyer_that_fails_does_not_keep_the_others_back(store: FakeStore) -> None:
    other = replace(LINKED, aws_account="000000000003", account_id="acc-3")
    stored(stored(store, LINKED), other)
    store.journal.failures.append(StoreBusy())
    with pytest.raises(StoreBusy):
        link_buyers(ledger_over(store), [LINKED, other])
    assert accounts(store) == [None, None, "acc-3"]
    link_buyers(ledger_over(store), [LINKED, other])
    assert accounts(store) == ["acc-1", "acc-1", "acc-3"]


def test_every_cycle_of_a_legacy_customer_is_linked_by_one_fact() -> None:
    """O-17: earlier cycles too; one transaction holds each item once."""
    store = store_in_memory()
    ledger = ledger_over(store)
    subscribed = [said("subscribe-success", "c1", 0), said("unsubscribe-success", "c1", 1)]
    take_in(ledger, messages([*subscribed, said("subscribe-success", "c1", 2)]))
    (partition,) = store.table.partitions
    arrived = Registered(product_code="sms0example6code", aws_account=BUYER, customer_identifier="c1")
    append(ledger, partition, [Incoming(fact(arrived, 3, source=Source.REGISTRATION))])
    assert accounts(store) == [None, None]
    link_buyers(ledger_over(stored(store, LINKED)), [LINKED])
    assert accounts(store) == ["acc-1", "acc-1"]
    facts = store.journal.facts(Partition(partition.name, partition.feed).order_id())
    assert sum(isinstance(each.body, Linked) for each in facts) == 1
