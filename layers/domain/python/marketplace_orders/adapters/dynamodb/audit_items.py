"""An entry of the audit as two items: what was done, and the reason apart, under its subject."""

from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.instants import written
from marketplace_orders.ports.audit import AUDIT_KEPT, AuditEntry
from marketplace_orders.ports.journal import Key
from marketplace_orders.ports.records import Record

AUDIT = "AUDIT"
"""The partition of all entries: people act rarely, so that one is enough for a vendor."""

_SUBJECT = "AUDITED#"


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Record):
    """The entry without its reason; entries sort by their instant."""

    audit_id: str
    at: datetime
    actor: str
    action: str
    subject: str
    outcome: str
    expires_at: datetime

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Key(AUDIT, f"{written(self.at)}#{self.audit_id}")

    @property
    def reason_key(self) -> Key:
        """The key of its reason."""
        return Key(subject_partition(self.subject), self.audit_id)

    def entry(self, why: "Why | None") -> AuditEntry:
        """Return the entry, with the reason where it is known."""
        return AuditEntry(
            audit_id=self.audit_id,
            at=self.at,
            actor=self.actor,
            action=self.action,
            subject=self.subject,
            reason=(why.reason if why else None) or "",
            outcome=self.outcome,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Why(Record):
    """The reason, and where its entry is."""

    audit_id: str
    at: datetime
    subject: str
    reason: str | None = None
    expires_at: datetime

    @property
    def key(self) -> Key:
        """The key of this item."""
        return Key(subject_partition(self.subject), self.audit_id)

    @property
    def entry_key(self) -> Key:
        """The key of its entry."""
        return Key(AUDIT, f"{written(self.at)}#{self.audit_id}")


def subject_partition(subject: str) -> str:
    """Return the partition key of the reasons of what was done to *subject*."""
    return _SUBJECT + subject


def done(entry: AuditEntry) -> Done:
    """Return what *entry* is stored as, without its reason."""
    return Done(
        audit_id=entry.audit_id,
        at=entry.at,
        actor=entry.actor,
        action=entry.action,
        subject=entry.subject,
        outcome=entry.outcome,
        expires_at=entry.at + AUDIT_KEPT,
    )


def why(entry: AuditEntry) -> Why:
    """Return the item of its reason."""
    return Why(
        audit_id=entry.audit_id,
        at=entry.at,
        subject=entry.subject,
        reason=entry.reason or None,
        expires_at=entry.at + AUDIT_KEPT,
    )
