"""`Purchase Agreement …` events (AWS user guide, notifications-eventbridge; live captures of August 2026).

Live agreement events name neither product nor license, and `Ended` no offer: only the agreement's id is on
all of them.
"""

from datetime import UTC, datetime
from typing import Any

from local.simulator.clock import iso
from local.simulator.emit.notices import EventNotice
from local.simulator.world.agreements import Agreement, Intent
from local.simulator.world.ids import Ids

FOREVER = datetime(9999, 1, 1, tzinfo=UTC)
"""The end that events carry for an agreement without one (observed on a pay-as-you-go listing)."""


def created(ids: Ids, agreement: Agreement, at: datetime) -> EventNotice:
    """A new, renewed or replacing agreement. Only a renewal points back, and names its product."""
    detail = _common(ids, agreement)
    detail["agreement"] |= {"intent": agreement.intent.value, **_terms(agreement)}
    if agreement.intent is Intent.RENEW:
        detail["agreement"]["previousAgreementId"] = agreement.previous_id
        detail["product"] = _product(agreement)
    return _event("Created", agreement, detail, at)


def amended(ids: Ids, agreement: Agreement, at: datetime) -> EventNotice:
    """Changed quantities, or a change of the renewal."""
    detail = _common(ids, agreement)
    detail["agreement"] |= {
        "intent": "AMEND",
        **_terms(agreement),
        "autoRenewalEnabled": agreement.auto_renew,
        "renewalSummary": {"lockoutStartTime": None, "disabledBy": agreement.renewal_disabled_by},
    }
    if agreement.role == "Proposer":
        detail["product"] = _product(agreement)
    return _event("Amended", agreement, detail, at)


def ended(ids: Ids, agreement: Agreement, at: datetime) -> EventNotice:
    """The agreement's last event; its status says why."""
    detail = _common(ids, agreement)
    del detail["offer"]
    detail["agreement"] |= {"status": agreement.status.value}
    return _event("Ended", agreement, detail, at)


def advisory(ids: Ids, agreement: Agreement, issued: bool, at: datetime) -> EventNotice:
    """AWS has, or no longer has, a concern about the buyer's account. Sent to manufacturers."""
    detail = _common(ids, agreement)
    del detail["resaleAuthorization"]
    detail["product"] = {"id": agreement.product.product_id}
    detail["advisory"] = {"issuedAt" if issued else "resolvedAt": iso(at)}
    word = "Issued" if issued else "Resolved"
    return EventNotice(
        f"Purchase Agreement Advisory {word} - Manufacturer", detail, at, _resources(agreement)
    )


def _event(word: str, agreement: Agreement, detail: dict[str, Any], at: datetime) -> EventNotice:
    title = f"Purchase Agreement {word} - {agreement.role}"
    return EventNotice(title, detail, at, _resources(agreement))


def _common(ids: Ids, agreement: Agreement) -> dict[str, Any]:
    return {
        "requestId": ids.request(),
        "catalog": "AWSMarketplace",
        "agreement": {"id": agreement.id},
        "resaleAuthorization": {"id": agreement.offer.resale_authorization_id},
        "acceptor": {"accountId": agreement.buyer.account_id},
        "proposer": {"accountId": agreement.proposer_account},
        "offer": {"id": agreement.offer.id},
    }


def _terms(agreement: Agreement) -> dict[str, Any]:
    return {
        "status": agreement.status.value,
        "acceptanceTime": iso(agreement.accepted_at),
        "startTime": iso(agreement.starts_at),
        "endTime": iso(agreement.ends_at or FOREVER),
    }


def _product(agreement: Agreement) -> dict[str, str]:
    return {"id": agreement.product.product_id, "title": agreement.product.name}


def _resources(agreement: Agreement) -> tuple[str, ...]:
    return (f"arn:aws:aws-marketplace::aws:agreement:{agreement.id}",)
