"""What is asked of AWS Marketplace about an order that is known (design §3, enrichment)."""

from dataclasses import dataclass
from typing import Protocol

from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    EntitlementsRead,
    OfferDescribed,
    ProvisioningRead,
    TermsDescribed,
)


class AnswerRefused(Exception):
    """AWS will not answer, however often it is asked: not allowed, not found or not valid (*code*).

    *reason* is the code that AWS adds to some of them, for example ``MISSING_MFA``.
    """

    def __init__(self, operation: str, code: str, reason: str | None = None) -> None:
        super().__init__(f"{operation}: {code}" + (f" ({reason})" if reason else ""))
        self.operation = operation
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitled:
    """Whose entitlements of a product are asked for: a license's, else a customer's (facts §5A).

    At least one of the three is set; the license goes before the customer identifier, that before the
    AWS account.
    """

    product_code: str
    license_arn: str | None = None
    customer_identifier: str | None = None
    aws_account: str | None = None


class AgreementAnswers(Protocol):
    """Asks about agreements. Every method here and below raises the same two errors.

    Raises:
        AnswerRefused: AWS will not answer this question.
        MarketplaceBusy: AWS throttles or does not answer, retries included; ask again later.
    """

    def agreement(self, agreement_id: str) -> AgreementDescribed:
        """Return the answer of DescribeAgreement."""
        ...

    def terms(self, agreement_id: str) -> TermsDescribed:
        """Return what every page of GetAgreementTerms says."""
        ...

    def provisioning(self, agreement_id: str) -> ProvisioningRead | None:
        """Return what GetAgreementEntitlements says, or None where the agreement has no entitlement."""
        ...

    def chain(self, initial_agreement_id: str) -> tuple[str, ...]:
        """Return the ids of all agreements of a chain (SearchAgreements by ``InitialAgreementId``)."""
        ...


class EntitlementAnswers(Protocol):
    """Asks what was bought."""

    def entitlements(self, of: Entitled) -> EntitlementsRead:
        """Return the rows of every page of GetEntitlements."""
        ...


class OfferAnswers(Protocol):
    """Asks about offers."""

    def offer(self, offer_id: str, *, replacement: bool) -> OfferDescribed:
        """Return the offer's own record (DescribeEntity).

        For a *replacement* whose record does not say which agreement it replaces, GetOffer is asked too.
        """
        ...


@dataclass(frozen=True, slots=True)
class Enquiries:
    """Everything that AWS can be asked about an order."""

    agreements: AgreementAnswers
    entitlements: EntitlementAnswers
    offers: OfferAnswers
