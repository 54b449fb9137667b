"""SearchAgreements: filters, sorting and paging as the service model documents them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from local.simulator.wire.agreement.access import invalid
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.agreement.views import AGREEMENT_TYPE, RESOURCE_TYPE, end_behaviour, head
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.agreements import Agreement

FOREVER = datetime(9999, 12, 31, tzinfo=UTC)

_INSTANTS: dict[str, Callable[[Agreement], datetime]] = {
    "EndTime": lambda agreement: agreement.ends_at or FOREVER,
    "StartTime": lambda agreement: agreement.starts_at,
    "LastUpdateTime": lambda agreement: agreement.last_updated_at,
}
_EQUAL: dict[str, Callable[[Agreement], str | None]] = {
    "ResourceIdentifier": lambda agreement: agreement.product.product_id,
    "ResourceType": lambda _: RESOURCE_TYPE,
    "AcceptorAccountId": lambda agreement: agreement.buyer.account_id,
    "OfferId": lambda agreement: agreement.offer.id,
    "OfferSetId": lambda _: None,
    "Status": lambda agreement: agreement.status.value,
    "AgreementType": lambda _: AGREEMENT_TYPE,
    "EndTimeBehaviorType": lambda agreement: (end_behaviour(agreement) or (None, None))[0],
    "EndTimeBehaviorReasonCode": lambda agreement: (end_behaviour(agreement) or (None, None))[1],
    "InitialAgreementId": lambda agreement: agreement.initial_id,
    "LicenseArn": lambda agreement: agreement.license_arn,
    "IncludesContactOfType": lambda agreement: "ACCEPTOR" if agreement.active else None,
}
Predicate = Callable[[Agreement], bool]


@handles(AGREEMENT, "SearchAgreements")
def search_agreements(context: Context, params: Params) -> Params:
    """The seller's agreements as proposer. AgreementType and PartyType must be among the filters."""
    predicates = _predicates(context, params)
    found = [a for a in context.world.agreements.values() if all(fits(a) for fits in predicates)]
    key, descending = _order(params)
    found.sort(key=lambda agreement: (key(agreement), agreement.id), reverse=descending)
    part, token = turn(found, params)
    return {"agreementViewSummaries": [_summary(a) for a in part], "nextToken": token}


def _predicates(context: Context, params: Params) -> list[Predicate]:
    filters = {f.get("name", ""): f.get("values", [""])[0] for f in params.get("filters", [])}
    for required in ("AgreementType", "PartyType"):
        if required not in filters:
            raise invalid("MISSING_FILTER_NAME", f"The filter {required} is required.", "filters")
    party = filters.pop("PartyType")
    return [_party(context, party), *(_predicate(name, value) for name, value in filters.items())]


def _party(context: Context, party: str) -> Predicate:
    if party not in ("Proposer", "Acceptor"):
        raise invalid("INVALID_FILTER_VALUES", f"PartyType {party} is not known.", "filters")
    seller = context.world.seller_account
    if party == "Acceptor":
        return lambda agreement: agreement.buyer.account_id == seller
    return lambda agreement: agreement.proposer_account == seller


def _predicate(name: str, value: str) -> Predicate:
    if name in _EQUAL:
        member = _EQUAL[name]
        return lambda agreement: member(agreement) == value
    before, after = name.removeprefix("Before"), name.removeprefix("After")
    if before in _INSTANTS and before != name:
        limit, instant = _instant(value), _INSTANTS[before]
        return lambda agreement: instant(agreement) < limit
    if after in _INSTANTS and after != name:
        limit, instant = _instant(value), _INSTANTS[after]
        return lambda agreement: instant(agreement) > limit
    raise invalid("INVALID_FILTER_NAME", f"There is no filter {name}.", "filters")


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise invalid("INVALID_FILTER_VALUES", f"{text} is no instant.", "filters") from error
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _order(params: Params) -> tuple[Callable[[Agreement], datetime], bool]:
    sort = params.get("sort", {})
    name = sort.get("sortBy", "EndTime")
    if name not in _INSTANTS:
        raise invalid("INVALID_SORT_BY", f"Agreements cannot be sorted by {name}.", "sort.sortBy")
    return _INSTANTS[name], sort.get("sortOrder", "ASCENDING") == "DESCENDING"


def _summary(agreement: Agreement) -> dict[str, Any]:
    kind, reason = end_behaviour(agreement) or (None, None)
    return {
        **head(agreement),
        "lastUpdateTime": agreement.last_updated_at,
        "entitlements": [{"licenseArn": agreement.license_arn}] if agreement.license_arn else [],
        "endTimeBehaviorType": kind,
        "endTimeBehaviorReasonCode": reason,
        "freeTrialEndTime": agreement.trial_ends_at,
        "includesContactOfType": ["ACCEPTOR"] if agreement.active else [],
    }
