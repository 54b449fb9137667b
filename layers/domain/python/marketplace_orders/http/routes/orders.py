"""The account's orders: a list, one of them, its timeline."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.command import SyncAsked
from marketplace_orders.http.models.listing import ListQuery
from marketplace_orders.http.models.order import OrderDetail, OrderPage
from marketplace_orders.http.models.timeline import RawBody, TimelineView
from marketplace_orders.http.routes.parameters import EntryId, IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.listing import listing, order_page
from marketplace_orders.http.views.orders import order_detail
from marketplace_orders.http.views.timeline import timeline_view
from marketplace_orders.services.orders import kept_of
from marketplace_orders.services.syncing import sync
from marketplace_orders.services.targets import target_name
from marketplace_orders.services.timeline import raw_body, timeline

router = new_router()


@router.get("/api/orders", summary="List orders", tags=["orders"])
def list_orders(query: Annotated[ListQuery, Query()]) -> OrderPage:
    """Return a page of the account's orders."""
    request = asked(router)
    page = request.api.lists.of_account(request.caller.account_id, listing(query), request.now)
    return order_page(page, request.viewpoint)


@router.get("/api/orders/<order_id>", summary="One order", tags=["orders"])
def get_order(order_id: OrderId) -> OrderDetail:
    """Return everything about an order of the account, with what can be done with it now."""
    request = asked(router)
    kept = kept_of(request.api.lists, order_id, request.caller.account_id)
    return order_detail(kept, request.viewpoint, target_name(request.api.directory, kept.order))


@router.post("/api/orders/<order_id>/sync", summary="Sync now", tags=["orders"], status_code=202)
def sync_order(order_id: OrderId, _key: IdempotencyKey) -> SyncAsked:
    """Have AWS asked about the order at once. Asking again does no harm, whatever the key."""
    request = asked(router)
    api = request.api
    sync(api.ledger.journal, api.lists, api.queues, order_id, request.caller.account_id, request.now)
    return SyncAsked(order_id=order_id, requested_at=request.now)


@router.get("/api/orders/<order_id>/timeline", summary="What happened", tags=["orders"])
def get_timeline(order_id: OrderId) -> TimelineView:
    """Return what happened to an order of the account, oldest first."""
    request = asked(router)
    api, caller = request.api, request.caller
    _, entries = timeline(api.ledger.journal, api.people, api.directory, order_id, caller.account_id)
    return timeline_view(order_id, entries, caller, operations=False)


@router.get("/api/orders/<order_id>/timeline/<entry_id>/raw", summary="As it came", tags=["orders"])
def get_raw(order_id: OrderId, entry_id: EntryId) -> RawBody:
    """Return the message of AWS behind an entry of the timeline."""
    request = asked(router)
    api = request.api
    return RawBody(
        body=raw_body(api.ledger.journal, api.lists, order_id, entry_id, request.caller.account_id)
    )
