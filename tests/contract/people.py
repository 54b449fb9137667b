"""What every store promises about persons, notes and raw bodies: joined on reading, erased on request."""

from dataclasses import replace

from marketplace_orders.ports.people import Note, Person
from tests.builders import AGREEMENT, BOUGHT
from tests.contract.appending import AGREEMENT_1, append, named
from tests.contract.store import Store

PERSON = Person(account_id="acc-1", email="joan@example.com", sign_in_method="Cognito")
NOTE = Note(note_id="n-1", order_id=AGREEMENT, author="acc-9", written_at=BOUGHT, text="Wrong target")


class PeopleContract:
    """Personal data apart from the facts."""

    def test_the_newest_copy_of_a_person_counts(self, store: Store) -> None:
        store.journal.write([], [PERSON.copied()])
        moved = replace(PERSON, email="joan@example.org")
        store.journal.write([], [moved.copied()])
        assert store.people.person("acc-1") == moved
        assert store.people.person("acc-2") is None

    def test_persons_are_found_by_their_address_whatever_its_case(self, store: Store) -> None:
        federated = replace(PERSON, account_id="acc-2", email="Joan@Example.com", sign_in_method="Google")
        other = replace(PERSON, account_id="acc-3", email="joan@example.org")
        for person in (PERSON, federated, other):
            store.journal.write([], [person.copied()])
        assert store.people.of_email(" JOAN@example.COM ") == (PERSON, federated)
        assert store.people.of_email("joan") == ()

    def test_an_address_that_was_changed_or_erased_finds_nobody(self, store: Store) -> None:
        store.journal.write([], [PERSON.copied()])
        moved = replace(PERSON, email="joan@example.org")
        store.journal.write([], [moved.copied()])
        assert store.people.of_email(PERSON.email) == ()
        assert store.people.of_email(moved.email) == (moved,)
        store.people.erase_person("acc-1")
        assert store.people.of_email(moved.email) == ()

    def test_notes_that_still_exist_are_joined(self, store: Store) -> None:
        store.journal.write([], [NOTE.added()])
        assert store.people.notes(frozenset({"n-1", "n-2"})) == {"n-1": NOTE}
        assert store.people.notes(frozenset()) == {}

    def test_a_person_is_forgotten_also_twice(self, store: Store) -> None:
        store.journal.write([], [PERSON.copied()])
        store.people.erase_person("acc-1")
        store.people.erase_person("acc-1")
        assert store.people.person("acc-1") is None

    def test_erasing_drops_notes_and_raw_bodies_and_keeps_the_facts(self, store: Store) -> None:
        first, second = named("a"), named("b", 1)
        raws = {"a": '{"detail": 1}', "b": '{"detail": 2}'}
        append(store, first, second, raws=raws, companions=[NOTE.added()])
        assert store.lists.raw(AGREEMENT, "b") == raws["b"]
        store.people.erase_order(AGREEMENT, frozenset({"n-1"}))
        store.people.erase_order(AGREEMENT, frozenset({"n-1"}))
        assert [store.lists.raw(AGREEMENT, name) for name in raws] == [None, None]
        assert store.people.notes(frozenset({"n-1"})) == {}
        assert len(store.journal.read(AGREEMENT_1).facts) == 2

    def test_a_long_raw_body_is_cut_at_64_kilobytes(self, store: Store) -> None:
        append(store, named("a"), raws={"a": "é" * 40_000})
        kept = store.lists.raw(AGREEMENT, "a")
        assert kept == "é" * 32_768
        assert store.lists.raw(AGREEMENT, "b") is None
        assert store.lists.raw("agmt-9", "a") is None
