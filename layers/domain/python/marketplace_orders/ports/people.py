"""Personal data, apart from the facts so that it can be erased (design §4, People)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from marketplace_orders.ports.journal import Key, Stored
from marketplace_orders.ports.records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """The e-mail address and sign-in method of an account, copied when it links (O-18, O-19)."""

    account_id: str
    email: str
    sign_in_method: str

    @staticmethod
    def key_of(account_id: str) -> Key:
        """Return the key of the person behind *account_id*."""
        return Key(f"PERSON#{account_id}", "PERSON")

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Person.key_of(self.account_id)

    def copied(self) -> Stored:
        """Return the write of this record, over an older copy where there is one."""
        return self.replacing({"account_id": self.account_id}, or_absent=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """Free text that a person wrote about an order, for example why it was bound anew (O-80)."""

    note_id: str
    order_id: str
    author: str
    written_at: datetime
    text: str

    @staticmethod
    def key_of(note_id: str) -> Key:
        """Return the key of the note *note_id*."""
        return Key(f"NOTE#{note_id}", "NOTE")

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Note.key_of(self.note_id)


class People(Protocol):
    """Joins persons and notes to what facts name by id. They are written as companions of an append."""

    def person(self, account_id: str) -> Person | None:
        """Return the person behind *account_id*, or None (never known, or erased)."""
        ...

    def of_email(self, email: str) -> tuple[Person, ...]:
        """Return the persons with the address *email*, whatever its case (an index: it may lag a little).

        One address may sign in in several ways, each with an account of its own.
        """
        ...

    def notes(self, note_ids: frozenset[str]) -> dict[str, Note]:
        """Return the notes that still exist, by id (one BatchGetItem per 100)."""
        ...

    def erase_person(self, account_id: str) -> None:
        """Forget the person behind *account_id*; done already is fine."""
        ...

    def erase_order(self, order_id: str, note_ids: frozenset[str]) -> None:
        """Forget the notes, and every raw body of the order's partition; done already is fine."""
        ...
