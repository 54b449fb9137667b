"""Cancellation requests at AWS: the last status of each."""

from collections.abc import Mapping, Sequence

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.refund import CancellationRequestChanged
from marketplace_orders.domain.fold.reading import each

PENDING, APPROVED = "PENDING_APPROVAL", "APPROVED"
OPEN = frozenset({PENDING, APPROVED})


def request_statuses(facts: Sequence[Fact]) -> Mapping[str, str]:
    """Return the last status of each cancellation request.

    A decision is never undone by *pending*: AWS's times promise no order (facts §11, 6).
    """
    statuses: dict[str, str] = {}
    for _, body in each(facts, CancellationRequestChanged):
        if body.status != PENDING or body.request_id not in statuses:
            statuses[body.request_id] = body.status
    return statuses


def open_requests(facts: Sequence[Fact]) -> Mapping[str, str]:
    """Return the requests that AWS has not closed, with their status."""
    return {key: status for key, status in request_statuses(facts).items() if status in OPEN}
