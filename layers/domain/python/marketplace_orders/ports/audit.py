"""What operations did: who, when, to what, why and with which outcome; joined in one place (issue: audited).

An entry names its actor by account id. The reason is free text of a person, so it is stored apart, under
the entry's subject, and can be erased without the entry (design §4, People).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

AUDIT_KEPT = timedelta(days=731)
"""How long entries are kept: two years, so that the year before last can still be explained."""

BEGUN = "begun"
"""The outcome of what was started and did not report back: look whether it was carried out."""

DONE = "done"
"""The outcome of what was carried out."""

FAILED = "failed"
"""The outcome of what broke; the logs of the request tell why."""


NOTHING = "nothing"
"""The subject of a search that found nothing: what was searched for is not kept."""


class Action(StrEnum):
    """What operations can do."""

    REBIND = "rebind"
    SETTLE_CLAIM = "settle_claim"
    MOVE_LINK = "move_link"
    NAME_PAIR = "name_pair"
    SYNC = "sync"
    RECONCILE = "reconcile"
    REPLAY = "replay"
    REDRIVE = "redrive"
    DISCARD = "discard"
    EXPORT_ACCOUNT = "export_account"
    ERASE_ACCOUNT = "erase_account"
    REQUEST_REFUND = "request_refund"
    PROPOSE_REFUND = "propose_refund"
    APPROVE_REFUND = "approve_refund"
    REJECT_REFUND = "reject_refund"
    WITHDRAW_REFUND = "withdraw_refund"
    CALL_OFF_REFUND = "call_off_refund"
    READ_REFUND_EVIDENCE = "read_refund_evidence"
    REPORT_CONSUMPTION = "report_consumption"
    SEARCH = "search"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One action. ``subject`` is the id of an order, account or claim, or the name of a queue.

    ``outcome`` is ``done`` (with a count where there is one), ``begun``, ``failed``, or the code of the
    problem that it was refused with. ``reason`` is empty where none was asked for, or it was erased.
    """

    audit_id: str
    at: datetime
    actor: str
    action: str
    subject: str
    reason: str
    outcome: str


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Entries, newest first, and the cursor of the next page where there may be more."""

    entries: tuple[AuditEntry, ...]
    cursor: str | None


class Audit(Protocol):
    """Keeps entries for ``AUDIT_KEPT``. Each call may be repeated."""

    def record(self, entry: AuditEntry) -> None:
        """Store *entry*; one with its id keeps its instant and takes the new outcome.

        Raises:
            StoreBusy: the table throttles or does not answer.
        """
        ...

    def entries(self, cursor: str | None, limit: int) -> AuditPage:
        """Return up to *limit* entries, newest first (one Query, one BatchGetItem).

        Raises:
            Invalid: the cursor is none of this list's (``cursor_mismatch``, ``cursor_invalid``).
        """
        ...

    def about(self, subject: str) -> tuple[AuditEntry, ...]:
        """Return every entry about *subject*, oldest first."""
        ...

    def erase_reasons(self, subject: str) -> None:
        """Forget the reasons of every entry about *subject*; the entries stay. Done already is fine."""
        ...
