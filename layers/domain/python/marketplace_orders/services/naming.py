"""Names that lead to an order, kept true by the transaction that first learns them (design §4).

An append assumes that the buyer is not linked and nothing is claimed. Where that is wrong the failed
condition hands the item back, and the next transaction takes it into account.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.journal import Absent, Companion, Conflict, Key, Removed, Stored, Unchanged
from marketplace_orders.ports.lists import BuyerOrders
from marketplace_orders.ports.names import agreement_key, buyer_key, claim_key, license_key
from marketplace_orders.services.claims import registered_by
from marketplace_orders.services.linked_facts import linked_fact

Attributes = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Known:
    """Items that stood in the way of an earlier attempt, by their key."""

    items: Mapping[Key, Attributes] = field(default_factory=dict)

    def learnt(self, conflict: Conflict) -> "Known":
        """Return this with what *conflict* handed back."""
        found = {companion.key: attributes for companion, attributes in conflict.failed}
        return replace(self, items={**self.items, **found})


@dataclass(frozen=True, slots=True)
class Names:
    """The facts that known names add, and the checks and writes that keep names true."""

    facts: tuple[Fact, ...] = ()
    companions: tuple[Companion, ...] = ()


def naming(
    before: Sequence[Order], after: Sequence[Order], known: Known, now: datetime, buyers: BuyerOrders
) -> Names:
    """Return what the names first learnt by *after* call for."""
    earlier = {order.order_id: order for order in before}
    parts = [
        part for order in after for part in _names(earlier.get(order.order_id), order, known, now, buyers)
    ]
    companions = {companion.key: companion for part in parts for companion in part.companions}
    return Names(tuple(fact for part in parts for fact in part.facts), tuple(companions.values()))


def _names(
    before: Order | None, after: Order, known: Known, now: datetime, buyers: BuyerOrders
) -> Iterator[Names]:
    yield from _buyer(before, after, known, now)
    yield from _license(before, after, known)
    yield from _agreement(before, after, known)
    yield from _claim(before, after, known, buyers)


def _buyer(before: Order | None, after: Order, known: Known, now: datetime) -> Iterable[Names]:
    account = after.parties.acceptor
    if account is None or (before and before.parties.acceptor == account):
        return
    key = buyer_key(account)
    item = known.items.get(key)
    if not item:
        yield Names(companions=(Absent(key),))
        return
    fact = linked_fact(account, str(item["account_id"]), int(item["version"]), now)
    yield Names((fact,), (Unchanged(key, {"version": item["version"]}),))


def _license(before: Order | None, after: Order, known: Known) -> Iterable[Names]:
    license_id = after.purchase.license_id
    if license_id is None or (before and before.purchase.license_id == license_id):
        return
    key, name = license_key(license_id), {"order_id": after.order_id}
    item = known.items.get(key, {})
    if "claim_id" in item:
        claimed = Stored(key, name, {"claim_id": item["claim_id"]}, or_absent=False)
        yield Names((registered_by(item),), (claimed,))
    elif item.get("order_id", after.order_id) == after.order_id:
        yield Names(companions=(Stored(key, name, name),))


def _agreement(before: Order | None, after: Order, known: Known) -> Iterable[Names]:
    """An order of a legacy listing has an id of its own; only its buyer's token can name the agreement."""
    agreement_id = after.purchase.agreement_id
    if agreement_id in {None, after.order_id, before.purchase.agreement_id if before else None}:
        return
    key, name = agreement_key(agreement_id or ""), {"order_id": after.order_id}
    if known.items.get(key, name)["order_id"] == after.order_id:
        yield Names(companions=(Stored(key, name, name),))


def _claim(before: Order | None, after: Order, known: Known, buyers: BuyerOrders) -> Iterable[Names]:
    account, product = after.parties.acceptor, after.purchase.product
    if account is None or product is None or after.parties.registered_at is not None:
        return
    if before and before.parties.acceptor and before.purchase.product:
        return
    key = claim_key(account, product)
    item = known.items.get(key)
    if not item:
        yield Names(companions=(Absent(key),))
    elif not _others_open(after, buyers):
        yield Names((registered_by(item),), (Removed(key, {"claim_id": item["claim_id"]}),))


def _others_open(order: Order, buyers: BuyerOrders) -> bool:
    of_buyer = buyers.of_buyer(order.parties.acceptor or "")
    return any(
        other.order_id != order.order_id for other in open_unregistered(of_buyer, order.purchase.product)
    )


def open_unregistered(orders: Iterable[Order], product: str | None) -> tuple[Order, ...]:
    """Return the orders of *product* that run and that nobody has registered."""
    return tuple(
        order
        for order in orders
        if order.purchase.product == product
        and order.ending is None
        and order.listed
        and order.parties.registered_at is None
    )
