"""What belongs together, as operations repair it: AWS accounts and accounts, orders that follow orders."""

from marketplace_orders.http.models.people import LinkMoved, LinkMoveWanted, PairNamed, PairWanted
from marketplace_orders.http.operating import OperationsApi, operating
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.people import link_moved, pair_named
from marketplace_orders.ports.audit import Action
from marketplace_orders.ports.people import Person
from marketplace_orders.services.finding_accounts import account_of_email, account_of_id
from marketplace_orders.services.moving_links import MoveRequest, move_link
from marketplace_orders.services.naming_pairs import PairRequest, name_pair

router = new_router()


@router.post("/api/ops/orders/<order_id>/move-link", summary="Move its link", tags=["operations"])
def move_the_link(order_id: OrderId, wanted: LinkMoveWanted, key: IdempotencyKey) -> LinkMoved:
    """Link the order's AWS account to another account; all its orders follow, and leave their targets."""
    request = operating(router)
    api, actor = request.api, request.asked.caller.account_id
    with request.audited(Action.MOVE_LINK, order_id, key=key, reason=wanted.reason):
        why = MoveRequest(actor=actor, owner=_owner(api, wanted), reason=wanted.reason, key=key)
        return link_moved(move_link(api.ledger, api.registrations, order_id, why))


@router.post("/api/ops/orders/<order_id>/pair", summary="Name what it follows", tags=["operations"])
def name_the_pair(order_id: OrderId, wanted: PairWanted, key: IdempotencyKey) -> PairNamed:
    """Say which order follows which where AWS does not, so that a held handover is made."""
    request = operating(router)
    with request.audited(Action.NAME_PAIR, order_id, key=key, reason=wanted.reason):
        said = PairRequest(
            actor=request.asked.caller.account_id,
            predecessor_id=wanted.predecessor_id or (order_id if wanted.successor_id else None),
            successor_id=wanted.successor_id or order_id,
            reason=wanted.reason,
            key=key,
        )
        return pair_named(order_id, name_pair(request.api.ledger, said))


def _owner(api: OperationsApi, wanted: LinkMoveWanted) -> Person:
    if wanted.account_id is not None:
        return account_of_id(api.people, wanted.account_id)
    return account_of_email(api.people, api.sign_ins, wanted.email or "")
