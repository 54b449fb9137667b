"""Persons and notes in memory."""

from dataclasses import dataclass, field

from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.people import Note, Person
from tests.fakes.table import FakeTable


@dataclass
class FakePeople:
    """Joins and forgets what the other fakes wrote to *table*."""

    table: FakeTable = field(default_factory=FakeTable)

    def person(self, account_id: str) -> Person | None:
        """See ``People.person``."""
        item = self.table.items.get(Person.key_of(account_id))
        return Person.of(item) if item else None

    def of_email(self, email: str) -> tuple[Person, ...]:
        """See ``People.of_email``."""
        persons = (Person.of(item) for key, item in self.table.items.items() if key.sk == "PERSON")
        wanted = email.strip().casefold()
        found = (person for person in persons if person.email.casefold() == wanted)
        return tuple(sorted(found, key=lambda person: person.account_id))

    def notes(self, note_ids: frozenset[str]) -> dict[str, Note]:
        """See ``People.notes``."""
        found = {note_id: self.table.items.get(Note.key_of(note_id)) for note_id in note_ids}
        return {note_id: Note.of(item) for note_id, item in found.items() if item}

    def erase_person(self, account_id: str) -> None:
        """See ``People.erase_person``."""
        self.table.items.pop(Person.key_of(account_id), None)

    def erase_order(self, order_id: str, note_ids: frozenset[str]) -> None:
        """See ``People.erase_order``."""
        for note_id in note_ids:
            self.table.items.pop(Note.key_of(note_id), None)
        partition = self.table.partitions.get(Partition.of_order(order_id))
        if partition:
            partition.raws.clear()
