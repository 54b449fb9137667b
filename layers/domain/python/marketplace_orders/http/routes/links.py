"""Links between AWS accounts and accounts of ours, as operations repair them."""

from marketplace_orders.http.models.people import LinkMoved, LinkMoveWanted
from marketplace_orders.http.operating import OperationsApi, operating
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.people import link_moved
from marketplace_orders.ports.audit import Action
from marketplace_orders.ports.people import Person
from marketplace_orders.services.finding_accounts import account_of_email, account_of_id
from marketplace_orders.services.moving_links import MoveRequest, move_link

router = new_router()


@router.post("/api/ops/orders/<order_id>/move-link", summary="Move its link", tags=["operations"])
def move_the_link(order_id: OrderId, wanted: LinkMoveWanted, key: IdempotencyKey) -> LinkMoved:
    """Link the order's AWS account to another account; all its orders follow, and leave their targets."""
    request = operating(router)
    api, actor = request.api, request.asked.caller.account_id
    with request.audited(Action.MOVE_LINK, order_id, key=key, reason=wanted.reason):
        why = MoveRequest(actor=actor, owner=_owner(api, wanted), reason=wanted.reason, key=key)
        return link_moved(move_link(api.ledger, api.registrations, order_id, why))


def _owner(api: OperationsApi, wanted: LinkMoveWanted) -> Person:
    if wanted.account_id is not None:
        return account_of_id(api.people, wanted.account_id)
    return account_of_email(api.people, api.sign_ins, wanted.email or "")
