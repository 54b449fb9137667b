"""The Agreement API: DescribeAgreement, GetAgreementTerms, GetAgreementEntitlements, SearchAgreements.

Shapes are those of botocore ``marketplace-agreement/2020-03-01``; every member may be missing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from marketplace_orders.adapters.marketplace.asking import asked
from marketplace_orders.adapters.marketplace.values import amount, instant
from marketplace_orders.domain.facts.answers import AgreementDescribed, ProvisioningRead, TermsDescribed
from marketplace_orders.domain.identifiers import license_id

if TYPE_CHECKING:
    from mypy_boto3_marketplace_agreement import AgreementServiceClient
    from mypy_boto3_marketplace_agreement.type_defs import (
        AcceptedTermTypeDef,
        AgreementEntitlementTypeDef,
    )

_BEST_FIRST = ("PROVISIONED", "FAILED", "PENDING", "SCHEDULED", "DEPROVISIONED")
"""Which entitlement speaks for an agreement that has several; other words come last."""


class Agreements:
    """Asks about agreements as their proposer (us-east-1 only, facts §7)."""

    def __init__(self, client: "AgreementServiceClient") -> None:
        self._client = client

    def agreement(self, agreement_id: str) -> AgreementDescribed:
        """See ``Enquiries.agreement``."""
        with asked("DescribeAgreement"):
            return _described(agreement_id, self._client.describe_agreement(agreementId=agreement_id))

    def terms(self, agreement_id: str) -> TermsDescribed:
        """See ``Enquiries.terms``."""
        with asked("GetAgreementTerms"):
            pages = self._client.get_paginator("get_agreement_terms").paginate(agreementId=agreement_id)
            return _terms(term for page in pages for term in page.get("acceptedTerms", ()))

    def provisioning(self, agreement_id: str) -> ProvisioningRead | None:
        """See ``Enquiries.provisioning``."""
        with asked("GetAgreementEntitlements"):
            paginator = self._client.get_paginator("get_agreement_entitlements")
            pages = paginator.paginate(agreementId=agreement_id)
            return _provisioning(row for page in pages for row in page.get("agreementEntitlements", ()))

    def chain(self, initial_agreement_id: str) -> tuple[str, ...]:
        """See ``Enquiries.chain``."""
        filters = {
            "PartyType": "Proposer",
            "AgreementType": "PurchaseAgreement",
            "InitialAgreementId": initial_agreement_id,
        }
        with asked("SearchAgreements"):
            pages = self._client.get_paginator("search_agreements").paginate(
                catalog="AWSMarketplace",
                filters=[{"name": name, "values": [value]} for name, value in filters.items()],
            )
            found = (
                row.get("agreementId") for page in pages for row in page.get("agreementViewSummaries", ())
            )
            return tuple(dict.fromkeys(each for each in found if each))


def _described(agreement_id: str, said: Mapping[str, Any]) -> AgreementDescribed:
    """The stubs lag behind the model: they do not know ``freeTrialSummary``."""
    proposal, charges = said.get("proposalSummary", {}), said.get("estimatedCharges", {})
    resources = (resource.get("id") for resource in proposal.get("resources", ()))
    return AgreementDescribed(
        agreement_id=agreement_id,
        status=said.get("status"),
        acceptor=said.get("acceptor", {}).get("accountId"),
        proposer=said.get("proposer", {}).get("accountId"),
        acceptance_time=instant(said.get("acceptanceTime")),
        start_time=instant(said.get("startTime")),
        end_time=instant(said.get("endTime")),
        amount=amount(charges.get("agreementValue")),
        currency=charges.get("currencyCode"),
        offer_id=proposal.get("offerId"),
        product_ids=tuple(sorted(each for each in resources if each)),
        initial_agreement_id=said.get("initialAgreementId"),
        free_trial_until=instant(said.get("freeTrialSummary", {}).get("trialEndTime")),
        end_behavior=said.get("endTimeBehavior", {}).get("type"),
    )


def _terms(accepted: "Iterable[AcceptedTermTypeDef]") -> TermsDescribed:
    kinds: set[str] = set()
    auto_renew: bool | None = None
    for term in accepted:
        kinds |= set(_kinds(term))
        renewal = term.get("renewalTerm", {})
        if "configuration" in renewal:
            auto_renew = renewal["configuration"]["enableAutoRenew"]
    return TermsDescribed(auto_renew=auto_renew, terms=tuple(sorted(kinds)))


def _kinds(term: "AcceptedTermTypeDef") -> Iterator[str]:
    for member, payload in term.items():
        if isinstance(payload, dict):
            yield str(payload.get("type") or member[0].upper() + member[1:])


def _provisioning(rows: "Iterable[AgreementEntitlementTypeDef]") -> ProvisioningRead | None:
    stated = [row for row in rows if row.get("status")]
    best = min(stated, key=lambda row: (_rank(row["status"]), row.get("licenseArn", "")), default=None)
    if best is None:
        return None
    arn = best.get("licenseArn") or None
    return ProvisioningRead(
        status=best["status"],
        reason=best.get("statusReasonCode"),
        license_arn=arn,
        license_id=license_id(arn) if arn else None,
    )


def _rank(status: str) -> int:
    return _BEST_FIRST.index(status) if status in _BEST_FIRST else len(_BEST_FIRST)
