"""What every journal promises about reading and appending."""

from dataclasses import replace

import pytest

from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.journal import MAX_FACTS, Absent, Append, Conflict, Key, TooManyFacts
from tests.builders import bound, created, ended, licensed, linked, subscribed_order
from tests.contract.appending import AGREEMENT_1, append, folded, named
from tests.contract.store import Store


class JournalContract:
    """Facts and snapshots of agreements."""

    def test_a_partition_without_facts_is_empty_and_has_version_zero(self, store: Store) -> None:
        history = store.journal.read(AGREEMENT_1)
        assert (history.facts, history.orders, history.version, history.published) == ((), (), 0, {})

    def test_what_was_appended_is_read_back_whole(self, store: Store) -> None:
        facts = subscribed_order()
        written = folded(store.journal.read(AGREEMENT_1), *facts)
        store.journal.write([written])
        history = store.journal.read(AGREEMENT_1)
        assert set(history.facts) == {replace(fact, version=1) for fact in facts}
        assert history.orders == written.orders
        assert history.order(AGREEMENT_1.name) == written.orders[0]
        assert history.order("another") is None

    def test_every_append_makes_the_next_version_and_stamps_its_facts(self, store: Store) -> None:
        append(store, named("a"))
        history = append(store, licensed(), replace(linked(), fact_id="c"))
        assert history.version == 2
        assert {fact.version for fact in history.facts} == {1, 2}
        assert history.orders[0].version == 2

    def test_of_two_appends_from_one_version_exactly_one_wins(self, store: Store) -> None:
        append(store, created())
        history = store.journal.read(AGREEMENT_1)
        store.journal.write([folded(history, bound())])
        with pytest.raises(Conflict) as lost:
            store.journal.write([folded(history, bound())])
        assert lost.value.stale
        assert store.journal.read(AGREEMENT_1).version == 2

    def test_of_two_first_appends_exactly_one_wins(self, store: Store) -> None:
        nothing = store.journal.read(AGREEMENT_1)
        store.journal.write([folded(nothing, created())])
        with pytest.raises(Conflict) as lost:
            store.journal.write([folded(nothing, licensed())])
        assert lost.value.stale
        assert len(store.journal.read(AGREEMENT_1).facts) == 1

    def test_a_fact_that_is_stored_already_is_refused_whatever_it_carries(self, store: Store) -> None:
        append(store, named("same"))
        again = (ended("CANCELLED", 3), named("same", 5))
        with pytest.raises(Conflict) as refused:
            append(store, *again, companions=[Absent(Key("LICENSE#l-1", "LICENSE"))])
        assert refused.value.stale
        assert refused.value.failed == ()
        assert len(store.journal.read(AGREEMENT_1).facts) == 1

    def test_two_partitions_are_appended_to_together_or_not_at_all(self, store: Store) -> None:
        successor = Partition.of_agreement("agmt-2")
        append(store, named("known"))
        both = [
            folded(store.journal.read(successor), created(agreement="agmt-2")),
            folded(store.journal.read(AGREEMENT_1), named("known")),
        ]
        with pytest.raises(Conflict):
            store.journal.write(both)
        assert store.journal.read(successor).version == 0
        both[1] = folded(store.journal.read(AGREEMENT_1), ended("RENEWED", 3))
        store.journal.write(both)
        assert [store.journal.read(p).version for p in (successor, AGREEMENT_1)] == [1, 2]

    def test_more_facts_than_a_transaction_takes_are_for_the_caller_to_split(self, store: Store) -> None:
        facts = [named(f"f-{n}") for n in range(MAX_FACTS + 1)]
        with pytest.raises(TooManyFacts):
            append(store, *facts)
        raws = {fact.fact_id: "as it came" for fact in facts[:MAX_FACTS]}
        history = append(store, *facts[:MAX_FACTS], raws=raws)
        assert len(history.facts) == MAX_FACTS

    def test_more_than_a_transaction_takes_is_never_sent(self, store: Store) -> None:
        checks = [Absent(Key(f"LICENSE#l-{n}", "LICENSE")) for n in range(98)]
        append(store, created(), companions=checks)
        with pytest.raises(TooManyFacts):
            append(store, created(), companions=[*checks, Absent(Key("BUYER#1", "BUYER"))])

    def test_nothing_to_write_is_no_error(self, store: Store) -> None:
        store.journal.write([])

    def test_an_id_longer_than_any_key_names_nothing(self, store: Store) -> None:
        assert store.journal.read(Partition.of_agreement("a" * 3000)).version == 0

    def test_an_append_without_facts_only_replaces_the_snapshot(self, store: Store) -> None:
        history = append(store, created())
        order = replace(history.orders[0], version=2, advisory=True)
        store.journal.write([Append(history, (), (order,))])
        assert store.journal.read(AGREEMENT_1).orders == (order,)
