"""How the entitlement rows of a legacy contract end an order (design §2, the legacy row)."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from marketplace_orders.domain.facts.answers import EntitlementsRead
from marketplace_orders.domain.facts.clock import AskedAgain
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)
from marketplace_orders.domain.fold.reading import each
from marketplace_orders.domain.fold.subscription import unexpired
from marketplace_orders.domain.order import Ending
from marketplace_orders.domain.statuses import OrderStatus

ASK_AGAIN_AFTER = timedelta(hours=1)
"""An empty answer is believed only when it is the same an hour later."""

UNSUBSCRIBED = "unsubscribe-success"
EXPIRED_ROWS = "entitlements-expired"
NO_ROWS = "entitlements-gone"


def legacy_ending(facts: Sequence[Fact], window_ends_at: datetime) -> Ending | None:
    """Return how one cycle of a legacy listing ended, or None while it runs."""
    found = _ended(facts)
    if found is None:
        return None
    status, word, at = found
    return Ending(status=status, word=word, at=at, in_window=at < window_ends_at)


def ask_again_from(facts: Sequence[Fact]) -> tuple[str, datetime] | None:
    """Return (id of the empty answer, instant) where AWS must be asked once more, else None."""
    if _ended(facts) is not None:
        return None
    empty = _last_doubtful(facts)
    if empty is None or any(body.read_fact_id == empty.fact_id for _, body in each(facts, AskedAgain)):
        return None
    return empty.fact_id, empty.at + ASK_AGAIN_AFTER


def ends_by_rows(fact: Fact, earlier: Sequence[Fact]) -> tuple[OrderStatus, str] | None:
    """Return how the answer *fact* ends the cycle, given the *earlier* facts of it, or None."""
    read = fact.body
    if not isinstance(read, EntitlementsRead) or not _updated(earlier):
        return None
    if read.rows:
        return None if unexpired(fact, read) else (OrderStatus.EXPIRED, EXPIRED_ROWS)
    asked = [body.read_fact_id for _, body in each(earlier, AskedAgain)]
    empties = [f.fact_id for f, body in each(earlier, EntitlementsRead) if not body.rows]
    confirmed = _had_rows(earlier) and any(read_id in empties for read_id in asked)
    return (OrderStatus.CANCELLED, NO_ROWS) if confirmed else None


def _ended(facts: Sequence[Fact]) -> tuple[OrderStatus, str, datetime] | None:
    for position, fact in enumerate(facts):
        if _unsubscribes(fact):
            return OrderStatus.CANCELLED, UNSUBSCRIBED, fact.at
        if by_rows := ends_by_rows(fact, facts[:position]):
            return *by_rows, fact.at
    return None


def _unsubscribes(fact: Fact) -> bool:
    body = fact.body
    return isinstance(body, SubscriptionChanged) and body.action == SubscriptionAction.UNSUBSCRIBE_SUCCESS


def _updated(facts: Sequence[Fact]) -> bool:
    return any(True for _ in each(facts, EntitlementUpdated))


def _had_rows(facts: Sequence[Fact]) -> bool:
    return any(read.rows for _, read in each(facts, EntitlementsRead))


def _last_doubtful(facts: Sequence[Fact]) -> Fact | None:
    reads = list(each(facts, EntitlementsRead))
    if not reads or reads[-1][1].rows or not _had_rows(facts) or not _updated(facts):
        return None
    return reads[-1][0]
