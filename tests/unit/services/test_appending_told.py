"""What every append tells: facts by type and source, their age, bindings, steps, late windows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from marketplace_orders.domain.facts.binding import Bound
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.observability import correlated, forget_metrics
from marketplace_orders.ports.journal import Append, Conflict
from marketplace_orders.services.appending import Incoming, Ledger, append
from marketplace_orders.services.appending_told import ToldJournal
from tests.builders import (
    AGREEMENT,
    APPLICATION,
    CATALOG,
    bound,
    closed,
    created,
    described,
    licensed,
    linked,
    registered,
    scheduled,
)
from tests.fakes.store import FakeStore
from tests.support.measured import series, sums

ORDER = Partition.of_agreement(AGREEMENT)


pytestmark = pytest.mark.usefixtures("nothing_recorded")


@pytest.fixture
def ledger() -> Ledger:
    store = FakeStore()
    return Ledger(ToldJournal(store.journal), store.lists, CATALOG, store.clock)


def _append(ledger: Ledger, *facts: Fact) -> None:
    append(ledger, ORDER, [Incoming(fact) for fact in facts])


def _learnt(fact: Fact, *, seconds: float) -> Fact:
    return replace(fact, recorded_at=fact.at + timedelta(seconds=seconds))


def test_facts_are_counted_by_type_and_source_once(ledger: Ledger) -> None:
    first = licensed()
    _append(ledger, created(), first)
    _append(ledger, first, described())
    assert series("FactsAppended") == {
        ("apppush", "AgreementCreated", "eventbridge"): [1],
        ("apppush", "LicenseUpdated", "eventbridge"): [1],
        ("apppush", "AgreementDescribed", "answer"): [1],
    }


def test_a_fact_of_an_order_without_product_is_counted_as_such(ledger: Ledger) -> None:
    _append(ledger, created())
    assert list(series("FactsAppended")) == [("unknown", "AgreementCreated", "eventbridge")]


def test_the_age_of_what_aws_tells_is_recorded_and_of_nothing_else(ledger: Ledger) -> None:
    _append(ledger, _learnt(created(), seconds=3), _learnt(licensed(), seconds=-1))
    _append(ledger, _learnt(described(), seconds=99), _learnt(registered(), seconds=99))
    assert series("FactsAge") == {("apppush", "eventbridge"): [3, 0]}


def test_a_window_is_late_by_the_time_since_its_end(ledger: Ledger) -> None:
    _append(ledger, created(), licensed())
    _append(ledger, _learnt(closed(), seconds=90))
    assert series("WindowClosedLate") == {("apppush",): [90]}


def test_a_window_that_ended_before_we_learnt_of_the_order_is_not_late(ledger: Ledger) -> None:
    days = timedelta(days=300).total_seconds()
    _append(ledger, _learnt(licensed(0), seconds=days))
    _append(ledger, replace(closed(), recorded_at=licensed(0).at + timedelta(seconds=days + 5)))
    assert series("WindowClosedLate") == {("apppush",): [5]}


def test_bindings_are_counted_by_what_became_of_them(ledger: Ledger) -> None:
    _append(ledger, created(), licensed(), linked(), scheduled())
    _append(ledger, closed(), replace(bound(48), body=Bound(target=APPLICATION, scheduled=True)))
    assert series("Binds") == {("apppush", "scheduled"): [1], ("apppush", "by_itself"): [1]}


def test_steps_are_counted_and_timed(ledger: Ledger) -> None:
    _append(ledger, created(), licensed())
    _append(ledger, registered(1))
    _append(ledger, linked(3), closed(), bound(50))
    hour = 3600
    assert series("StepTime") == {
        ("apppush", "registered"): [hour],
        ("apppush", "linked"): [2 * hour],
        ("apppush", "bound"): [2 * hour],
    }
    assert sums()["StepsTaken"] == 4


def test_what_was_not_stored_is_not_told() -> None:
    journal = ToldJournal(FakeStore().journal)
    facts = (created(),)
    write = Append(journal.read(ORDER), facts, fold(ORDER, facts, CATALOG, 1))
    journal.write([write])
    forget_metrics()
    with pytest.raises(Conflict):
        journal.write([write])
    assert sums() == {}


def test_a_fact_without_correlation_id_gets_that_of_the_call(ledger: Ledger) -> None:
    with correlated("request-1"):
        _append(ledger, registered(), replace(created(), correlation_id="event-1"))
    stored = {fact.body.kind: fact.correlation_id for fact in ledger.journal.read(ORDER).facts}
    assert stored == {"AgreementCreated": "event-1", "Registered": "request-1"}


def test_what_follows_from_a_message_belongs_to_it(ledger: Ledger) -> None:
    """A batch of messages has no id of its own; a linked buyer's new order is linked with its first fact."""
    _append(ledger, replace(created(), correlation_id="event-1"), linked())
    stored = {fact.body.kind: fact.correlation_id for fact in ledger.journal.read(ORDER).facts}
    assert stored == {"AgreementCreated": "event-1", "Linked": "event-1"}
