"""Whatever operations do is on record before it is done, with its outcome after (O-80)."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.errors import NotFound
from marketplace_orders.ports.audit import Action, AuditEntry
from marketplace_orders.ports.errors import StoreBusy
from marketplace_orders.ports.people import Person
from marketplace_orders.services.auditing import Auditing, Doing
from tests.builders import AGREEMENT
from tests.fakes.store import FakeStore

OLGA = Person(account_id="acc-9", email="olga@vendor.example", sign_in_method="email")
SYNC = Doing(person=OLGA, action=Action.SYNC, subject=AGREEMENT, reason="ticket 7", key="key-1")


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def auditing(store: FakeStore) -> Auditing:
    return Auditing(store.audit, store.journal, store.clock)


def only(store: FakeStore) -> AuditEntry:
    (entry,) = store.audit
    return entry


def test_it_is_on_record_before_it_is_done(store: FakeStore, auditing: Auditing) -> None:
    with auditing.recorded(SYNC):
        assert only(store).outcome == "begun"
    entry = only(store)
    assert (entry.actor, entry.action, entry.subject) == ("acc-9", "sync", AGREEMENT)
    assert (entry.reason, entry.outcome, entry.at) == ("ticket 7", "done", store.clock.now)
    assert store.people.person("acc-9") == OLGA


def test_an_action_can_say_more_of_its_outcome(store: FakeStore, auditing: Auditing) -> None:
    with auditing.recorded(SYNC) as outcome:
        outcome.text = "done: 12 moved"
    assert only(store).outcome == "done: 12 moved"


def test_a_refusal_and_a_mistake_are_outcomes_too(store: FakeStore, auditing: Auditing) -> None:
    with pytest.raises(NotFound), auditing.recorded(SYNC):
        raise NotFound("order_not_found", "No such order.")
    assert only(store).outcome == "order_not_found"
    with pytest.raises(ZeroDivisionError), auditing.recorded(SYNC):
        raise ZeroDivisionError
    assert only(store).outcome == "failed"


def test_the_same_request_again_is_the_same_entry(store: FakeStore, auditing: Auditing) -> None:
    for key in ("key-1", "key-1", "key-2"):
        with auditing.recorded(replace(SYNC, key=key)):
            pass
    assert len(list(store.audit)) == 2


def test_what_cannot_be_recorded_is_not_done(store: FakeStore, auditing: Auditing) -> None:
    store.journal.failures.append(StoreBusy())
    done = False
    with pytest.raises(StoreBusy), auditing.recorded(SYNC):
        done = True
    assert not done
