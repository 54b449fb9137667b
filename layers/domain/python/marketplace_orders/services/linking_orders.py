"""Linking: every order of a buyer's AWS account belongs to the account that the buyer is linked to (O-17).

The buyer's item and *Linked* on the order that the buyer came with are one transaction; all other orders
follow here, from the table's stream, and again from the sweep once the index has caught up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.fold import Partition
from marketplace_orders.observability import correlated, logger
from marketplace_orders.ports.buyers import Buyer
from marketplace_orders.ports.journal import History, Unchanged
from marketplace_orders.services.appending import Changes, CompanionFailed, Incoming, Ledger, change
from marketplace_orders.services.linked_facts import after_bindings, link_of


@dataclass(frozen=True, slots=True)
class Spread:
    """How many orders a link newly reached, and how many links were overtaken by a newer one."""

    orders: int = 0
    superseded: int = 0


def link_orders(ledger: Ledger, buyer: Buyer, now: datetime) -> Spread:
    """Append *Linked* to every order of *buyer* that does not have it yet.

    Each transaction checks that the buyer's item still has this version: a late delivery must not give
    an order, not even for a moment, to an account that the buyer has left. Safe to repeat.

    Raises:
        Contended: other writers won every attempt on one order; the rest may not be linked yet.
    """
    fact = link_of(buyer, now)
    check = buyer.unchanged("version")
    orders = 0
    for partition in _partitions(ledger, buyer.aws_account):
        try:
            done = change(ledger, partition, lambda history: _linking(history, fact, check))
        except CompanionFailed:
            return Spread(orders, superseded=1)
        orders += len(done.after) if done.facts else 0
    return Spread(orders)


def link_buyers(ledger: Ledger, buyers: Iterable[Buyer]) -> Spread:
    """Spread the links of *buyers*, each one's newest only. One that fails does not keep the others back.

    Raises:
        Exception: what failed first, after all were tried; the whole may be repeated.
    """
    newest: dict[str, Buyer] = {}
    for buyer in buyers:
        if buyer.version >= newest.get(buyer.aws_account, buyer).version:
            newest[buyer.aws_account] = buyer
    spread, failures = Spread(), []
    for buyer in newest.values():
        try:
            reached = _spread(ledger, buyer)
        except Exception as error:  # noqa: BLE001 - raised below, when all others had their turn
            failures.append(error)
        else:
            spread = Spread(spread.orders + reached.orders, spread.superseded + reached.superseded)
    if failures:
        raise failures[0]
    return spread


def _spread(ledger: Ledger, buyer: Buyer) -> Spread:
    with correlated(buyer.correlation_id):
        reached = link_orders(ledger, buyer, ledger.clock())
        logger.info("link spread", orders=reached.orders, superseded=reached.superseded)
    return reached


def _partitions(ledger: Ledger, aws_account: str) -> Iterable[Partition]:
    orders = ledger.buyers.of_buyer(aws_account)
    return dict.fromkeys(Partition.of_order(order.order_id) for order in orders)


def _linking(history: History, fact: Fact, check: Unchanged) -> Changes:
    if any(known.fact_id == fact.fact_id for known in history.facts):
        return Changes()
    return Changes((Incoming(after_bindings(fact, history)),), (check,))
