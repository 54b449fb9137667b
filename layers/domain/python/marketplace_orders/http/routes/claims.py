"""Registrations that AWS has not named an order for: operations see them and can settle them."""

from marketplace_orders.http.asking import asked
from marketplace_orders.http.models.claim import ClaimChosen, ClaimList, ClaimSettled
from marketplace_orders.http.operating import operating
from marketplace_orders.http.routes.parameters import IdempotencyKey, OrderId
from marketplace_orders.http.routing import new_router
from marketplace_orders.http.views.claims import claim_list, claim_settled
from marketplace_orders.ports.audit import Action
from marketplace_orders.services.settling_claims import settle_claim, waiting_claims

router = new_router()
_SHOWN = 100


@router.get("/api/ops/claims", summary="Registrations that wait", tags=["operations"])
def list_claims() -> ClaimList:
    """Return the registrations that wait for AWS to name their order, oldest first."""
    request = asked(router).by_operations()
    return claim_list(waiting_claims(request.api.registrations, _SHOWN))


@router.post("/api/ops/orders/<order_id>/claim", summary="Settle a claim", tags=["operations"])
def settle(order_id: OrderId, wanted: ClaimChosen, key: IdempotencyKey) -> ClaimSettled:
    """Let the order take a waiting registration along. A claim is settled once, whatever the key."""
    request = operating(router)
    api = request.api
    with request.audited(Action.SETTLE_CLAIM, order_id, key=key):
        order = settle_claim(api.ledger, api.registrations, order_id, wanted.name, wanted.claim_id)
    return claim_settled(order, request.asked.now)
