"""Comparing all orders with AWS: starting it, and what came of it."""

from marketplace_orders.http.models.reconciliation import ReconciliationAsked, ReconciliationView
from marketplace_orders.http.operating import operating
from marketplace_orders.http.routes.parameters import IdempotencyKey
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.reconciliation import reconciliation_view
from marketplace_orders.ports.audit import Action

router = new_router()
_RUNS, _DRIFTED, _LINKS = 24, 100, 100
"""A day of hourly runs, and what a page can show of their finds."""


@router.get("/api/ops/reconciliation", summary="How orders compare with AWS", tags=["operations"])
def get_reconciliation() -> ReconciliationView:
    """Return the latest runs, the orders that they put right, and linked buyers without any order."""
    api = operating(router).api
    kept, without_orders = api.reconciliations, api.links.without_orders(_LINKS)
    watermark = api.confirmations.watermark()
    return reconciliation_view(watermark, kept.runs(_RUNS), kept.drifted(_DRIFTED), without_orders)


@router.post("/api/ops/reconciliation", summary="Compare now", tags=["operations"], status_code=202)
def start_reconciliation(key: IdempotencyKey) -> ReconciliationAsked:
    """Have all orders compared with AWS now. Two runs at once do no harm."""
    request = operating(router)
    with request.audited(Action.RECONCILE, "orders", key=key):
        request.api.start_reconciliation()
    return ReconciliationAsked(requested_at=request.asked.now)
