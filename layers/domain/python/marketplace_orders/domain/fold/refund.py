"""Money that goes back: requests under review and adjustments made (O-65 to O-67, design §2)."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import (
    BillingAdjusted,
    CancellationRequestChanged,
    RevokedForRefund,
)
from marketplace_orders.domain.fold.cancellations import (
    APPROVED,
    OPEN,
    PENDING,
    open_requests,
    request_statuses,
)
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.order import Ending, Refund
from marketplace_orders.domain.refunding.request import GIVEN_BACK, RefundRequest

_MONEY_BACK = frozenset({"CANCELLED", "TERMINATED"})


def refund(facts: Sequence[Fact], paid: Money | None, ended: Ending | None) -> Refund:
    """Return what went back so far. Unknown figures leave the order as it is."""
    made = list(completed_adjustments(facts).values())
    known = [a.amount for _, a in made if a.amount is not None and paid and a.currency == paid.currency]
    unknown = len(known) < len(made)
    total = sum(known, Decimal(0)) if made and not unknown else None
    in_full = all_back(total, paid) or bool(closing_adjustments(facts, ended))
    at_aws = open_requests(facts)
    return Refund(
        in_review=bool(at_aws),
        since=_first_heard(facts, at_aws),
        approved=APPROVED in at_aws.values(),
        amount=total,
        unknown=unknown,
        in_full=in_full,
    )


def all_back(total: Decimal | None, paid: Money | None) -> bool:
    """Return whether *total*, what went back, is all that was *paid*; unknown figures are not."""
    return total is not None and paid is not None and total >= paid.amount > 0


def closing_adjustments(facts: Sequence[Fact], ended: Ending | None) -> frozenset[str]:
    """Return the adjustments that make a refunded order whatever their amount (design §2)."""
    made = completed_adjustments(facts).items()
    return frozenset(name for name, (fact, said) in made if _closes_ending(fact, said, ended, facts))


def under_review(refunded: Refund, requests: Sequence[RefundRequest]) -> Refund:
    """Return *refunded* with our own open request counted too (design §2: "or refund requested")."""
    asked = min((each.requested_at for each in requests if each.open), default=None)
    if asked is None:
        return refunded
    return replace(refunded, in_review=True, since=min(asked, refunded.since or asked))


def revoked_for_refund(facts: Sequence[Fact], requests: Sequence[RefundRequest]) -> bool:
    """Return whether the refund workflow took the benefits and no refusal gave them back."""
    ours = {request.request_id: request.state in GIVEN_BACK for request in requests}
    at_aws = request_statuses(facts)
    taken = (body.request_id for _, body in each(facts, RevokedForRefund))
    return any(not ours.get(name, at_aws.get(name, PENDING) not in OPEN) for name in taken)


def failed_adjustments(facts: Sequence[Fact]) -> frozenset[str]:
    """Return the adjustments that failed and were not made after all."""
    failed = {body.adjustment_id for _, body in each(facts, BillingAdjusted) if not body.completed}
    return frozenset(failed - completed_adjustments(facts).keys())


def _first_heard(facts: Sequence[Fact], requests: Container[str]) -> datetime | None:
    heard = (fact.at for fact, body in each(facts, CancellationRequestChanged) if body.request_id in requests)
    return next(heard, None)


def completed_adjustments(facts: Sequence[Fact]) -> Mapping[str, tuple[Fact, BillingAdjusted]]:
    """Return the adjustments that were made, by AWS's id."""
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
    approved = (b.reason_code for _, b in each(facts, CancellationRequestChanged) if b.status == APPROVED)
    return adjusted.reason_code is not None and adjusted.reason_code in set(approved)
