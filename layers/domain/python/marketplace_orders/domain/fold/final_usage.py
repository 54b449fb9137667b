"""Until when usage must be metered once access ends, or is to end (facts §6.8)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import CancellationRequestChanged
from marketplace_orders.domain.facts.subscription import SubscriptionAction, SubscriptionChanged
from marketplace_orders.domain.fold.cancellations import APPROVED
from marketplace_orders.domain.fold.licenses import deprovisioned_at
from marketplace_orders.domain.fold.reading import each, newest
from marketplace_orders.domain.order import Binding, Ending
from marketplace_orders.domain.refunding.request import RefundRequest, RequestState

METERED_UNTIL = timedelta(hours=1)
"""How long after the end AWS takes usage; its documents disagree on the end that starts it (facts §6.8)."""

_CARRIED_OUT = frozenset({RequestState.APPROVED, RequestState.COMPLETED, RequestState.INCOMPLETE})


def final_usage_by(
    facts: Sequence[Fact], ended: Ending | None, request: RefundRequest | None, bound: Binding | None
) -> datetime | None:
    """Return an hour after the earliest instant at which access can end, as far as anybody announced one.

    That is when an approved refund takes the benefits, when the buyer agreed to the agreement's end, when AWS
    said that the buyer unsubscribes (older listings), when the license went, or when the agreement ended.
    None for an order that was never bound: nobody could use it.
    """
    if bound is None:
        return None
    ends = (
        ended.at if ended else None,
        deprovisioned_at(facts),
        _agreed(facts),
        _unsubscribing(facts),
        request.benefits_end_at if request and _takes_access(request) else None,
    )
    first = min((at for at in ends if at is not None), default=None)
    return first + METERED_UNTIL if first else None


def _takes_access(request: RefundRequest) -> bool:
    return request.state in _CARRIED_OUT and request.proposed is not None and request.proposed.cancels


def _agreed(facts: Sequence[Fact]) -> datetime | None:
    told = (fact.at for fact, body in each(facts, CancellationRequestChanged) if body.status == APPROVED)
    return next(told, None)


def _unsubscribing(facts: Sequence[Fact]) -> datetime | None:
    said = newest(facts, SubscriptionChanged)
    pending = said is not None and said[1].action == SubscriptionAction.UNSUBSCRIBE_PENDING
    return said[0].at if said and pending else None
