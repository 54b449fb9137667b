"""Making the offer that a purchase accepts."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from local.simulator.world.catalog import Product
from local.simulator.world.errors import InvalidRequest
from local.simulator.world.offers import Offer, OfferKind, Pricing
from local.simulator.world.world import World

LIST_PRICE = Decimal("0.10")
"""Price of one unit where a purchase names none; listings' real prices are no part of the catalog."""

_TERM_KINDS = ("legal", "support", "pricing", "usage", "renewal", "validity", "trial")


@dataclass(frozen=True, slots=True)
class Pricelist:
    """What a purchase costs: `price` is the whole agreement's value and wins over `unit_prices`."""

    pricing: Pricing = Pricing.CONTRACT
    currency: str = "USD"
    price: Decimal | None = None
    unit_prices: dict[str, Decimal] = field(default_factory=dict)
    duration: str = "P12M"
    trial_days: int | None = None


def make_offer(
    world: World,
    product: Product,
    kind: OfferKind,
    prices: Pricelist,
    quantities: dict[str, int],
    at: datetime,
    account: str | None = None,
    replaces: str | None = None,
) -> Offer:
    """Put an offer for these quantities into the world. Raises InvalidRequest for an unknown dimension."""
    _check(product, quantities)
    units = {d.key: prices.unit_prices.get(d.key, LIST_PRICE) for d in product.dimensions}
    partner = kind is OfferKind.CHANNEL_PARTNER
    offer = Offer(
        id=world.ids.offer(),
        product=product,
        kind=kind,
        pricing=prices.pricing,
        currency=prices.currency,
        price=_total(kind, prices, units, quantities),
        unit_prices=units,
        created_at=at,
        term_ids={name: world.ids.term() for name in _TERM_KINDS},
        for_account=account if kind in (OfferKind.PRIVATE, OfferKind.CHANNEL_PARTNER) else None,
        replaces=replaces,
        trial_days=(prices.trial_days or 14) if kind is OfferKind.FREE_TRIAL else None,
        resale_authorization_id=world.ids.resale_authorization() if partner else None,
        duration=prices.duration,
    )
    world.offers[offer.id] = offer
    return offer


def _check(product: Product, quantities: dict[str, int]) -> None:
    known = {dimension.key for dimension in product.dimensions}
    if unknown := sorted(set(quantities) - known):
        raise InvalidRequest(f"{product.name} has no dimension {', '.join(unknown)}; it has {sorted(known)}")
    if any(quantity < 0 for quantity in quantities.values()):
        raise InvalidRequest("a quantity cannot be negative")


def _total(
    kind: OfferKind, prices: Pricelist, units: dict[str, Decimal], quantities: dict[str, int]
) -> Decimal:
    if kind is OfferKind.FREE_TRIAL or prices.pricing is Pricing.PAY_AS_YOU_GO:
        return Decimal("0.00")
    if prices.price is not None:
        return prices.price
    return sum((units[key] * quantity for key, quantity in quantities.items()), Decimal("0.00"))
