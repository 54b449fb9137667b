"""What operations did, in one place."""

from marketplace_orders.http.models.audit import AuditList
from marketplace_orders.http.operating import operating
from marketplace_orders.http.routes.parameters import Cursor
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.audit import audit_list

router = new_router()
_PAGE = 50


@router.get("/api/ops/audit", summary="What operations did", tags=["operations"])
def list_audit(cursor: Cursor = None) -> AuditList:
    """Return who did what to which order, account or queue, and why; newest first."""
    api = operating(router).api
    return audit_list(api.audit.entries(cursor, _PAGE), api.people)
