"""Money that goes back: requests under review and adjustments made (O-65 to O-67, design §2)."""

from collections.abc import Container, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import (
    BillingAdjusted,
    CancellationRequestChanged,
    RevokedForRefund,
)
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.order import Ending, Refund

_PENDING, _APPROVED = "PENDING_APPROVAL", "APPROVED"
_OPEN = frozenset({_PENDING, _APPROVED})
_MONEY_BACK = frozenset({"CANCELLED", "TERMINATED"})


def refund(facts: Sequence[Fact], paid: Money | None, ended: Ending | None) -> Refund:
    """Return what went back so far. Unknown figures leave the order as it is."""
    made = list(_completed(facts).values())
    known = [a.amount for _, a in made if a.amount is not None and paid and a.currency == paid.currency]
    unknown = len(known) < len(made)
    total = sum(known, Decimal(0)) if made and not unknown else None
    in_full = (total is not None and paid is not None and total >= paid.amount > 0) or any(
        _closes_ending(fact, adjusted, ended, facts) for fact, adjusted in made
    )
    open_requests = _open(facts)
    return Refund(
        in_review=bool(open_requests),
        since=_first_heard(facts, open_requests),
        approved=_APPROVED in open_requests.values(),
        amount=total,
        unknown=unknown,
        in_full=in_full,
    )


def revoked_for_refund(facts: Sequence[Fact]) -> bool:
    """Return whether the refund workflow took the benefits and no refusal gave them back."""
    requests = request_statuses(facts)
    taken = (body.request_id for _, body in each(facts, RevokedForRefund))
    return any(requests.get(request_id, _PENDING) in _OPEN for request_id in taken)


def request_statuses(facts: Sequence[Fact]) -> Mapping[str, str]:
    """Return the last status of each cancellation request.

    A decision is never undone by *pending*: AWS's times promise no order (facts §11, 6).
    """
    statuses: dict[str, str] = {}
    for _, body in each(facts, CancellationRequestChanged):
        if body.status != _PENDING or body.request_id not in statuses:
            statuses[body.request_id] = body.status
    return statuses


def failed_adjustments(facts: Sequence[Fact]) -> frozenset[str]:
    """Return the adjustments that failed and were not made after all."""
    failed = {body.adjustment_id for _, body in each(facts, BillingAdjusted) if not body.completed}
    return frozenset(failed - _completed(facts).keys())


def _open(facts: Sequence[Fact]) -> Mapping[str, str]:
    statuses = request_statuses(facts)
    return {request_id: status for request_id, status in statuses.items() if status in _OPEN}


def _first_heard(facts: Sequence[Fact], requests: Container[str]) -> datetime | None:
    heard = (fact.at for fact, body in each(facts, CancellationRequestChanged) if body.request_id in requests)
    return next(heard, None)


def _completed(facts: Sequence[Fact]) -> Mapping[str, tuple[Fact, BillingAdjusted]]:
    made: dict[str, tuple[Fact, BillingAdjusted]] = {}
    for fact, body in each(facts, BillingAdjusted):
        # The manufacturer is told no amount: that does not make unknown what the proposer was told.
        known = body.adjustment_id in made and body.amount is None
        if body.completed and not known:
            made[body.adjustment_id] = fact, body
    return made


def _closes_ending(
    fact: Fact, adjusted: BillingAdjusted, ended: Ending | None, facts: Sequence[Fact]
) -> bool:
    if ended is not None and ended.word in _MONEY_BACK and fact.at >= ended.at:
        return True
    approved = (b.reason_code for _, b in each(facts, CancellationRequestChanged) if b.status == "APPROVED")
    return adjusted.reason_code is not None and adjusted.reason_code in set(approved)
