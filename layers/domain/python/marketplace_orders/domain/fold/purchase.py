"""What was bought, read from every fact that says something about it."""

from collections.abc import Sequence
from datetime import datetime

from marketplace_orders.domain.catalog import Catalog, Product
from marketplace_orders.domain.facts.agreement import AgreementAmended, AgreementCreated, LicenseUpdated
from marketplace_orders.domain.facts.answers import (
    AgreementDescribed,
    Entitlement,
    EntitlementsRead,
    OfferDescribed,
    TermsDescribed,
)
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.handover import BindingInherited, PairNamed
from marketplace_orders.domain.facts.subscription import SubscriptionChanged
from marketplace_orders.domain.fold.reading import each, newest, newest_text
from marketplace_orders.domain.instants import bounded
from marketplace_orders.domain.money import Money
from marketplace_orders.domain.order import Purchase
from marketplace_orders.domain.statuses import OfferKind


def purchase(facts: Sequence[Fact], catalog: Catalog) -> Purchase:
    """Return what *facts* say was bought. Ids come from event details and answers, never guessed."""
    product = _product(facts, catalog)
    license_id = _license_id(facts)
    return Purchase(
        product=product.key if product else None,
        product_code=_product_code(facts, product),
        product_id=newest_text(facts, "product_id") or _described_product(facts),
        agreement_id=newest_text(facts, "agreement_id"),
        license_id=license_id,
        license_arn=_license_arn(facts, license_id),
        offer_id=newest_text(facts, "offer_id"),
        offer_kind=_offer_kind(facts),
        intent=_intent(facts),
        predecessor_id=_predecessor(facts),
        chain_id=newest_text(facts, "initial_agreement_id"),
        amount=_amount(facts),
        entitlements=entitlements(facts),
        starts_at=_term(facts, "start_time"),
        expires_at=_expiry(facts),
        auto_renew=_auto_renew(facts),
        by_partner=any(getattr(fact.body, "by_partner", None) for fact in facts),
    )


def entitlements(facts: Sequence[Fact]) -> tuple[Entitlement, ...]:
    """Return the last rows of GetEntitlements that were not empty: an empty answer takes nothing."""
    for _, read in each(reversed(facts), EntitlementsRead):
        if read.rows:
            return read.rows
    return ()


def _product(facts: Sequence[Fact], catalog: Catalog) -> Product | None:
    for fact in reversed(facts):
        ids = (getattr(fact.body, "product_id", None), *getattr(fact.body, "product_ids", ()))
        code = getattr(fact.body, "product_code", None)
        for product_id in ids:
            if (code or product_id) and (product := catalog.named(code, product_id)):
                return product
    return None


def _product_code(facts: Sequence[Fact], product: Product | None) -> str | None:
    said = newest_text(facts, "product_code")
    return said or (product.product_codes[0] if product and product.product_codes else None)


def _described_product(facts: Sequence[Fact]) -> str | None:
    described = newest(facts, AgreementDescribed)
    return described[1].product_ids[0] if described and described[1].product_ids else None


def _license_id(facts: Sequence[Fact]) -> str | None:
    updated = [fact for fact, _ in each(facts, LicenseUpdated)]
    return newest_text(updated or facts, "license_id")


def _license_arn(facts: Sequence[Fact], license_id: str | None) -> str | None:
    named = [fact for fact in facts if getattr(fact.body, "license_id", None) == license_id is not None]
    return newest_text(named, "license_arn")


def _offer_kind(facts: Sequence[Fact]) -> OfferKind:
    described = newest(facts, AgreementDescribed)
    trial = described is not None and described[1].free_trial_until is not None
    if trial or any(message.free_trial for _, message in each(facts, SubscriptionChanged)):
        return OfferKind.FREE_TRIAL
    private = any(offer.private for _, offer in each(facts, OfferDescribed))
    return OfferKind.PRIVATE if private else OfferKind.PUBLIC


def _intent(facts: Sequence[Fact]) -> str | None:
    return next((body.intent for _, body in each(facts, AgreementCreated) if body.intent), None)


def predecessor_by_aws(facts: Sequence[Fact]) -> str | None:
    """Return the agreement that AWS says this one follows: its own pointer, else what its offer replaces."""
    return newest_text(facts, "previous_agreement_id") or newest_text(facts, "replaces_agreement_id")


def _predecessor(facts: Sequence[Fact]) -> str | None:
    inherited, named = newest(facts, BindingInherited), newest(facts, PairNamed)
    followed = inherited[1].predecessor_id if inherited else (named[1].predecessor_id if named else None)
    return predecessor_by_aws(facts) or followed


def _amount(facts: Sequence[Fact]) -> Money | None:
    described = newest(facts, AgreementDescribed)
    if described is None or described[1].amount is None or described[1].currency is None:
        return None
    return Money(described[1].amount, described[1].currency)


def _term(facts: Sequence[Fact], name: str) -> datetime | None:
    for fact, body in each(reversed(facts), AgreementDescribed, AgreementCreated, AgreementAmended):
        value = getattr(body, name)
        if isinstance(value, datetime) or isinstance(fact.body, AgreementDescribed):
            return value if isinstance(value, datetime) else None
    return None


def _expiry(facts: Sequence[Fact]) -> datetime | None:
    if newest(facts, AgreementDescribed, AgreementCreated, AgreementAmended):
        return bounded(_term(facts, "end_time"))
    ends = [row.expires_at for row in entitlements(facts) if row.expires_at]
    return bounded(max(ends, default=None))


def _auto_renew(facts: Sequence[Fact]) -> bool | None:
    for fact in reversed(facts):
        body = fact.body
        said = body.auto_renewal if isinstance(body, AgreementAmended) else None
        said = body.auto_renew if isinstance(body, TermsDescribed) else said
        if said is not None:
            return said
    return None
