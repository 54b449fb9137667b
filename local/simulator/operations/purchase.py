"""What a buyer chooses, and where an agreement comes from."""

from dataclasses import dataclass, field
from datetime import datetime

from local.simulator.operations.offer import Pricelist
from local.simulator.world.agreements import Agreement, Intent
from local.simulator.world.catalog import Feed
from local.simulator.world.offers import OfferKind


@dataclass(frozen=True, slots=True)
class Purchase:
    """A purchase as it was asked for.

    `accepted_at` may lie in the past (back-dating). `starts_at` may lie in the future: the license is then
    provisioned at that instant. `provision` False leaves the license pending. Quantities left out are 1 each.
    The price is invoiced in monthly `instalments`, the first of them at acceptance; `invoiced` False leaves
    them all out.
    """

    product: str
    account: str
    quantities: dict[str, int] = field(default_factory=dict)
    kind: OfferKind = OfferKind.PUBLIC
    prices: Pricelist = field(default_factory=Pricelist)
    accepted_at: datetime | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    auto_renew: bool = False
    instalments: int = 1
    invoiced: bool = True
    provision: bool = True
    feeds: frozenset[Feed] | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where an agreement comes from: nowhere, or another agreement."""

    intent: Intent = Intent.NEW
    predecessor: Agreement | None = None

    @property
    def replaced_id(self) -> str | None:
        """The agreement that the accepted offer says it replaces."""
        return self.predecessor.id if self.predecessor and self.intent is Intent.REPLACE else None

    @property
    def previous_id(self) -> str | None:
        """The agreement that events name as the one before: renewals only."""
        return self.predecessor.id if self.predecessor and self.intent is Intent.RENEW else None


NEW = Lineage()
