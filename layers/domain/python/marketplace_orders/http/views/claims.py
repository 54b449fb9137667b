"""Claims as answers."""

from datetime import datetime

from marketplace_orders.domain.order import Order
from marketplace_orders.domain.standing import status_at
from marketplace_orders.http.models.claim import ClaimList, ClaimSettled, ClaimView
from marketplace_orders.services.settling_claims import WaitingClaim


def claim_list(claims: tuple[WaitingClaim, ...]) -> ClaimList:
    """Return the claims that wait."""
    return ClaimList(items=[claim_view(claim) for claim in claims])


def claim_settled(order: Order, now: datetime) -> ClaimSettled:
    """Return the order that took a claim along, as it stands at *now*."""
    return ClaimSettled(order_id=order.order_id, order_status=status_at(order, now), version=order.version)


def claim_view(claim: WaitingClaim) -> ClaimView:
    """Return a claim that waits."""
    said = claim.body
    return ClaimView(
        name=claim.name,
        claim_id=claim.fact.fact_id,
        claimed_at=claim.fact.at,
        product_code=said.product_code,
        aws_account=said.aws_account,
        customer_identifier=said.customer_identifier,
        license_id=said.license_id,
    )
