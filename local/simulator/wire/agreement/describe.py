"""DescribeAgreement, GetAgreementEntitlements and GetAgreementContacts."""

from typing import Any

from local.simulator.wire.agreement.access import agreement_of, existing
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.agreement.views import end_behaviour, head, resource
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.agreements import Agreement, Provisioning
from local.simulator.world.offers import Pricing

_REASONS = {
    Provisioning.SCHEDULED: "FUTURE_START_DATE",
    Provisioning.PENDING: "PROVISIONING_IN_PROGRESS",
    Provisioning.PROVISIONED: "AGREEMENT_ACTIVE",
    Provisioning.FAILED: "INVALID_PAYMENT_INSTRUMENT",
    Provisioning.DEPROVISIONED: "AGREEMENT_INACTIVE",
}


@handles(AGREEMENT, "DescribeAgreement")
def describe_agreement(context: Context, params: Params) -> Params:
    """Everything that AWS says about one agreement. Pay-as-you-go has neither end nor estimated charges."""
    agreement = agreement_of(context, params["agreementId"])
    trial = agreement.trial_ends_at
    return {
        **head(agreement),
        "estimatedCharges": _charges(agreement),
        "endTimeBehavior": _end_behaviour(agreement),
        "freeTrialSummary": {"trialEndTime": trial} if trial else None,
    }


def _charges(agreement: Agreement) -> dict[str, str] | None:
    if agreement.offer.pricing is Pricing.PAY_AS_YOU_GO:
        return None
    return {"currencyCode": agreement.offer.currency, "agreementValue": str(agreement.offer.price)}


def _end_behaviour(agreement: Agreement) -> dict[str, Any] | None:
    behaviour = end_behaviour(agreement)
    if behaviour is None:
        return None
    kind, reason = behaviour
    renewal = {"offerId": agreement.offer.id} if kind == "RENEW" else None
    return {"type": kind, "reasonCode": reason, "renewalSummary": renewal}


@handles(AGREEMENT, "GetAgreementEntitlements")
def get_agreement_entitlements(context: Context, params: Params) -> Params:
    """The state of provisioning: one entitlement per agreement."""
    agreement = agreement_of(context, params["agreementId"])
    row = {
        "resource": resource(agreement),
        "type": "AWSMarketplace",
        "status": agreement.provisioning.value,
        "statusReasonCode": _REASONS[agreement.provisioning],
        "licenseArn": agreement.license_arn,
    }
    part, token = turn([row], params)
    return {"agreementEntitlements": part, "nextToken": token}


@handles(AGREEMENT, "GetAgreementContacts")
def get_agreement_contacts(context: Context, params: Params) -> Params:
    """Whom to write to about an active agreement; for one that has ended there is no contact.

    The service model names the manufacturer among those who may ask, so a partner's sale is not denied.
    """
    agreement = existing(context, params["agreementId"])
    if not agreement.active:
        return {}
    contact = {
        "firstName": "Purchasing",
        "lastName": "Department",
        "emailAddress": agreement.buyer.email,
        "companyName": agreement.buyer.name,
        "countryCode": "IE",
    }
    return {"acceptorContact": contact}
