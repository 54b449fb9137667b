"""How an agreement ended. Ended is final; only a better Ended changes it (design §2)."""

from collections.abc import Sequence
from datetime import datetime

from marketplace_orders.domain.facts.agreement import AgreementEnded
from marketplace_orders.domain.facts.answers import AgreementDescribed
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.licenses import stood_at
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.order import Ending
from marketplace_orders.domain.statuses import OrderStatus

HANDED_OVER = frozenset({"RENEWED", "REPLACED"})
"""The words after which another agreement goes on (O-33)."""

INACTIVE_REVISION = frozenset({"ROLLED_BACK", "SUPERSEDED", "SUPERCEDED"})
"""AWS's words for revisions that never counted: DescribeAgreement decides."""

DEPROVISIONED = "DEPROVISIONED"
"""Our word for an ending that only a lost license tells of."""

_KNOWN = {
    "CANCELLED": OrderStatus.CANCELLED,
    "TERMINATED": OrderStatus.CANCELLED,
    "EXPIRED": OrderStatus.EXPIRED,
    "ARCHIVED": OrderStatus.EXPIRED,
    "RENEWED": OrderStatus.SUPERSEDED,
    "REPLACED": OrderStatus.SUPERSEDED,
}


def ending(facts: Sequence[Fact], window_ends_at: datetime) -> Ending | None:
    """Return the best that *facts* know about the end, or None while the agreement runs.

    Best first: a known word, AWS's answer, an unknown word, a license that stayed away.
    """
    best = _known(facts) or _described(facts) or _unknown(facts) or _stood(facts)
    if best is None:
        return None
    status, word, at = best
    return Ending(status=status, word=word, at=at, in_window=at < window_ends_at)


def is_known(word: str) -> bool:
    """Return whether *word* is one of AWS's agreement statuses that we understand as an end."""
    return word in _KNOWN or word in INACTIVE_REVISION


Found = tuple[OrderStatus, str, datetime]


def _known(facts: Sequence[Fact]) -> Found | None:
    found = [(_KNOWN[b.status], b.status, f.at) for f, b in each(facts, AgreementEnded) if b.status in _KNOWN]
    return found[-1] if found else None


def _described(facts: Sequence[Fact]) -> Found | None:
    for fact, body in each(facts, AgreementDescribed):
        if body.status in _KNOWN:
            return _KNOWN[body.status], body.status, fact.at
    return None


def _unknown(facts: Sequence[Fact]) -> Found | None:
    for fact, body in each(facts, AgreementEnded):
        if not is_known(body.status):
            return OrderStatus.CANCELLED, body.status, fact.at
    return None


def _stood(facts: Sequence[Fact]) -> Found | None:
    at = stood_at(facts)
    return (OrderStatus.CANCELLED, DEPROVISIONED, at) if at else None
