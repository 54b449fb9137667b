"""The products on sale, as the domain sees them (loaded by ``marketplace_orders.catalog``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from marketplace_orders.domain.refunding.policy import RefundPolicy
from marketplace_orders.domain.statuses import BindsTo, Feed, OfferKind

UNBOUND_AFTER = timedelta(days=3)
"""How long an order can stay unbound, where the catalog says nothing else."""


class Noise(StrEnum):
    """What is heard of a product that sells: AWS's messages, and buyers who come to set up a purchase."""

    EVENTS = "events"
    REGISTRATIONS = "registrations"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing that a package counts: its key at AWS, our unit, and a label per language."""

    key: str
    unit: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One product of the vendor (O-75).

    *contract*: its listing has entitlements to ask for. *listing_url*: its page on the marketplace (O-4).
    *unbound_after*: for how long an order can stay unbound before operations see it as waiting.
    *silence*: after how long without each kind of noise operations are told; what is not named may be silent.
    *refund_policy*: what is deducted from a refund. *four_eyes_above*: by currency the amount (major units)
    above which a refund needs a second person, see ``alone_up_to``. *refund_grace*: for how long after a
    refund's approval the buyer keeps the benefits (O-66).
    """

    key: str
    name: str
    product_codes: tuple[str, ...]
    product_ids: tuple[str, ...]
    feed: Feed
    binds_to: BindsTo
    data_centre: str
    dimensions: tuple[Dimension, ...]
    refund_window: Mapping[OfferKind, timedelta]
    contract: bool = True
    listing_url: str | None = None
    unbound_after: timedelta = UNBOUND_AFTER
    silence: Mapping[Noise, timedelta] = field(default_factory=dict)
    refund_policy: RefundPolicy = RefundPolicy.PRO_RATA
    four_eyes_above: Mapping[str, Decimal] = field(default_factory=dict)
    refund_grace: timedelta = timedelta(0)

    def window(self, kind: OfferKind) -> timedelta:
        """Return the length of the refund window for an offer of *kind* (O-62)."""
        return self.refund_window[kind]

    def alone_up_to(self, currency: str) -> Decimal | None:
        """Return the most that one person may approve to give back in *currency*; None: any amount.

        A currency that was forgotten beside others is no way round the limit: nothing goes back in it without
        a second person.
        """
        return self.four_eyes_above.get(currency, Decimal(0) if self.four_eyes_above else None)


@dataclass(frozen=True, slots=True)
class Catalog:
    """Every product, found by its key, its product code or its ``prod-`` id."""

    products: tuple[Product, ...]

    def by_key(self, key: str | None) -> Product | None:
        """Return the product with our *key*, or None."""
        return next((p for p in self.products if p.key == key), None)

    def named(self, code: str | None, product_id: str | None = None) -> Product | None:
        """Return the product that AWS names by *code* or by *product_id*, or None."""
        for product in self.products:
            if code in product.product_codes or product_id in product.product_ids:
                return product
        return None
