"""Items outside the orders' partitions: every kind owns its key and reads and writes itself.

What the table's indexes and its TTL need beyond a record's fields is the adapter's business.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Self

from marketplace_orders.domain.instants import parsed, written
from marketplace_orders.ports.journal import Key, Removed, Stored, Unchanged

Attributes = Mapping[str, str | int]
"""The attributes of an item beside its key: texts (instants among them) and whole numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(ABC):
    """A dataclass of texts, whole numbers and instants that is one item of the table."""

    @property
    @abstractmethod
    def key(self) -> Key:
        """The key of this item."""

    @property
    def attributes(self) -> dict[str, str | int]:
        """The attributes to store; what is None is left out."""
        found = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: written(value) if isinstance(value, datetime) else value
            for name, value in found.items()
            if value is not None
        }

    @classmethod
    def of(cls, attributes: Attributes) -> Self:
        """Return the record that *attributes* hold; others than this kind's are passed over."""
        found: dict[str, Any] = {
            field.name: _read(field.type, attributes[field.name])
            for field in fields(cls)
            if field.name in attributes
        }
        return cls(**found)

    def added(self) -> Stored:
        """Return the write of this record on condition that there is none yet."""
        return Stored(self.key, self.attributes)

    def replacing(self, equal: Attributes, *, or_absent: bool = False) -> Stored:
        """Return the write of this record over one whose attributes *equal* have these values."""
        return Stored(self.key, self.attributes, equal, or_absent)

    def unchanged(self, *names: str) -> Unchanged:
        """Return the check that the stored record still has this one's values of *names*."""
        return Unchanged(self.key, self._equal(names))

    def removed(self, *names: str) -> Removed:
        """Return the deletion of this record while it still has these values of *names*."""
        return Removed(self.key, self._equal(names))

    def _equal(self, names: tuple[str, ...]) -> dict[str, str | int]:
        return {name: self.attributes[name] for name in names}


def _read(kind: object, value: str | int) -> str | int | datetime:
    if kind in (datetime, datetime | None):
        return parsed(str(value))
    return value
