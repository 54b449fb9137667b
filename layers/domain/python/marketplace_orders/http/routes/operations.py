"""What operations see and repair: every order, and one audited action on a bound one (O-23, O-80)."""

from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.command import CommandDone, RebindWanted, SyncAsked
from marketplace_orders.http.models.listing import ListQuery
from marketplace_orders.http.models.order import OrderDetail, OrderPage
from marketplace_orders.http.models.target import TargetChoices
from marketplace_orders.http.models.timeline import RawBody, TimelineView
from marketplace_orders.http.operating import operating
from marketplace_orders.http.routes.parameters import Cursor, EntryId, IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.commands import command_done
from marketplace_orders.http.views.listing import listing, order_page
from marketplace_orders.http.views.orders import order_detail
from marketplace_orders.http.views.targets import target_choices, target_of
from marketplace_orders.http.views.timeline import timeline_view
from marketplace_orders.metric_names import Metric
from marketplace_orders.observability import count
from marketplace_orders.ports.audit import Action
from marketplace_orders.services.orders import kept_of, owned
from marketplace_orders.services.rebinding import RebindRequest, rebind
from marketplace_orders.services.syncing import sync
from marketplace_orders.services.targets import choices, target_name
from marketplace_orders.services.timeline import raw_body, timeline

router = new_router()


@router.get("/api/ops/orders", summary="List every order", tags=["operations"])
def list_all_orders(query: Annotated[ListQuery, Query()]) -> OrderPage:
    """Return a page of the orders of all accounts."""
    request = asked(router).by_operations()
    page = request.api.lists.of_vendor(listing(query), request.now)
    return order_page(page, request.viewpoint)


@router.get("/api/ops/orders/<order_id>", summary="Any order", tags=["operations"])
def get_any_order(order_id: OrderId) -> OrderDetail:
    """Return everything about an order, with warnings and what operations can do with it now."""
    request = asked(router).by_operations()
    kept = kept_of(request.api.lists, order_id, None)
    return order_detail(kept, request.viewpoint, target_name(request.api.directory, kept.order))


@router.post(
    "/api/ops/orders/<order_id>/sync", summary="Sync any order now", tags=["operations"], status_code=202
)
def sync_any_order(order_id: OrderId, key: IdempotencyKey) -> SyncAsked:
    """Have AWS asked about an order at once. Asking again does no harm, whatever the key."""
    request = operating(router)
    api, now = request.api, request.asked.now
    with request.audited(Action.SYNC, order_id, key=key):
        sync(api.ledger.journal, api.lists, api.queues, order_id, None, now)
    return SyncAsked(order_id=order_id, requested_at=now)


@router.get("/api/ops/orders/<order_id>/timeline", summary="What happened to it", tags=["operations"])
def get_any_timeline(order_id: OrderId) -> TimelineView:
    """Return what happened to an order, oldest first, with names in full."""
    request = asked(router).by_operations()
    api = request.api
    _, entries = timeline(api.ledger.journal, api.people, api.directory, order_id, None)
    return timeline_view(order_id, entries, request.caller, operations=True)


@router.get("/api/ops/orders/<order_id>/timeline/<entry_id>/raw", summary="As it came", tags=["operations"])
def get_any_raw(order_id: OrderId, entry_id: EntryId) -> RawBody:
    """Return the message of AWS behind an entry of the timeline."""
    request = asked(router).by_operations()
    api = request.api
    return RawBody(body=raw_body(api.ledger.journal, api.lists, order_id, entry_id, None))


@router.get("/api/ops/orders/<order_id>/targets", summary="Where it can be moved", tags=["operations"])
def list_any_targets(order_id: OrderId, cursor: Cursor = None) -> TargetChoices:
    """Return the targets of the order's account."""
    request = asked(router).by_operations()
    api = request.api
    order = owned(api.lists.order(order_id), None)
    return target_choices(choices(api.directory, api.ledger.catalog, order, cursor))


@router.post("/api/ops/orders/<order_id>/rebind", summary="Move to another target", tags=["operations"])
def rebind_order(order_id: OrderId, wanted: RebindWanted, key: IdempotencyKey) -> CommandDone:
    """Move a bound order to another target of its account; the timeline shows who, when and why."""
    request = operating(router)
    person, target = request.asked.caller.person, target_of(wanted.target)
    why = RebindRequest(person=person, target=target, reason=wanted.reason, key=key)
    with request.audited(Action.REBIND, order_id, key=key, reason=wanted.reason):
        done = rebind(request.api.ledger, request.api.directory, order_id, why)
    count(Metric.ORDERS_REBOUND)
    return command_done(done)
