"""Taking in: one order's messages together, other orders untouched by its failures, few requests."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.facts.agreement import AgreementCreated
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.services.appending import Incoming
from marketplace_orders.services.taking_in import Message, TakenIn, take_in
from tests.builders import BUYER, after
from tests.fakes.store import FakeStore
from tests.support.notified import event, ledger_over, lifetime, messages, said, store_in_memory

SUBSCRIBED = [event("created", "agmt-1", 0), event("license_updated", "agmt-1", 0.02)]


@pytest.fixture
def store() -> FakeStore:
    return store_in_memory()


def unfoldable(message: Message) -> Message:
    """Return *message* with an instant that no window can be added to."""
    body = AgreementCreated(agreement_id="agmt-1", acceptance_time=datetime.max.replace(tzinfo=UTC))
    return replace(message, incoming=Incoming(replace(message.incoming.fact, body=body)))


def test_nothing_to_take_in_is_nothing_to_do(store: FakeStore) -> None:
    assert take_in(ledger_over(store), []) == TakenIn()
    assert (store.journal.reads, store.journal.writes) == (0, 0)


def test_the_messages_of_one_order_cost_one_read_and_one_transaction(store: FakeStore) -> None:
    done = take_in(ledger_over(store), messages(SUBSCRIBED))
    assert (store.journal.reads, store.journal.writes) == (1, 1)
    assert len(done.facts) == 2
    assert store.journal["agmt-1"].version == 1


def test_a_linked_buyer_costs_one_transaction_more(store: FakeStore) -> None:
    """O-17: the assumption "not linked" fails and hands the link back."""
    buyer = Buyer(aws_account=BUYER, account_id="acc-1", version=1, linked_at=after(-1))
    store.journal.write((), [buyer.added()])
    writes = store.journal.writes
    take_in(ledger_over(store), messages(SUBSCRIBED))
    assert (store.journal.reads, store.journal.writes - writes) == (1, 2)
    assert store.journal["agmt-1"].parties.account_id == "acc-1"


def test_messages_of_many_orders_are_each_their_order_s_own(store: FakeStore) -> None:
    told = [event("created", f"agmt-{number}", 0) for number in range(25)] + [
        said("subscribe-success", f"customer-{number}", 0) for number in range(5)
    ]
    take_in(ledger_over(store), messages(told))
    assert len(store.journal) == 30
    assert (store.journal.reads, store.journal.writes) == (30, 30)


def test_a_message_delivered_again_adds_nothing(store: FakeStore) -> None:
    """O-60."""
    take_in(ledger_over(store), messages(SUBSCRIBED))
    once = store.journal["agmt-1"]
    assert take_in(ledger_over(store), messages([*SUBSCRIBED, *SUBSCRIBED])) == TakenIn()
    assert store.journal["agmt-1"] == once


def test_the_body_as_it_came_is_kept(store: FakeStore) -> None:
    (message,) = messages(SUBSCRIBED[:1])
    take_in(ledger_over(store), [message])
    assert store.lists.raw("agmt-1", message.incoming.fact.fact_id) == message.incoming.raw


def test_more_than_one_transaction_holds_are_split(store: FakeStore) -> None:
    told = [event("amended", "agmt-1", hours) for hours in range(95)]
    done = take_in(ledger_over(store), messages(told))
    assert len(done.facts) == 95
    assert store.journal.writes == 3
    assert len(store.journal.facts("agmt-1")) == 95


def test_facts_that_names_add_do_not_overfill_a_transaction(store: FakeStore) -> None:
    buyer = Buyer(aws_account=BUYER, account_id="acc-1", version=1, linked_at=after(-1))
    store.journal.write((), [buyer.added()])
    told = [event("amended", "agmt-1", hours) for hours in range(40)]
    done = take_in(ledger_over(store), messages(told))
    assert not done.failures
    assert len(store.journal.facts("agmt-1")) == 41


def test_a_fact_that_cannot_be_folded_fails_alone(store: FakeStore) -> None:
    good = messages(lifetime("agmt-1"))
    bad = unfoldable(replace(good[0], message_id="bad"))
    bad = replace(bad, incoming=Incoming(replace(bad.incoming.fact, fact_id="bad")))
    done = take_in(
        ledger_over(store), [*good[:3], bad, *good[3:], *messages([event("created", "agmt-2", 0)])]
    )
    assert set(done.failures) == {"bad"}
    assert isinstance(done.failures["bad"], OverflowError)
    assert len(store.journal.facts("agmt-1")) == len(good)
    assert "agmt-2" in store.journal


@pytest.mark.parametrize("error", [Contended(), StoreBusy(), ConnectionError()])
def test_an_order_that_cannot_be_written_fails_with_all_its_messages(
    store: FakeStore, error: Exception
) -> None:
    take_in(ledger_over(store), messages([event("created", "agmt-2", 0)]))
    store.journal.failures.append(error)
    done = take_in(ledger_over(store), messages(SUBSCRIBED))
    assert done.failures == {"message-0": error, "message-1": error}
    assert "agmt-1" not in store.journal


def test_one_order_s_failure_leaves_the_others_alone(store: FakeStore) -> None:
    told = [*SUBSCRIBED, event("created", "agmt-2", 0), event("created", "agmt-3", 0)]
    store.journal.failures.append(StoreBusy())
    done = take_in(ledger_over(store), messages(told))
    assert len(store.journal) == 2
    failed = [m.incoming.fact.fact_id for m in messages(told) if m.message_id in done.failures]
    again = take_in(ledger_over(store), messages(told))
    assert [fact.fact_id for fact in again.facts] == failed
