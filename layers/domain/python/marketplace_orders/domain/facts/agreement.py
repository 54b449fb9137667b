"""What AWS's agreement and license events say (EventBridge, ``aws.agreement-marketplace``)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementNotice:
    """What agreement events have in common; AWS leaves out whatever it likes (facts §3.8).

    *by_partner*: the vendor was told as the manufacturer alone, so a channel partner made the offer; who is
    both is told as the proposer (facts §3.4).
    """

    agreement_id: str
    intent: str | None = None
    acceptance_time: datetime | None = None
    start_time: datetime | None = None
    end_time: datetime | None = None
    previous_agreement_id: str | None = None
    acceptor: str | None = None
    proposer: str | None = None
    offer_id: str | None = None
    product_id: str | None = None
    by_partner: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementCreated(AgreementNotice):
    """``Purchase Agreement Created``: intent NEW, RENEW or REPLACE."""

    kind: Literal["AgreementCreated"] = "AgreementCreated"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementAmended(AgreementNotice):
    """``Purchase Agreement Amended``: other terms, or a party's choice about renewal."""

    auto_renewal: bool | None = None
    kind: Literal["AgreementAmended"] = "AgreementAmended"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementEnded(AgreementNotice):
    """``Purchase Agreement Ended``: *status* is AWS's word, kept as it came."""

    status: str
    kind: Literal["AgreementEnded"] = "AgreementEnded"


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenseNotice:
    """What license events have in common; they alone carry product code and license."""

    agreement_id: str
    license_id: str
    license_arn: str | None = None
    product_code: str | None = None
    product_id: str | None = None
    acceptor: str | None = None
    proposer: str | None = None
    offer_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenseUpdated(LicenseNotice):
    """``License Updated``: the buyer is entitled; the one event to activate on (facts §3.6)."""

    kind: Literal["LicenseUpdated"] = "LicenseUpdated"


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenseDeprovisioned(LicenseNotice):
    """``License Deprovisioned``: the license is gone; Ended usually says why."""

    kind: Literal["LicenseDeprovisioned"] = "LicenseDeprovisioned"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvisoryChanged:
    """``Purchase Agreement Advisory Issued`` or ``Resolved``: a concern about the buyer's account."""

    agreement_id: str
    resolved: bool
    acceptor: str | None = None
    product_id: str | None = None
    kind: Literal["AdvisoryChanged"] = "AdvisoryChanged"


INFORMATIVE = frozenset(
    {
        "Purchase Agreement Ending",
        "Purchase Agreement Renewal Terms Finalized",
        "Purchase Agreement Renewal Upcoming",
        "Spend Threshold Reached",
        "Spend Threshold Vet Succeeded",
    }
)
"""Names of events that AWS documents and that call for nothing here (facts §3.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownNotice:
    """An event or message that changes nothing: kept and counted.

    Operations are told unless its name is one of `INFORMATIVE`.
    """

    name: str
    kind: Literal["UnknownNotice"] = "UnknownNotice"
