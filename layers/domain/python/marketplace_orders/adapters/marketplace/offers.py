"""The offer's own record: DescribeEntity of the seller's catalog, GetOffer of the discovery service.

AWS publishes no schema of an offer's details. Read are the members that its change requests for offers
use: ``TargetingRule`` with ``BuyerAccounts`` (a private offer), and the ``AgreementId`` of a replacement.
GetOffer's ``replacementAgreementId`` is modelled (botocore ``marketplace-discovery/2026-02-05``).
"""

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from marketplace_orders.adapters.marketplace.asking import asked
from marketplace_orders.domain.facts.answers import OfferDescribed
from marketplace_orders.ports.enquiries import AnswerRefused

if TYPE_CHECKING:
    from mypy_boto3_marketplace_catalog import MarketplaceCatalogClient

CATALOG = "AWSMarketplace"
_REPLACED = ("AgreementId", "ReplacementAgreementId", "TargetAgreementId")
_AGREEMENT = "agmt-"
_PRIVATE = "PRIVATE_PRICING"


class DiscoveryClient(Protocol):
    """The one operation of ``marketplace-discovery`` that is used (the stubs do not know the service)."""

    def get_offer(self, *, offerId: str) -> Mapping[str, Any]:  # noqa: N803 - AWS's name
        """Return the offer as buyers see it."""
        ...


class Offers:
    """Asks about offers. Others' offers are not the vendor's to read: that is a refusal, not a failure."""

    def __init__(self, catalog: "MarketplaceCatalogClient", discovery: DiscoveryClient) -> None:
        self._catalog = catalog
        self._discovery = discovery

    def offer(self, offer_id: str, *, replacement: bool) -> OfferDescribed:
        """See ``Enquiries.offer``."""
        try:
            found = self._described(offer_id)
        except AnswerRefused:
            if not replacement:
                raise
            return self._discovered(offer_id)
        if not replacement or found.replaces_agreement_id:
            return found
        return self._completed(found)

    def _completed(self, found: OfferDescribed) -> OfferDescribed:
        try:
            seen = self._discovered(found.offer_id)
        except AnswerRefused:
            return found
        return OfferDescribed(
            offer_id=found.offer_id, private=found.private, replaces_agreement_id=seen.replaces_agreement_id
        )

    def _described(self, offer_id: str) -> OfferDescribed:
        with asked("DescribeEntity"):
            entity = self._catalog.describe_entity(Catalog=CATALOG, EntityId=offer_id)
        details = _details(entity.get("DetailsDocument"), entity.get("Details"))
        return OfferDescribed(
            offer_id=offer_id, private=_private(details), replaces_agreement_id=_replaced(details)
        )

    def _discovered(self, offer_id: str) -> OfferDescribed:
        with asked("GetOffer"):
            seen = self._discovery.get_offer(offerId=offer_id)
        badges = {badge.get("badgeType") for badge in seen.get("badges", ())}
        return OfferDescribed(
            offer_id=offer_id,
            private=_PRIVATE in badges,
            replaces_agreement_id=seen.get("replacementAgreementId") or None,
        )


def _details(document: object, text: str | None) -> Mapping[str, Any]:
    if isinstance(document, Mapping):
        return document
    try:
        read = json.loads(text or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _private(details: Mapping[str, Any]) -> bool:
    """Whether only named accounts may accept the offer."""
    return any(bool(_targets(rule)) for rule in _mappings(details.get("Rules")))


def _targets(rule: Mapping[str, Any]) -> object:
    targeting = rule.get("PositiveTargeting")
    return targeting.get("BuyerAccounts") if isinstance(targeting, Mapping) else None


def _replaced(details: Mapping[str, Any]) -> str | None:
    named = (details.get(member) for member in _REPLACED)
    return next((each for each in named if isinstance(each, str) and each.startswith(_AGREEMENT)), None)


def _mappings(values: object) -> Iterable[Mapping[str, Any]]:
    return [each for each in values if isinstance(each, Mapping)] if isinstance(values, list) else []
