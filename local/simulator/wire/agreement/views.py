"""Parts of an agreement as several operations answer them."""

from typing import Any

from local.simulator.world.agreements import Agreement

RESOURCE_TYPE = "SaaSProduct"
AGREEMENT_TYPE = "PurchaseAgreement"


def resource(agreement: Agreement) -> dict[str, str]:
    """The product that an agreement is about."""
    return {"id": agreement.product.product_id, "type": RESOURCE_TYPE}


def head(agreement: Agreement) -> dict[str, Any]:
    """What DescribeAgreement and SearchAgreements have in common."""
    return {
        "agreementId": agreement.id,
        "acceptor": {"accountId": agreement.buyer.account_id},
        "proposer": {"accountId": agreement.proposer_account},
        "startTime": agreement.starts_at,
        "endTime": agreement.ends_at,
        "acceptanceTime": agreement.accepted_at,
        "agreementType": AGREEMENT_TYPE,
        "proposalSummary": {"resources": [resource(agreement)], "offerId": agreement.offer.id},
        "status": agreement.status.value,
        "initialAgreementId": agreement.initial_id,
    }


def end_behaviour(agreement: Agreement) -> tuple[str, str | None] | None:
    """What happens at the end, and why it is no renewal; None for no end or an agreement that has ended."""
    if agreement.ends_at is None or not agreement.active:
        return None
    if not agreement.renewal_possible:
        return "EXPIRE", "NO_RENEWAL_TERM"
    if agreement.auto_renew:
        return "RENEW", None
    party = agreement.renewal_disabled_by or "ACCEPTOR"
    return "EXPIRE", f"{party}_RENEW_OPTED_OUT"
