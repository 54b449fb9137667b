"""What each sample notification must become."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from marketplace_orders.domain.facts.agreement import (
    AdvisoryChanged,
    AgreementAmended,
    AgreementCreated,
    AgreementEnded,
    LicenseDeprovisioned,
    LicenseUpdated,
    UnknownNotice,
)
from marketplace_orders.domain.facts.fact import Body
from marketplace_orders.domain.facts.refund import BillingAdjusted, CancellationRequestChanged
from marketplace_orders.domain.facts.subscription import (
    EntitlementUpdated,
    SubscriptionAction,
    SubscriptionChanged,
)

AGREEMENT = "agmt-2f8c1e4b7a9d4056exampleone1"
RENEWED = "agmt-5b3d9a7c1e2f4860exampletwo2"
LICENSE = "l-0f3b6c9d2a5e48d1b7c4e6f8a0d2c4e6"
ARN = f"arn:aws:license-manager::294406891311:license:{LICENSE}"
BUYER, SELLER, PARTNER = "111122223333", "999988887777", "444455556666"
CUSTOMER = "GxExAmPlE7b9"
OFFER = "offer-examplepublic1"

_bought = datetime(2026, 11, 1, 12, tzinfo=UTC)
_parties: dict[str, Any] = {"agreement_id": AGREEMENT, "acceptor": BUYER, "proposer": SELLER}
_sold: dict[str, Any] = {**_parties, "offer_id": OFFER}
_term: dict[str, Any] = {
    "acceptance_time": _bought,
    "start_time": _bought,
    "end_time": _bought.replace(year=2027),
}
_product: dict[str, Any] = {"product_code": "apppush0example1code", "product_id": "prod-apppushexample1"}
_requested: dict[str, Any] = {
    "agreement_id": AGREEMENT,
    "request_id": "acr-example1",
    "reason_code": "INCORRECT_TERMS_ACCEPTED",
}
_adjusted: dict[str, Any] = {
    "agreement_id": AGREEMENT,
    "adjustment_id": "ba-example1",
    "reason_code": "INCORRECT_TERMS_ACCEPTED",
}
_subscriber: dict[str, Any] = {"customer_identifier": CUSTOMER, "product_code": "sms0example6code"}


def _license(arn: str | None = ARN) -> dict[str, Any]:
    return {**_sold, **_product, "license_id": LICENSE, "license_arn": arn}


def _said(action: str, **more: Any) -> SubscriptionChanged:
    return SubscriptionChanged(action=SubscriptionAction(action), **{**_subscriber, **more})


BODIES: dict[str, Body] = {
    "created": AgreementCreated(intent="NEW", **_sold, **_term),
    "created_without_end": AgreementCreated(
        intent="NEW", **_sold, **{**_term, "end_time": datetime(9999, 1, 1, tzinfo=UTC)}
    ),
    "created_by_channel_partner": AgreementCreated(
        intent="NEW", by_partner=True, **{**_sold, "proposer": PARTNER}, **_term
    ),
    "created_renewal": AgreementCreated(
        intent="RENEW",
        **{**_sold, "agreement_id": RENEWED},
        acceptance_time=_bought.replace(year=2027),
        start_time=_bought.replace(year=2027),
        end_time=_bought.replace(year=2028),
        previous_agreement_id=AGREEMENT,
        product_id="prod-apppushexample1",
    ),
    "amended": AgreementAmended(
        intent="AMEND", **_sold, **_term, product_id="prod-apppushexample1", auto_renewal=False
    ),
    "ended_cancelled": AgreementEnded(status="CANCELLED", **_parties),
    "ended_renewed": AgreementEnded(status="RENEWED", **_parties),
    "ended_with_unknown_status": AgreementEnded(status="DISSOLVED", **_parties),
    "license_updated": LicenseUpdated(**_license()),
    "license_updated_as_documented": LicenseUpdated(**_license(None)),
    "license_updated_by_id": LicenseUpdated(**_license(None)),
    "license_deprovisioned": LicenseDeprovisioned(**_license()),
    "advisory_issued": AdvisoryChanged(
        agreement_id=AGREEMENT, resolved=False, acceptor=BUYER, product_id="prod-apppushexample1"
    ),
    "advisory_resolved": AdvisoryChanged(
        agreement_id=AGREEMENT, resolved=True, acceptor=BUYER, product_id="prod-apppushexample1"
    ),
    **{
        f"cancellation_request_{status.lower()}": CancellationRequestChanged(status=status, **_requested)
        for status in ("PENDING_APPROVAL", "APPROVED", "REJECTED", "CANCELLED", "VALIDATION_FAILED")
    },
    "billing_adjustment_completed": BillingAdjusted(
        completed=True, amount=Decimal("100.00"), currency="USD", **_adjusted
    ),
    "billing_adjustment_failed": BillingAdjusted(
        completed=False, amount=Decimal("1000.00"), currency="USD", **_adjusted
    ),
    "billing_adjustment_without_amount": BillingAdjusted(completed=True, **_adjusted),
    "renewal_reminder": UnknownNotice(name="Purchase Agreement Ending"),
    "unknown_event": UnknownNotice(name="Purchase Agreement Reconsidered"),
    "subscribe_success": _said("subscribe-success"),
    "subscribe_success_of_free_trial": _said(
        "subscribe-success", offer_id="offer-exampletrial1", free_trial=True
    ),
    "subscribe_success_of_unknown_product": _said("subscribe-success", product_code="not0in0the0catalog"),
    "subscribe_fail": _said("subscribe-fail", offer_id="offer-examplepublic2"),
    "unsubscribe_pending": _said("unsubscribe-pending"),
    "unsubscribe_success": _said("unsubscribe-success"),
    "entitlement_updated": EntitlementUpdated(**_subscriber),
    "unknown_action": UnknownNotice(name="subscribe-maybe"),
}
"""By sample: the body of the fact that it becomes."""

PASSED = {
    "created_as_acceptor": "acceptor",
    "amended_as_acceptor_without_hyphen": "acceptor",
    "unknown_event_without_agreement": "unknown",
    "unknown_action_without_customer": "unknown",
}
"""By sample: why it becomes none."""

FAILING = {"malformed": 1, "batch_with_malformed_messages": 2}
"""By sample: how many of its messages cannot be read."""
