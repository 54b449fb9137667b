"""The orders of an account: those of the AWS accounts linked to it, and those that have left it."""

from collections.abc import Iterable
from dataclasses import dataclass

from marketplace_orders.domain.facts.fact import Fact
from marketplace_orders.domain.facts.registration import Linked
from marketplace_orders.domain.order import Order
from marketplace_orders.ports.accounts import Accounts
from marketplace_orders.ports.journal import History, Journal
from marketplace_orders.ports.lists import BuyerOrders
from marketplace_orders.services.orders import history_of
from marketplace_orders.services.timeline import facts_of


@dataclass(frozen=True, slots=True)
class AccountOrder:
    """An order with its account's *facts*: all, or, for one that *left*, those from before it did."""

    history: History
    order: Order
    facts: tuple[Fact, ...]
    left: bool


def orders_around(accounts: Accounts, buyers: BuyerOrders, account_id: str) -> tuple[Order, ...]:
    """Return the orders that are or were the account's, and others of AWS accounts that left it.

    Listed or not, oldest first; ``account_order`` tells which are the account's.
    """
    linked = (link.aws_account for link in accounts.links(account_id))
    left = (link.aws_account for link in accounts.former_links(account_id))
    names = dict.fromkeys((*linked, *left))
    orders = {order.order_id: order for name in names for order in buyers.of_buyer(name)}
    return tuple(sorted(orders.values(), key=lambda order: (order.created_at, order.order_id)))


def account_order(journal: Journal, order_id: str, account_id: str) -> AccountOrder | None:
    """Return *order_id* as far as it is the account's; None where it never was (one Query)."""
    history, order = history_of(journal, order_id, None)
    facts = facts_of(history, order)
    left = order.parties.account_id != account_id
    own = _until_left(facts, account_id) if left else facts
    return AccountOrder(history, order, own, left) if own else None


def _until_left(facts: tuple[Fact, ...], account_id: str) -> tuple[Fact, ...]:
    """Return the facts stored before the link that took the order from the account.

    None of them where it never had the order.
    """
    links = sorted(_links(facts), key=lambda link: link[1].buyer_version)
    had = [body.buyer_version for _, body in links if body.account_id == account_id]
    if not had:
        return ()
    taken = (fact.version for fact, body in links if body.buyer_version > had[-1])
    end = next(taken, None)
    return facts if end is None else tuple(fact for fact in facts if fact.version < end)


def _links(facts: Iterable[Fact]) -> Iterable[tuple[Fact, Linked]]:
    return ((fact, fact.body) for fact in facts if isinstance(fact.body, Linked))
