"""What operations should look at: stable codes, sorted."""

from collections.abc import Sequence

from marketplace_orders.domain.facts.agreement import (
    INFORMATIVE,
    AdvisoryChanged,
    AgreementEnded,
    UnknownNotice,
)
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold.cancellations import request_statuses
from marketplace_orders.domain.fold.ending import INACTIVE_REVISION, is_known
from marketplace_orders.domain.fold.reading import each, newest
from marketplace_orders.domain.fold.refund import failed_adjustments
from marketplace_orders.domain.fold.rows import EXPIRED_ROWS, NO_ROWS
from marketplace_orders.domain.order import Ending, Handover, HandoverState, Purchase

_GIVEN_UP = frozenset({"REJECTED", "CANCELLED", "VALIDATION_FAILED"})


def warnings(
    facts: Sequence[Fact], bought: Purchase, ended: Ending | None, passing: Handover
) -> tuple[str, ...]:
    """Return the codes of everything about an order that a person should know of."""
    ends = [body.status for _, body in each(facts, AgreementEnded)]
    requests = request_statuses(facts).values()
    found = {
        "unknown_notice": any(body.name not in INFORMATIVE for _, body in each(facts, UnknownNotice)),
        "unknown_end_status": any(not is_known(word) for word in ends),
        "inactive_revision_ended": any(word in INACTIVE_REVISION for word in ends),
        "product_unknown": bought.product is None,
        "cancellation_request_closed": any(status in _GIVEN_UP for status in requests),
        "adjustment_failed": bool(failed_adjustments(facts)),
        "ended_by_entitlements": ended is not None and ended.word in {EXPIRED_ROWS, NO_ROWS},
        "handover_held": HandoverState.WAITING in {passing.incoming, passing.outgoing},
    }
    return tuple(sorted(code for code, present in found.items() if present))


def advisory_open(facts: Sequence[Fact]) -> bool:
    """Return whether AWS's last advisory about the buyer's account is unresolved."""
    last = newest(facts, AdvisoryChanged)
    return last is not None and not last[1].resolved
