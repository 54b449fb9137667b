"""What waits on somebody: operations see who can end it, and how."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from marketplace_orders.domain.holds import HoldKind
from marketplace_orders.http.models.hold import HoldList
from marketplace_orders.http.operating import operating
from marketplace_orders.http.routes.parameters import Cursor
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.holds import hold_list
from marketplace_orders.services.hold_queue import hold_queue

router = new_router()

Kind = Annotated[HoldKind | None, Query(description="Only holds of this kind.")]


@router.get("/api/ops/holds", summary="What waits on somebody", tags=["operations"])
def list_holds(kind: Kind = None, cursor: Cursor = None) -> HoldList:
    """Return a page of the orders and claims that wait, each with owner, age and next action."""
    request = operating(router)
    catalog, now = request.api.ledger.catalog, request.asked.now
    return hold_list(hold_queue(request.api.waiting, catalog, now, kind, cursor), catalog, now)
