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
from marketplace_orders.domain.refunding.standing import Outside

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
    at_aws = open_requests(facts)
    return Refund(
        in_review=bool(at_aws),
        since=_first_heard(facts, at_aws),
        approved=APPROVED in at_aws.values(),
        amount=total,
        unknown=unknown,
        in_full=in_full,
    )


def outside(refunded: Refund, paid: Money | None, ended: Ending | None) -> Outside:
    """Return what a refund request has to know of its order."""
    back = refunded.amount
    return Outside(
        ended=ended is not None,
        refunded=refunded.in_full,
        all_back=back is not None and paid is not None and back >= paid.amount > 0,
    )


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
    return frozenset(failed - _completed(facts).keys())


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
    approved = (b.reason_code for _, b in each(facts, CancellationRequestChanged) if b.status == APPROVED)
    return adjusted.reason_code is not None and adjusted.reason_code in set(approved)
