"""The audit in memory."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from marketplace_orders.adapters.dynamodb.cursor import decoded, encoded
from marketplace_orders.domain.instants import written
from marketplace_orders.ports.audit import AuditEntry, AuditPage


@dataclass
class FakeAudit:
    """Reads like the list of its entries, oldest first."""

    kept: dict[str, AuditEntry] = field(default_factory=dict)

    def __iter__(self) -> Iterator[AuditEntry]:
        return iter(sorted(self.kept.values(), key=_position))

    def record(self, entry: AuditEntry) -> None:
        """See ``Audit.record``."""
        earlier = self.kept.get(entry.audit_id)
        self.kept[entry.audit_id] = replace(entry, at=earlier.at) if earlier else entry

    def entries(self, cursor: str | None, limit: int) -> AuditPage:
        """See ``Audit.entries``."""
        before = decoded(cursor, "audit") if cursor else None
        newest = [entry for entry in reversed(list(self)) if before is None or _position(entry) < before]
        page = tuple(newest[:limit])
        more = len(page) == limit
        return AuditPage(page, encoded(_position(page[-1]), "audit") if more else None)

    def about(self, subject: str) -> tuple[AuditEntry, ...]:
        """See ``Audit.about``."""
        return tuple(entry for entry in self if entry.subject == subject)

    def erase_reasons(self, subject: str) -> None:
        """See ``Audit.erase_reasons``."""
        for entry in self.about(subject):
            self.kept[entry.audit_id] = replace(entry, reason="")


def _position(entry: AuditEntry) -> str:
    return f"{written(entry.at)}#{entry.audit_id}"
