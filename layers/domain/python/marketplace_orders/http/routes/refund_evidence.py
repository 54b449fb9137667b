"""The evidence of a refund: operations read it, and that they did is audited (O-65)."""

from marketplace_orders.http.events import request_id as call_id
from marketplace_orders.http.models.refund_workbench import RefundEvidence
from marketplace_orders.http.refunding import by_operations
from marketplace_orders.http.routes.parameters import OrderId, RefundRequestId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.orders import order_detail
from marketplace_orders.http.views.refund_evidence import evidence_view
from marketplace_orders.ports.audit import Action
from marketplace_orders.ports.order_lists import KeptOrder
from marketplace_orders.services.refund_evidence import Cabinet, evidence
from marketplace_orders.services.refund_reading import named
from marketplace_orders.services.targets import target_name

router = new_router()


@router.get(
    "/api/ops/orders/<order_id>/refund/<request_id>/evidence",
    summary="Everything about a refund",
    tags=["refunds"],
)
def get_evidence(order_id: OrderId, request_id: RefundRequestId) -> RefundEvidence:
    """Return who, when, the numbers, AWS's ids and replies, to print or to keep."""
    request = by_operations(router)
    api, asked = request.api, request.asked
    with request.audited(Action.READ_REFUND_EVIDENCE, order_id, key=call_id(asked.event)):
        files = request.read(order_id)
        found = evidence(Cabinet(api.lists, api.people, api.directory), files, named(files, request_id))
        kept = KeptOrder(files.order, files.history.confirmed.get(order_id))
        detail = order_detail(kept, asked.viewpoint, target_name(api.directory, files.order))
        return evidence_view(found, detail, request.reader, asked.caller)
