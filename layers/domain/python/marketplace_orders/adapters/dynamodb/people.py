"""Persons and notes in the table, and forgetting them."""

from collections.abc import Iterator
from dataclasses import dataclass

from marketplace_orders.adapters.dynamodb.attributes import key_of, plain
from marketplace_orders.adapters.dynamodb.companions import email_index_key
from marketplace_orders.adapters.dynamodb.keys import RAW, partition_key
from marketplace_orders.adapters.dynamodb.table import Table
from marketplace_orders.domain.fold import Partition
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.people import Note, Person


@dataclass(frozen=True, slots=True)
class DynamoPeople:
    """See ``People``."""

    table: Table

    def person(self, account_id: str) -> Person | None:
        """Return the person behind the account."""
        found = self.table.get(Person.key_of(account_id))
        return Person.of(plain(found)) if found else None

    def of_email(self, email: str) -> tuple[Person, ...]:
        """Return the persons with the address."""
        request = {
            "IndexName": "buyer",
            "KeyConditionExpression": "buyer_key = :email",
            "ExpressionAttributeValues": {":email": {"S": email_index_key(email)}},
        }
        return tuple(Person.of(plain(item)) for item in self.table.every(request))

    def notes(self, note_ids: frozenset[str]) -> dict[str, Note]:
        """Return the notes that still exist."""
        found = self.table.batch(Note.key_of(note_id) for note_id in note_ids)
        notes = (Note.of(plain(item)) for item in found.values())
        return {note.note_id: note for note in notes}

    def erase_person(self, account_id: str) -> None:
        """Forget the person."""
        self.table.delete(Person.key_of(account_id))

    def erase_order(self, order_id: str, note_ids: frozenset[str]) -> None:
        """Forget the notes and the raw bodies of the order's partition."""
        for note_id in note_ids:
            self.table.delete(Note.key_of(note_id))
        for key in self._raws(Partition.of_order(order_id)):
            self.table.delete(key)

    def _raws(self, partition: Partition) -> Iterator[Key]:
        request = {
            "KeyConditionExpression": "pk = :pk AND begins_with(sk, :raw)",
            "ExpressionAttributeValues": {":pk": {"S": partition_key(partition)}, ":raw": {"S": RAW}},
            "ProjectionExpression": "pk, sk",
        }
        return map(key_of, self.table.every(request))
