"""Everything that exists in one simulated marketplace."""

from dataclasses import dataclass, field

from local.simulator.world.agreements import Agreement
from local.simulator.world.buyers import DEFAULT_BUYERS, Buyer
from local.simulator.world.catalog import Catalog
from local.simulator.world.errors import NotFound
from local.simulator.world.ids import Ids
from local.simulator.world.invoices import Invoice
from local.simulator.world.offers import Offer
from local.simulator.world.requests import BillingAdjustment, CancellationRequest
from local.simulator.world.tokens import TokenBook


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was made under a client token: its id, and the request that it was made of."""

    id: str
    request: object


@dataclass(slots=True)
class World:
    """Collections by id, in order of creation. Whoever changes it holds the simulator's lock."""

    catalog: Catalog
    seller_account: str
    ids: Ids = field(default_factory=Ids)
    buyers: dict[str, Buyer] = field(default_factory=dict)
    offers: dict[str, Offer] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)
    tokens: TokenBook = field(default_factory=TokenBook)
    cancellations: dict[str, CancellationRequest] = field(default_factory=dict)
    adjustments: dict[str, BillingAdjustment] = field(default_factory=dict)
    invoices: dict[str, Invoice] = field(default_factory=dict)
    client_tokens: dict[tuple[str, str], Remembered] = field(default_factory=dict)

    def agreement(self, agreement_id: str) -> Agreement:
        """The agreement with that id. Raises NotFound."""
        try:
            return self.agreements[agreement_id]
        except KeyError:
            raise NotFound(f"there is no agreement {agreement_id!r}") from None

    def buyer(self, account_id: str, name: str | None = None) -> Buyer:
        """The buyer with that AWS account; a new account becomes a buyer by buying."""
        if account_id not in self.buyers:
            identifier = self.ids.customer_identifier()
            self.buyers[account_id] = Buyer(account_id, identifier, name or f"Buyer {account_id}")
        return self.buyers[account_id]


def new_world(catalog: Catalog, seller_account: str, seed: int | None = None) -> World:
    """An empty marketplace with a few known buyers."""
    world = World(catalog=catalog, seller_account=seller_account, ids=Ids(seed))
    for account_id, name in DEFAULT_BUYERS:
        world.buyer(account_id, name)
    return world
