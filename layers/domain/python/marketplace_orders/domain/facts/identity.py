"""The identity of each fact: its source, then what makes it the same thing twice (design §4)."""

from datetime import datetime

from marketplace_orders.domain.facts.fact import Source
from marketplace_orders.domain.identifiers import digest
from marketplace_orders.domain.instants import written


def of_event(detail_type: str, *, request_id: str | None, event_id: str, license_id: str | None) -> str:
    """Return the id of an EventBridge event: AWS's request id where it has one (facts §11, 2)."""
    if request_id is None:
        return _joined(Source.EVENTBRIDGE, event_id)
    parts = (detail_type, request_id, license_id) if license_id else (detail_type, request_id)
    return _joined(Source.EVENTBRIDGE, *parts)


def of_message(message_id: str) -> str:
    """Return the id of an SNS message (its own id, else that of the queue's message)."""
    return _joined(Source.SNS, message_id)


def of_registration(*answered: str | None) -> str:
    """Return the id of a resolved token: a hash of everything answered, nulls included."""
    return _joined(Source.REGISTRATION, digest(*("\x00" if a is None else a for a in answered)))


def of_command(key: str, kind: str) -> str:
    """Return the id of an accepted command: the caller's idempotency key and the fact's kind."""
    return _joined(Source.COMMAND, key, kind)


def of_answer(operation: str, version: int) -> str:
    """Return the id of AWS's answer: the operation and the version that it was compared with."""
    return _joined(Source.ANSWER, operation, str(version))


def of_reconciliation(operation: str, version: int) -> str:
    """Return the id of an answer that a reconciliation found to differ from what was known."""
    return _joined(Source.RECONCILIATION, operation, str(version))


def of_replay(version: int) -> str:
    """Return the id of the replay that replaced *version*."""
    return _joined(Source.REPLAY, str(version))


def of_clock(rule: str, instant: datetime) -> str:
    """Return the id of what the clock did: the rule and its instant."""
    return _joined(Source.CLOCK, rule, written(instant))


def of_link(aws_account: str, buyer_version: int) -> str:
    """Return the id of *Linked*: the version of the buyer's item."""
    return _joined(Source.LINK, aws_account, str(buyer_version))


def of_handover(predecessor: str, successor: str, binding_id: str | None) -> str:
    """Return the id of a handover: the pair and the binding that is passed on."""
    return _joined(Source.HANDOVER, predecessor, successor, binding_id or "none")


def of_refund(request_id: str, step: str, what: str = "") -> str:
    """Return the id of a refund's step: done twice, it is the same; *what* tells an invoice or status."""
    return _joined(Source.REFUND, request_id, step, *([what] if what else []))


def _joined(source: Source, *parts: str) -> str:
    return ":".join((source.value, *parts))
