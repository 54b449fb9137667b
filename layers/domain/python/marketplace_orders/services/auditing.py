"""Recording what operations do: before it is done, and again with its outcome.

So nothing is carried out that is not on record, and what broke half-way stands there as ``begun``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from marketplace_orders.domain.errors import OrdersError
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.instants import Clock
from marketplace_orders.ports.audit import BEGUN, DONE, FAILED, Action, Audit, AuditEntry
from marketplace_orders.ports.journal import Journal
from marketplace_orders.ports.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What *person* of operations wants to do to *subject*, why, and under which idempotency key."""

    person: Person
    action: Action
    subject: str
    reason: str = ""
    key: str


@dataclass(slots=True)
class Outcome:
    """How it went: ``done`` unless the action says more, for example ``done: 12 moved``."""

    text: str = DONE


@dataclass(frozen=True, slots=True)
class Auditing:
    """What recording needs. The person's e-mail address is kept apart, where it can be erased."""

    audit: Audit
    journal: Journal
    clock: Clock

    @contextmanager
    def recorded(self, doing: Doing) -> Iterator[Outcome]:
        """Record *doing*, let it be done, and record its outcome; what is raised inside is raised on.

        The same action under the same key is one entry.

        Raises:
            StoreBusy: it could not be recorded. Before the action: nothing was done.
        """
        begun = _begun(doing, self.clock)
        self.journal.write((), [doing.person.copied()])
        self.audit.record(begun)
        outcome = Outcome()
        try:
            yield outcome
        except OrdersError as error:
            self.audit.record(replace(begun, outcome=error.code))
            raise
        except Exception:
            self.audit.record(replace(begun, outcome=FAILED))
            raise
        self.audit.record(replace(begun, outcome=outcome.text))


def _begun(doing: Doing, clock: Clock) -> AuditEntry:
    actor = doing.person.account_id
    return AuditEntry(
        audit_id=digest(actor, doing.action, doing.subject, doing.key, doing.reason)[:32],
        at=clock(),
        actor=actor,
        action=doing.action.value,
        subject=doing.subject,
        reason=doing.reason,
        outcome=BEGUN,
    )
