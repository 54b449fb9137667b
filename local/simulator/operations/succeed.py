"""An agreement is followed by another: a renewal, or a replacement such as an upgrade."""

from dataclasses import dataclass, field
from datetime import datetime

from local.simulator.clock import whole_second
from local.simulator.operations import announce
from local.simulator.operations.buy import buy
from local.simulator.operations.end import close
from local.simulator.operations.offer import Pricelist
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.purchase import Lineage, Purchase
from local.simulator.world.agreements import Agreement, Intent, Status
from local.simulator.world.errors import NotAllowed
from local.simulator.world.offers import OfferKind
from local.simulator.world.world import World

_END_STATUS = {Intent.RENEW: Status.RENEWED, Intent.REPLACE: Status.REPLACED}


@dataclass(frozen=True, slots=True)
class Succession:
    """What the follower has that its predecessor had not; what is left out stays as it was."""

    intent: Intent
    quantities: dict[str, int] = field(default_factory=dict)
    prices: Pricelist | None = None
    kind: OfferKind | None = None
    starts_at: datetime | None = None
    provision: bool = True


def succeed(world: World, agreement_id: str, succession: Succession, at: datetime, now: datetime) -> Outcome:
    """A new agreement with a new license takes over; the old one ends RENEWED or REPLACED.

    The outcome's agreement is the new one. Raises NotFound, and NotAllowed if the old one has ended.
    """
    before = world.agreement(agreement_id)
    if not before.active:
        raise NotAllowed(f"agreement {before.id} has ended already: {before.status}")
    purchase = _purchase(before, succession, at)
    born = buy(world, purchase, now, Lineage(succession.intent, before))
    close(before, _END_STATUS[succession.intent], at)
    death = announce.death(world, before, whole_second(at), now)
    return Outcome(born.agreement, (*born.notices, *death))


def _purchase(before: Agreement, succession: Succession, at: datetime) -> Purchase:
    offer = before.offer
    prices = succession.prices or Pricelist(
        offer.pricing, offer.currency, None, offer.unit_prices, offer.duration
    )
    return Purchase(
        product=before.product.key,
        account=before.buyer.account_id,
        quantities={**before.quantities, **succession.quantities},
        kind=succession.kind or _next_kind(offer.kind),
        prices=prices,
        accepted_at=at,
        starts_at=succession.starts_at,
        auto_renew=before.auto_renew,
        provision=succession.provision,
        feeds=before.feeds,
    )


def _next_kind(kind: OfferKind) -> OfferKind:
    return OfferKind.PUBLIC if kind is OfferKind.FREE_TRIAL else kind
