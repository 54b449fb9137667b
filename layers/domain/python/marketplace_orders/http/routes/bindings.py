"""Binding an order: its targets, binding it, choosing a target in advance."""

from marketplace_orders.domain.decide import Bind, DropSchedule, ScheduleBinding
from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.command import CommandDone, TargetChosen
from marketplace_orders.http.models.target import TargetChoices
from marketplace_orders.http.routes.parameters import Cursor, IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.commands import command_done
from marketplace_orders.http.views.targets import target_choices, target_of
from marketplace_orders.services.binding import bind, drop_schedule
from marketplace_orders.services.orders import owned
from marketplace_orders.services.targets import choices

router = new_router()


@router.get("/api/orders/<order_id>/targets", summary="What it can be bound to", tags=["binding"])
def list_targets(order_id: OrderId, cursor: Cursor = None) -> TargetChoices:
    """Return the applications or organizations that the order can be bound to, by its product's rule."""
    request = asked(router)
    api = request.api
    order = owned(api.lists.order(order_id), request.caller.account_id)
    return target_choices(choices(api.directory, api.ledger.catalog, order, cursor))


@router.post("/api/orders/<order_id>/binding", summary="Bind", tags=["binding"])
def bind_order(order_id: OrderId, wanted: TargetChosen, key: IdempotencyKey) -> CommandDone:
    """Bind the order to a target; its benefits become active at once. It cannot be unbound."""
    request = asked(router)
    account_id = request.caller.account_id
    command = Bind(actor=account_id, key=key, target=target_of(wanted.target))
    done = bind(request.api.ledger, request.api.directory, order_id, account_id, command)
    return command_done(done)


@router.post("/api/orders/<order_id>/schedule", summary="Choose in advance", tags=["binding"])
def schedule_binding(order_id: OrderId, wanted: TargetChosen, key: IdempotencyKey) -> CommandDone:
    """Choose the target, or another one, that the order is bound to by itself when its window closes."""
    request = asked(router)
    account_id = request.caller.account_id
    command = ScheduleBinding(actor=account_id, key=key, target=target_of(wanted.target))
    done = bind(request.api.ledger, request.api.directory, order_id, account_id, command)
    return command_done(done)


@router.delete("/api/orders/<order_id>/schedule", summary="Give the choice up", tags=["binding"])
def drop_scheduled_binding(order_id: OrderId, key: IdempotencyKey) -> CommandDone:
    """Give the target up that was chosen in advance."""
    request = asked(router)
    account_id = request.caller.account_id
    command = DropSchedule(actor=account_id, key=key)
    return command_done(drop_schedule(request.api.ledger, order_id, account_id, command))
