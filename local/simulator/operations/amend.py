"""An agreement is changed without being replaced."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Literal

from local.simulator.clock import whole_second
from local.simulator.operations import announce
from local.simulator.operations.invoices import issue
from local.simulator.operations.outcome import Outcome
from local.simulator.world.agreements import Agreement
from local.simulator.world.errors import InvalidRequest, NotAllowed
from local.simulator.world.offers import OfferKind, Pricing
from local.simulator.world.world import World

Party = Literal["ACCEPTOR", "PROPOSER"]


def amend(world: World, agreement_id: str, quantities: dict[str, int], at: datetime) -> Outcome:
    """Buy more units. Raises NotFound, NotAllowed, and InvalidRequest for fewer units or unknown dimensions.

    AWS's buyer guide allows only increases on public contracts.
    """
    agreement = _open(world, agreement_id)
    known = {dimension.key for dimension in agreement.product.dimensions}
    for dimension, quantity in quantities.items():
        if dimension not in known:
            raise InvalidRequest(f"{agreement.product.name} has no dimension {dimension}")
        if quantity < agreement.quantities.get(dimension, 0):
            raise InvalidRequest(f"{dimension} can only be raised")
    _charge(world, agreement, quantities, at)
    agreement.quantities |= quantities
    agreement.last_updated_at = whole_second(at)
    return Outcome(agreement, tuple(announce.changed(world, agreement, agreement.last_updated_at)))


def _charge(world: World, agreement: Agreement, quantities: dict[str, int], at: datetime) -> None:
    """Units that are added raise the agreement's value by their unit prices, and are invoiced."""
    offer = agreement.offer
    if offer.pricing is Pricing.PAY_AS_YOU_GO or offer.kind is OfferKind.FREE_TRIAL:
        return
    added = {key: total - agreement.quantities.get(key, 0) for key, total in quantities.items()}
    more = sum((offer.unit_prices[key] * units for key, units in added.items()), Decimal(0))
    agreement.offer = world.offers[offer.id] = replace(offer, price=offer.price + more)
    if more:
        issue(world, agreement, more, at)


def set_auto_renewal(world: World, agreement_id: str, enabled: bool, party: Party, at: datetime) -> Outcome:
    """One side opts out of the renewal, or in again. Raises NotFound and NotAllowed."""
    agreement = _open(world, agreement_id)
    agreement.auto_renew = enabled
    agreement.renewal_disabled_by = None if enabled else party
    agreement.last_updated_at = whole_second(at)
    return Outcome(agreement, tuple(announce.amended(world, agreement, agreement.last_updated_at)))


def _open(world: World, agreement_id: str) -> Agreement:
    agreement = world.agreement(agreement_id)
    if not agreement.active:
        raise NotAllowed(f"agreement {agreement.id} has ended already: {agreement.status}")
    return agreement
