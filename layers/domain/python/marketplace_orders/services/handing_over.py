"""Handing a binding over to the agreement that renews or replaces its order (design §4, Handover)."""

from enum import StrEnum

from marketplace_orders.domain.decide.handing_over import HandoverFacts, hand_over
from marketplace_orders.domain.errors import Contended
from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition, fold
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.ports.journal import Append, Conflict, History
from marketplace_orders.services.appending import ATTEMPTS, Ledger
from marketplace_orders.services.handing_over_chains import ChainLookup, found_around
from marketplace_orders.services.handing_over_pairs import Chain, predecessor_of, successor_of

LINKS = 10
"""How many handovers along one chain one call makes; the sweep goes on from there."""


class HandedOver(StrEnum):
    """What became of the handovers of an order, the one that matters most first."""

    MADE = "made"

    HELD = "held"
    """One waits, and its other side is not known or not unmistakable: operations name the pair."""

    NOTHING = "nothing"
    """Nothing waits, or the predecessor has not ended yet."""


def hand_over_if_due(ledger: Ledger, order_id: str, lookup: ChainLookup | None = None) -> HandedOver:
    """Make the handovers that *order_id* takes part in, from whichever side they became possible.

    Without *lookup* (a caller that may not ask AWS) only AWS's pointers name a pair. Safe to repeat.

    Raises:
        Contended: other writers won every attempt; nothing was written.
        MarketplaceBusy: AWS does not answer the lookup now.
    """
    results = {_receive(ledger, order_id, lookup), *_pass_on(ledger, order_id, lookup)}
    return next(result for result in HandedOver if result in results)


def hand_over_pair(ledger: Ledger, predecessor_id: str, successor_id: str) -> HandedOver:
    """Make the handover of a pair that is known, if its predecessor waits for one. Safe to repeat.

    Raises:
        Contended: other writers won every attempt; nothing was written.
    """
    return _transfer(ledger, predecessor_id, successor_id)


def _receive(ledger: Ledger, order_id: str, lookup: ChainLookup | None) -> HandedOver:
    """Take over what the predecessor of *order_id* has to pass on."""
    order = _read(ledger, order_id).order(order_id)
    if order is None or order.handover.incoming is not HandoverState.WAITING:
        return HandedOver.NOTHING
    predecessor = found_around(ledger, order, _predecessor, lookup)
    return _transfer(ledger, predecessor, order_id) if predecessor else HandedOver.HELD


def _pass_on(ledger: Ledger, order_id: str, lookup: ChainLookup | None) -> set[HandedOver]:
    """Give to the successor; one that was itself superseded before passes it on at once."""
    results = {HandedOver.NOTHING}
    for _ in range(LINKS):
        order = _read(ledger, order_id).order(order_id)
        if order is None or order.handover.outgoing is not HandoverState.WAITING:
            break
        successor = found_around(ledger, order, successor_of, lookup)
        result = _transfer(ledger, order_id, successor) if successor else HandedOver.HELD
        results.add(result)
        if successor is None or result is not HandedOver.MADE:
            break
        order_id = successor
    return results


def _predecessor(order: Order, chain: Chain) -> str | None:
    """The predecessor, if it has no other successor: both sides must come to the same pair."""
    predecessor = chain.orders.get(predecessor_of(order, chain) or "")
    if predecessor is None or successor_of(predecessor, chain) != order.order_id:
        return None
    return predecessor.order_id


def _transfer(ledger: Ledger, predecessor_id: str, successor_id: str) -> HandedOver:
    """Write both facts in one transaction, on condition of both versions."""
    for _ in range(ATTEMPTS):
        from_, to = _read(ledger, predecessor_id), _read(ledger, successor_id)
        predecessor, successor = from_.order(predecessor_id), to.order(successor_id)
        if predecessor is None or successor is None or not _may_follow(predecessor, successor):
            return HandedOver.HELD
        facts = hand_over(predecessor, successor, ledger.clock())
        if facts is None:
            return HandedOver.NOTHING
        if _stored(from_, to, facts):
            return HandedOver.HELD
        try:
            ledger.journal.write(
                (_append(ledger, from_, facts.predecessor), _append(ledger, to, facts.successor))
            )
        except Conflict:
            continue
        return HandedOver.MADE
    raise Contended


def _may_follow(predecessor: Order, successor: Order) -> bool:
    """Whether a binding may go along: its target belongs to the predecessor's account.

    While a link is being moved, the two belong to different accounts for a moment.
    """
    accounts = {predecessor.parties.account_id, successor.parties.account_id} - {None}
    return predecessor.order_id != successor.order_id and len(accounts) < 2


def _stored(from_: History, to: History, facts: HandoverFacts) -> bool:
    known = {fact.fact_id for fact in (*from_.facts, *to.facts)}
    return facts.predecessor.fact_id in known


def _append(ledger: Ledger, history: History, fact: Fact) -> Append:
    facts = (*history.facts, fact)
    return Append(history, (fact,), fold(history.partition, facts, ledger.catalog, history.version + 1))


def _read(ledger: Ledger, order_id: str) -> History:
    return ledger.journal.read(Partition.of_order(order_id))
