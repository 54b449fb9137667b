"""GetAgreementTerms: what was accepted, term by term."""

from collections.abc import Iterator
from typing import Any

from local.simulator.wire.agreement.access import agreement_of
from local.simulator.wire.agreement.pages import turn
from local.simulator.wire.handlers import Context, Params, handles
from local.simulator.wire.models import AGREEMENT
from local.simulator.world.agreements import Agreement
from local.simulator.world.offers import OfferKind, Pricing

Term = dict[str, Any]


@handles(AGREEMENT, "GetAgreementTerms")
def get_agreement_terms(context: Context, params: Params) -> Params:
    """All accepted terms, page by page."""
    terms = list(terms_of(agreement_of(context, params["agreementId"])))
    part, token = turn(terms, params)
    return {"acceptedTerms": part, "nextToken": token}


def terms_of(agreement: Agreement) -> Iterator[Term]:
    """The agreement's terms, the priced ones first."""
    yield from _pricing(agreement)
    if agreement.offer.metered:
        yield _term("usageBasedPricingTerm", agreement, "usage", _usage(agreement))
    if agreement.renewal_possible:
        renewal = {"configuration": {"enableAutoRenew": agreement.auto_renew}}
        yield _term("renewalTerm", agreement, "renewal", renewal)
    if agreement.ends_at:
        yield _term("validityTerm", agreement, "validity", _validity(agreement))
    policy = "Full refund within 48 hours of the purchase."
    yield _term("supportTerm", agreement, "support", {"refundPolicy": policy})
    documents = [{"type": "StandardEula", "version": "2022-07-14"}]
    yield _term("legalTerm", agreement, "legal", {"documents": documents})


def _term(member: str, agreement: Agreement, name: str, payload: Term) -> Term:
    kind = member[0].upper() + member[1:]
    return {member: {"type": kind, "id": agreement.offer.term_ids[name], **payload}}


def _pricing(agreement: Agreement) -> Iterator[Term]:
    """Trials grant, negotiated offers have a fixed price, public contracts a configured rate card."""
    offer = agreement.offer
    if offer.kind is OfferKind.FREE_TRIAL:
        trial = {"duration": f"P{offer.trial_days}D", "grants": _grants(agreement)}
        yield _term("freeTrialPricingTerm", agreement, "trial", trial)
    elif offer.pricing is Pricing.PAY_AS_YOU_GO:
        return
    elif offer.kind is OfferKind.PUBLIC:
        yield _term("configurableUpfrontPricingTerm", agreement, "pricing", _configured(agreement))
    else:
        yield _term("fixedUpfrontPricingTerm", agreement, "pricing", _fixed(agreement))


def _grants(agreement: Agreement) -> list[Term]:
    return [
        {"dimensionKey": key, "maxQuantity": max(quantity, 1)}
        for key, quantity in agreement.quantities.items()
    ]


def _fixed(agreement: Agreement) -> Term:
    offer = agreement.offer
    return {
        "currencyCode": offer.currency,
        "duration": offer.duration,
        "price": str(offer.price),
        "grants": _grants(agreement),
    }


def _configured(agreement: Agreement) -> Term:
    offer = agreement.offer
    card = {
        "selector": {"type": "Duration", "value": offer.duration},
        "constraints": {"multipleDimensionSelection": "Allowed", "quantityConfiguration": "Allowed"},
        "rateCard": _rates(agreement),
    }
    chosen = [{"dimensionKey": k, "dimensionValue": v} for k, v in agreement.quantities.items()]
    return {
        "currencyCode": offer.currency,
        "rateCards": [card],
        "configuration": {"selectorValue": offer.duration, "dimensions": chosen},
    }


def _usage(agreement: Agreement) -> Term:
    return {"currencyCode": agreement.offer.currency, "rateCards": [{"rateCard": _rates(agreement)}]}


def _rates(agreement: Agreement) -> list[Term]:
    return [{"dimensionKey": k, "price": str(v)} for k, v in agreement.offer.unit_prices.items()]


def _validity(agreement: Agreement) -> Term:
    return {"agreementStartDate": agreement.starts_at, "agreementEndDate": agreement.ends_at}
