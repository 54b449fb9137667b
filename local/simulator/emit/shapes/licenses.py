"""`License …` events, the only ones that carry product code and license. Sent to manufacturers."""

from datetime import datetime

from local.simulator.emit.notices import EventNotice
from local.simulator.world.agreements import Agreement
from local.simulator.world.ids import Ids


def updated(ids: Ids, agreement: Agreement, at: datetime) -> EventNotice:
    """The license was provisioned or its quantities changed."""
    return _event("License Updated - Manufacturer", ids, agreement, at)


def deprovisioned(ids: Ids, agreement: Agreement, at: datetime) -> EventNotice:
    """The license was taken away."""
    return _event("License Deprovisioned - Manufacturer", ids, agreement, at)


def _event(title: str, ids: Ids, agreement: Agreement, at: datetime) -> EventNotice:
    detail = {
        "requestId": ids.request(),
        "catalog": "AWSMarketplace",
        "agreement": {"id": agreement.id},
        "product": {"code": agreement.product.code, "id": agreement.product.product_id},
        "license": {"arn": agreement.license_arn},
        "acceptor": {"accountId": agreement.buyer.account_id},
        "proposer": {"accountId": agreement.proposer_account},
        "offer": {"id": agreement.offer.id},
    }
    return EventNotice(title, detail, at, (f"arn:aws:aws-marketplace::aws:agreement:{agreement.id}",))
