"""What is known around an order: the buyer's other orders, and the chain as AWS knows it."""

from collections.abc import Callable, Iterable, Iterator

from marketplace_orders.domain.fold import Partition
from marketplace_orders.domain.order import HandoverState, Order
from marketplace_orders.ports.enquiries import AnswerRefused
from marketplace_orders.services.appending import Ledger
from marketplace_orders.services.handing_over_pairs import Chain

ChainLookup = Callable[[str], tuple[str, ...]]
"""Tells the ids of all agreements of a chain, by the id of the first (``AgreementAnswers.chain``)."""

Finding = Callable[[Order, Chain], str | None]
"""Concludes from a chain which order is the other side of a handover."""


def found_around(ledger: Ledger, order: Order, finding: Finding, lookup: ChainLookup | None) -> str | None:
    """Return what *finding* concludes: from AWS's pointers alone, else from the whole chain.

    Raises:
        MarketplaceBusy: AWS does not answer the lookup now.
    """
    chain = _near(ledger, order)
    found = finding(order, chain)
    first = _first_of_chain(order)
    if found or lookup is None or first is None:
        return found
    return finding(order, _whole(ledger, chain, first, lookup))


def _near(ledger: Ledger, order: Order) -> Chain:
    """The buyer's orders by the index, which lags, and those that *order* points to, read anew."""
    orders = _by_id(ledger.buyers.of_buyer(order.parties.acceptor) if order.parties.acceptor else ())
    pointed = [order.purchase.predecessor_id, order.handover.successor_id]
    return Chain({**orders, **_read(ledger, (each for each in pointed if each)), order.order_id: order})


def _whole(ledger: Ledger, near: Chain, first: str, lookup: ChainLookup) -> Chain:
    """The chain with every member that AWS names. Where AWS will not tell, our orders are all there is."""
    ours = {order_id for order_id, order in near.orders.items() if order.purchase.chain_id == first}
    try:
        told = set(lookup(first))
    except AnswerRefused:
        told = set()
    members = frozenset(ours | told | {first})
    return Chain({**near.orders, **_read(ledger, members - near.orders.keys())}, members)


def _first_of_chain(order: Order) -> str | None:
    """The id that the agreements of a chain share; an order that follows none may be the first itself."""
    follows_none = order.handover.incoming is HandoverState.NONE
    return order.purchase.chain_id or (order.order_id if follows_none else None)


def _read(ledger: Ledger, order_ids: Iterable[str]) -> dict[str, Order]:
    return _by_id(_stored(ledger, order_ids))


def _stored(ledger: Ledger, order_ids: Iterable[str]) -> Iterator[Order]:
    for order_id in order_ids:
        order = ledger.journal.read(Partition.of_order(order_id)).order(order_id)
        if order:
            yield order


def _by_id(orders: Iterable[Order]) -> dict[str, Order]:
    return {order.order_id: order for order in orders}
