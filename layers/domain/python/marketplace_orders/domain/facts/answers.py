"""What AWS answered when asked (enrichment). Written only when something changed."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """One row of GetEntitlements: what was bought of one dimension, and until when at least."""

    dimension: str
    quantity: Decimal | None = None
    value: str | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementDescribed:
    """The answer of DescribeAgreement. ``estimatedCharges`` is absent for pay-as-you-go."""

    agreement_id: str
    status: str | None = None
    acceptor: str | None = None
    proposer: str | None = None
    acceptance_time: datetime | None = None
    start_time: datetime | None = None
    end_time: datetime | None = None
    amount: Decimal | None = None
    currency: str | None = None
    offer_id: str | None = None
    product_ids: tuple[str, ...] = ()
    initial_agreement_id: str | None = None
    free_trial_until: datetime | None = None
    end_behavior: str | None = None
    kind: Literal["AgreementDescribed"] = "AgreementDescribed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsDescribed:
    """What GetAgreementTerms says that matters here: renewal, and the kinds of term accepted."""

    auto_renew: bool | None = None
    terms: tuple[str, ...] = ()
    kind: Literal["TermsDescribed"] = "TermsDescribed"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitlementsRead:
    """Every page of GetEntitlements, complete. No rows ends nothing by itself (design §3)."""

    rows: tuple[Entitlement, ...] = ()
    kind: Literal["EntitlementsRead"] = "EntitlementsRead"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisioningRead:
    """The state of the agreement's entitlement by GetAgreementEntitlements (PROVISIONED, FAILED ...)."""

    status: str
    reason: str | None = None
    license_arn: str | None = None
    license_id: str | None = None
    kind: Literal["ProvisioningRead"] = "ProvisioningRead"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferDescribed:
    """The offer's own record (DescribeEntity): who may accept it, and which agreement it replaces."""

    offer_id: str
    private: bool | None = None
    replaces_agreement_id: str | None = None
    kind: Literal["OfferDescribed"] = "OfferDescribed"
