"""What the vendor's platform reports of use: the basis of refunds by usage (O-66)."""

from marketplace_orders.domain.errors import Invalid
from marketplace_orders.domain.instants import aware
from marketplace_orders.http.models.refund_workbench import ConsumptionReport, ConsumptionReported
from marketplace_orders.http.refunding import by_operations
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.refund_review import consumption_reported
from marketplace_orders.ports.audit import Action
from marketplace_orders.ports.consumption import Reported
from marketplace_orders.services.orders import owned
from marketplace_orders.services.reporting_consumption import report_consumption

router = new_router()


@router.post("/api/ops/orders/<order_id>/consumption", summary="Report what was used", tags=["refunds"])
def report(order_id: OrderId, wanted: ConsumptionReport, key: IdempotencyKey) -> ConsumptionReported:
    """Take down what the vendor's platform says was used of the order since its purchase.

    A later report replaces an earlier one as a whole. One that comes late changes nothing: the answer says
    what is kept.
    """
    request = by_operations(router)
    api = request.api
    with request.audited(Action.REPORT_CONSUMPTION, order_id, key=key):
        order = owned(api.lists.order(order_id), None)
        reported = Reported(order_id=order_id, at=aware(wanted.at), units=_units(wanted))
        kept = report_consumption(api.consumption, api.ledger.catalog, order, reported, request.asked.now)
        return consumption_reported(order, kept, api.ledger.catalog)


def _units(wanted: ConsumptionReport) -> dict[str, int]:
    units = {each.dimension: each.units for each in wanted.consumed}
    if len(units) < len(wanted.consumed):
        raise Invalid("dimension_repeated", "A dimension is named twice. Send the sum of its units once.")
    return units
