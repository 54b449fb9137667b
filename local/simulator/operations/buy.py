"""A buyer accepts an offer."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from local.simulator.clock import whole_second
from local.simulator.operations import announce
from local.simulator.operations.durations import add_duration
from local.simulator.operations.invoices import issue_contract
from local.simulator.operations.offer import make_offer
from local.simulator.operations.outcome import Outcome
from local.simulator.operations.provision import provision_now
from local.simulator.operations.purchase import NEW, Lineage, Purchase
from local.simulator.world.agreements import Agreement, Provisioning
from local.simulator.world.errors import InvalidRequest
from local.simulator.world.offers import Offer, OfferKind, Pricing
from local.simulator.world.world import World


@dataclass(frozen=True, slots=True)
class Term:
    """The instants of an agreement."""

    accepted_at: datetime
    starts_at: datetime
    ends_at: datetime | None
    trial_ends_at: datetime | None


def buy(world: World, purchase: Purchase, now: datetime, lineage: Lineage = NEW) -> Outcome:
    """Create the offer and the agreement. Raises NotFound and InvalidRequest."""
    accepted_at = whole_second(purchase.accepted_at or now)
    if accepted_at > now:
        raise InvalidRequest("a purchase cannot be accepted in the future; its start can lie there")
    quantities = purchase.quantities or {d.key: 1 for d in world.catalog.find(purchase.product).dimensions}
    offer = _offer(world, purchase, quantities, accepted_at, lineage)
    agreement = _agreement(world, purchase, offer, _term(purchase, offer, accepted_at), lineage)
    agreement.quantities = quantities
    world.agreements[agreement.id] = agreement
    if purchase.invoiced:
        issue_contract(world, agreement, purchase.instalments)
    if purchase.provision and agreement.starts_at <= now:
        provision_now(world, agreement)
    return Outcome(agreement, tuple(announce.birth(world, agreement, now)))


def _offer(
    world: World, purchase: Purchase, quantities: dict[str, int], accepted_at: datetime, lineage: Lineage
) -> Offer:
    return make_offer(
        world,
        world.catalog.find(purchase.product),
        purchase.kind,
        purchase.prices,
        quantities,
        accepted_at - timedelta(days=1),
        account=purchase.account,
        replaces=lineage.replaced_id,
    )


def _term(purchase: Purchase, offer: Offer, accepted_at: datetime) -> Term:
    starts_at = whole_second(purchase.starts_at or accepted_at)
    trial_ends_at = starts_at + timedelta(days=offer.trial_days) if offer.trial_days else None
    return Term(accepted_at, starts_at, _end(purchase, offer, starts_at, trial_ends_at), trial_ends_at)


def _end(
    purchase: Purchase, offer: Offer, starts_at: datetime, trial_ends_at: datetime | None
) -> datetime | None:
    if offer.pricing is Pricing.PAY_AS_YOU_GO:
        return None
    if purchase.ends_at is not None:
        return whole_second(purchase.ends_at)
    return trial_ends_at or add_duration(starts_at, offer.duration)


def _agreement(world: World, purchase: Purchase, offer: Offer, term: Term, lineage: Lineage) -> Agreement:
    agreement_id = world.ids.agreement()
    before = lineage.predecessor
    partner = offer.kind is OfferKind.CHANNEL_PARTNER
    future = term.starts_at > term.accepted_at
    return Agreement(
        id=agreement_id,
        offer=offer,
        buyer=world.buyer(purchase.account),
        proposer_account=world.ids.account() if partner else world.seller_account,
        accepted_at=term.accepted_at,
        starts_at=term.starts_at,
        ends_at=term.ends_at,
        trial_ends_at=term.trial_ends_at,
        quantities={},
        auto_renew=purchase.auto_renew,
        intent=lineage.intent,
        initial_id=before.initial_id if before else agreement_id,
        previous_id=lineage.previous_id,
        feeds=purchase.feeds if purchase.feeds is not None else frozenset({offer.product.feed}),
        last_updated_at=term.accepted_at,
        provisioning=Provisioning.SCHEDULED if future else Provisioning.PENDING,
    )
