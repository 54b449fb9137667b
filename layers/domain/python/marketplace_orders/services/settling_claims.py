"""Operations settle a claim: they say which order a registration meant that AWS never named (design §4)."""

from dataclasses import dataclass

from marketplace_orders.domain.catalog import Catalog
from marketplace_orders.domain.errors import NotFound, Refused
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.registration import Registered
from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import Order
from marketplace_orders.domain.refusals import Refusal
from marketplace_orders.ports.journal import Companion, History, Key, Removed, Stored
from marketplace_orders.ports.records import Attributes
from marketplace_orders.ports.registrations import Registrations
from marketplace_orders.services.appending import Changes, CompanionFailed, Incoming, Ledger, change
from marketplace_orders.services.claims import registered_by
from marketplace_orders.services.orders import found_in

CLAIM_OF_ANOTHER_ORDER = Refusal(
    "claim_of_another_order",
    "The claim is for another product or another AWS account. Choose an order that it fits.",
)
_LICENSE = "LICENSE#"


@dataclass(frozen=True, slots=True)
class WaitingClaim:
    """A registration that waits under *name* (its key's pk); ``fact`` is what its order will be told."""

    name: str
    fact: Fact
    body: Registered


def waiting_claims(registrations: Registrations, limit: int) -> tuple[WaitingClaim, ...]:
    """Return up to *limit* claims that wait, oldest first."""
    return tuple(waiting_claim(key.pk, item) for key, item in registrations.waiting_claims(limit))


def settle_claim(
    ledger: Ledger, registrations: Registrations, order_id: str, name: str, claim_id: str
) -> Order:
    """Let *order_id* take the claim *claim_id* along that waits under *name*. Again is harmless.

    Raises:
        NotFound: no such order, or no such claim waits any more (``claim_not_found``).
        Refused: the claim is for another product or buyer (``claim_of_another_order``).
        Contended: other writers won every attempt; nothing was written.
    """
    item = registrations.item(_key(name)) or {}

    def decision(history: History) -> Changes:
        order = found_in(history, order_id, None)
        if any(fact.fact_id == claim_id for fact in history.facts):
            return Changes()
        if item.get("claim_id") != claim_id:
            raise claim_not_found()
        claim = waiting_claim(name, item)
        if not _fits(claim.body, order, ledger.catalog):
            raise Refused(CLAIM_OF_ANOTHER_ORDER)
        return Changes((Incoming(claim.fact),), (_taken_along(claim, order_id),))

    try:
        done = change(ledger, Partition.of_order(order_id), decision)
    except CompanionFailed as failed:
        raise claim_not_found() from failed
    return next(order for order in done.after if order.order_id == order_id)


def claim_not_found() -> NotFound:
    """Return the error for a claim that does not wait (any more)."""
    return NotFound("claim_not_found", "This claim does not wait any more. Read the list of claims again.")


def waiting_claim(name: str, item: Attributes) -> WaitingClaim:
    """Return the claim in the *item* whose key's pk is *name*."""
    fact = registered_by(item)
    if not isinstance(fact.body, Registered):
        raise TypeError("only a registration can wait as a claim")
    return WaitingClaim(name, fact, fact.body)


def _key(name: str) -> Key:
    return Key(name, "LICENSE" if name.startswith(_LICENSE) else "CLAIM")


def _taken_along(claim: WaitingClaim, order_id: str) -> Companion:
    key, equal = _key(claim.name), {"claim_id": claim.fact.fact_id}
    if claim.name.startswith(_LICENSE):
        return Stored(key, {"order_id": order_id}, equal, or_absent=False)
    return Removed(key, equal)


def _fits(claim: Registered, order: Order, catalog: Catalog) -> bool:
    product = catalog.named(claim.product_code)
    same_product = product is not None and product.key == order.purchase.product
    return same_product and (
        claim.aws_account in {None, order.parties.acceptor} or order.parties.acceptor is None
    )
