"""An order is folded again from its facts: operations see what differs, and write it."""

from marketplace_orders.domain.fold import Partition
from marketplace_orders.http.models.replay import (
    DifferingMember,
    ReplayDifference,
    ReplayDone,
    ReplayWanted,
)
from marketplace_orders.http.operating import Operating, operating
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count
from marketplace_orders.ports.audit import Action
from marketplace_orders.services.replaying import Difference, preview, replay

router = new_router()


@router.post("/api/ops/orders/<order_id>/replay", summary="Fold it again", tags=["operations"])
def replay_one(order_id: OrderId, wanted: ReplayWanted, key: IdempotencyKey) -> ReplayDone:
    """Report what the order's facts fold to that is not stored, and write it where asked to.

    Once written nothing differs any more, so the same call again changes nothing.
    """
    request = operating(router)
    found = _applied(request, order_id, key) if wanted.apply else _report(request, order_id)
    differences = [_difference(each) for each in found]
    return ReplayDone(order_id=order_id, applied=wanted.apply, differences=differences)


def _report(request: Operating, order_id: str) -> tuple[Difference, ...]:
    return preview(request.api.ledger, Partition.of_order(order_id))


def _applied(request: Operating, order_id: str, key: str) -> tuple[Difference, ...]:
    with request.audited(Action.REPLAY, order_id, key=key) as outcome:
        found = replay(request.api.ledger, Partition.of_order(order_id))
        outcome.text = f"done: {len(found)} changed"
    count(Metric.ORDERS_REPLAYED, len(found))
    return found


def _difference(found: Difference) -> ReplayDifference:
    members = [
        DifferingMember(name=each.name, before=each.before, after=each.after) for each in found.members
    ]
    return ReplayDifference(order_id=found.order_id, members=members, events=list(found.events))
