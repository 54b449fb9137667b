"""Agreement, license and advisory events as bodies of facts."""

from collections.abc import Mapping
from typing import Any, TypedDict

from marketplace_orders.domain.facts.agreement import (
    AdvisoryChanged,
    AgreementAmended,
    AgreementCreated,
    AgreementEnded,
    LicenseDeprovisioned,
    LicenseUpdated,
)
from marketplace_orders.domain.identifiers import license_id
from marketplace_orders.notifications.details import (
    Agreement,
    AgreementDetail,
    Detail,
    EndedDetail,
    LicenseDetail,
)
from marketplace_orders.notifications.unreadable import Unreadable

Members = Mapping[str, Any]


def created(detail: Members) -> AgreementCreated:
    """Purchase Agreement Created: new, renewed or replaced."""
    read = AgreementDetail.model_validate(detail)
    return AgreementCreated(**_agreement(read, read.agreement))


def amended(detail: Members) -> AgreementAmended:
    """Purchase Agreement Amended: other terms, or a choice about renewal."""
    read = AgreementDetail.model_validate(detail)
    return AgreementAmended(**_agreement(read, read.agreement), auto_renewal=read.agreement.auto_renewal)


def ended(detail: Members) -> AgreementEnded:
    """Purchase Agreement Ended: the status is kept as it came."""
    read = EndedDetail.model_validate(detail)
    return AgreementEnded(**_agreement(read, read.agreement), status=read.agreement.status)


def license_updated(detail: Members) -> LicenseUpdated:
    """License Updated: provisioned or changed."""
    return LicenseUpdated(**_license(LicenseDetail.model_validate(detail)))


def license_deprovisioned(detail: Members) -> LicenseDeprovisioned:
    """License Deprovisioned: taken away."""
    return LicenseDeprovisioned(**_license(LicenseDetail.model_validate(detail)))


def advisory_issued(detail: Members) -> AdvisoryChanged:
    """Purchase Agreement Advisory Issued."""
    return _advisory(detail, resolved=False)


def advisory_resolved(detail: Members) -> AdvisoryChanged:
    """Purchase Agreement Advisory Resolved."""
    return _advisory(detail, resolved=True)


class _Parties(TypedDict):
    acceptor: str | None
    proposer: str | None
    offer_id: str | None
    product_id: str | None


def _parties(read: Detail) -> _Parties:
    return _Parties(
        acceptor=read.acceptor.account_id,
        proposer=read.proposer.account_id,
        offer_id=read.offer.id,
        product_id=read.product.id,
    )


def _agreement(read: Detail, agreement: Agreement) -> dict[str, Any]:
    return {
        "agreement_id": agreement.id,
        "intent": agreement.intent,
        "acceptance_time": agreement.acceptance_time,
        "start_time": agreement.start_time,
        "end_time": agreement.end_time,
        "previous_agreement_id": agreement.previous_agreement_id,
        **_parties(read),
    }


def _license(read: LicenseDetail) -> dict[str, Any]:
    named = read.license.arn or read.license.id
    if named is None:
        raise Unreadable("detail.license: neither arn nor id")
    return {
        "agreement_id": read.agreement.id,
        # AWS's documentation prints one without "arn:", which its own API would refuse.
        "license_arn": named if named.startswith("arn:") else None,
        "license_id": license_id(named),
        "product_code": read.product.code,
        **_parties(read),
    }


def _advisory(detail: Members, *, resolved: bool) -> AdvisoryChanged:
    read = AgreementDetail.model_validate(detail)
    return AdvisoryChanged(
        agreement_id=read.agreement.id,
        resolved=resolved,
        acceptor=read.acceptor.account_id,
        product_id=read.product.id,
    )
