"""Which two agreements of a chain follow one another (design §4, Handover). Never a guess.

What names the predecessor is AWS's pointer (``previousAgreementId``, or the offer's record of what it
replaces). Without one it is the only other agreement of the chain that can still be followed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from marketplace_orders.domain.fold.ending import HANDED_OVER
from marketplace_orders.domain.order import HandoverState, Order


@dataclass(frozen=True, slots=True)
class Chain:
    """What is known around one order.

    ``orders`` are the buyer's and the chain's orders, by id. ``members`` are the ids of every agreement
    of the order's chain, also of those that we know nothing of; empty: the chain was not looked up, and
    only pointers count.
    """

    orders: Mapping[str, Order]
    members: frozenset[str] = frozenset()


def predecessor_of(order: Order, chain: Chain) -> str | None:
    """Return the id of the order that *order* follows, or None where that is open."""
    if order.purchase.predecessor_id:
        return order.purchase.predecessor_id
    if order.order_id not in chain.members:
        return None
    named = {other.purchase.predecessor_id for other in chain.orders.values()}
    possible = [each for each in chain.members - named if _can_precede(chain.orders.get(each), order, each)]
    return possible[0] if len(possible) == 1 else None


def successor_of(order: Order, chain: Chain) -> str | None:
    """Return the id of the order that follows *order*, or None where that is open."""
    if order.handover.successor_id:
        return order.handover.successor_id
    others = (other for other in chain.orders.values() if other.order_id != order.order_id)
    followers = [other.order_id for other in others if _follows(other, order, chain)]
    return followers[0] if len(followers) == 1 else None


def _follows(other: Order, order: Order, chain: Chain) -> bool:
    if other.purchase.predecessor_id:
        return other.purchase.predecessor_id == order.order_id
    waits = other.handover.incoming is HandoverState.WAITING
    return waits and predecessor_of(other, chain) == order.order_id


def _can_precede(other: Order | None, order: Order, agreement_id: str) -> bool:
    """Whether *other* runs, or ended for a successor that nobody has found yet; a stranger may have."""
    if other is None or agreement_id == order.order_id:
        return agreement_id != order.order_id
    if other.purchase.predecessor_id == order.order_id:
        return False
    handed_over = other.ending is not None and other.ending.word in HANDED_OVER
    return other.ending is None or (handed_over and other.handover.successor_id is None)
