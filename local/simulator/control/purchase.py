"""From a request's body to what the world's operations take."""

from datetime import datetime

from local.simulator.control.models.requests import Buy, Prices, Renew, Replace
from local.simulator.operations.offer import Pricelist
from local.simulator.operations.purchase import Purchase
from local.simulator.operations.succeed import Succession
from local.simulator.world.agreements import Intent


def purchase_of(body: Buy, now: datetime) -> Purchase:
    """The purchase; relative instants count from now."""
    return Purchase(
        product=body.product,
        account=body.buyer_account,
        quantities=body.quantities,
        kind=body.offer_kind,
        prices=pricelist_of(body),
        accepted_at=now - body.accepted_ago if body.accepted_ago is not None else body.accepted_at,
        starts_at=now + body.starts_in if body.starts_in is not None else body.starts_at,
        ends_at=body.ends_at,
        auto_renew=body.auto_renew,
        instalments=body.instalments,
        invoiced=body.invoiced,
        provision=body.provision,
        feeds=frozenset(body.feeds) if body.feeds is not None else None,
    )


def pricelist_of(body: Prices) -> Pricelist:
    """The prices of a purchase."""
    return Pricelist(
        pricing=body.pricing,
        currency=body.currency,
        price=body.price,
        unit_prices=body.unit_prices,
        duration=body.duration,
        trial_days=body.trial_days,
    )


def succession_of(body: Renew, intent: Intent) -> Succession:
    """The follower's differences."""
    return Succession(
        intent=intent,
        quantities=body.quantities,
        prices=pricelist_of(body.prices) if body.prices else None,
        kind=body.offer_kind if isinstance(body, Replace) else None,
        starts_at=body.starts_at,
        provision=body.provision,
    )
